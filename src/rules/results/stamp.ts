import type { CheckRun, LedgerRun } from '../check/check-run.ts';
import { sayDay } from '../day/day.ts';
import type { Ledger, LedgerReading } from '../ledger/ledger.ts';
import type { Clock, Value } from '../ledger/value.ts';
import type { Policy } from '../policy/shape/policy-shape.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { lookThrough, type Parts, RECORDS_A_PART } from '../parts.ts';
import { NO_WAIVERS, type Waivers } from '../waivers/waiver.ts';
import { hashText, laneDigits, type DataHash } from './data-hash.ts';
import { remembered } from './remembered.ts';

/**
 * What the last run saw: 32 bits a record and one hash over all, so that a later look can say how many records have
 * changed. The order of records does not count: sorting changes nothing.
 */
export interface Stamp {
  /** yyyy-mm-dd. */
  readonly asOf: string;
  /** `id version` of each policy, joined by "; ". */
  readonly policies: string;
  /** 64 bits over all records, as sixteen hexadecimal digits. */
  readonly whole: string;
  /** Ledger → the first lane of each record, eight hexadecimal digits each, sorted. */
  readonly records: Readonly<Record<string, string>>;
  /** A hash of the waivers; absent where there were none. */
  readonly waivers?: string;
}

export type Staleness =
  { readonly kind: 'fresh' } | { readonly kind: 'stale'; readonly changed: number };

export function* makeStamp(run: CheckRun, waivers: Waivers = NO_WAIVERS): Parts<Stamp> {
  const hashed: HashedLedger[] = [];
  for (const each of run.ledgers) hashed.push([each.ledger.policy.id, yield* hashesOf(each)]);
  const { whole, records } = sumHashes(hashed);
  const policies = policiesOf(run.ledgers.map(({ compiled }) => compiled));
  const hash = waiversHash(waivers);
  const stamp = { asOf: sayDay(run.asOf), policies, whole, records };
  return hash === '' ? stamp : { ...stamp, waivers: hash };
}

export function policiesOf(policies: readonly CompiledPolicy[]): string {
  return policies.map(({ policy }) => `${policy.id} ${policy.version}`).join('; ');
}

/** What decides: which finding and until when. '' where nothing is waived. The order of the rows does not count. */
export function waiversHash({ waivers }: Waivers): string {
  if (waivers.length === 0) return '';
  const lines = waivers.map(({ identity, ledger, record, rule, until }) =>
    [identity ?? `${ledger}\t${record}\t${rule}`, until ?? ''].join('\n'),
  );
  return laneDigits(hashText(lines.sort().join('\n\n')).first);
}

/** Is what the stamp saw still what the ledgers hold? A record that was changed, added or taken out counts once. */
export function* staleness(ledgers: readonly Ledger[], stamp: Stamp): Parts<Staleness> {
  const hashed: HashedLedger[] = [];
  for (const ledger of ledgers) hashed.push([ledger.policy.id, yield* recordHashes(ledger)]);
  const now = sumHashes(hashed);
  yield;
  if (now.whole === stamp.whole) return { kind: 'fresh' };
  const names = new Set([...Object.keys(now.records), ...Object.keys(stamp.records)]);
  let changed = 0;
  for (const name of names) {
    changed += countChanged(stamp.records[name] ?? '', now.records[name] ?? '');
  }
  return { kind: 'stale', changed: Math.max(changed, 1) };
}

export function stampText(stamp: Stamp): string {
  return JSON.stringify(stamp);
}

/** Undefined where the text is no stamp of ours (cut short, or edited). */
export function readStamp(text: string): Stamp | undefined {
  try {
    const stamp: unknown = JSON.parse(text);
    return isStamp(stamp) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== 'object' || value === null) return false;
  if (!('asOf' in value && 'policies' in value && 'whole' in value && 'records' in value)) {
    return false;
  }
  const { asOf, policies, whole, records } = value;
  if ('waivers' in value && typeof value.waivers !== 'string') return false;
  return (
    [asOf, policies, whole].every((each) => typeof each === 'string') &&
    typeof records === 'object' &&
    records !== null &&
    Object.values(records).every((each) => typeof each === 'string')
  );
}

const hashOfRecord = remembered<DataHash>();

/** Of a run that was stopped all records count, judged or not. */
function* hashesOf({ ledger, records }: LedgerRun): Parts<readonly DataHash[]> {
  const hashers = ledger.readings.map((reading) => recordHasher(ledger.policy, reading));
  const total = ledger.readings.reduce((sum, reading) => sum + reading.records.length, 0);
  if (records.length < total) return yield* recordHashes(ledger);
  const hashes: DataHash[] = [];
  for (const [index, result] of records.entries()) {
    const { reading, position } = result.record;
    hashes.push(hashOfRecord(result, [], () => hashers[reading]?.(position) ?? hashText('')));
    if (index % RECORDS_A_PART === 0) yield;
  }
  return hashes;
}

type HashedLedger = readonly [id: string, hashes: readonly DataHash[]];

function sumHashes(ledgers: readonly HashedLedger[]): Pick<Stamp, 'whole' | 'records'> {
  let first = 0;
  let second = 0;
  const records: Record<string, string> = {};
  for (const [id, hashes] of ledgers) {
    for (const hash of hashes) {
      first = (first + hash.first) >>> 0;
      second = (second + hash.second) >>> 0;
    }
    const lanes = Uint32Array.from(hashes, (hash) => hash.first).sort();
    records[id] = Array.from(lanes, laneDigits).join('');
  }
  return { whole: laneDigits(first) + laneDigits(second), records };
}

/** Sums of hashes don't depend on the order; the ledger's id keeps equal records of two ledgers apart. */
function* recordHashes({ policy, readings }: Ledger): Parts<readonly DataHash[]> {
  const hashes: DataHash[] = [];
  for (const reading of readings) {
    const hash = recordHasher(policy, reading);
    const add = (_: unknown, position: number) => hashes.push(hash(position));
    yield* lookThrough(reading.records, add, RECORDS_A_PART);
  }
  return hashes;
}

function recordHasher(
  { id, ledger }: Policy,
  { values }: LedgerReading,
): (position: number) => DataHash {
  const columns = ledger.fields.flatMap(({ name }) => {
    const column = values.get(name);
    return column === undefined ? [] : [{ name, column }];
  });
  return (position) => {
    let text = id;
    for (const { name, column } of columns) {
      const value = column[position];
      if (value !== undefined && value.kind !== 'blank') text += `\n${name}\t${asHashed(value)}`;
    }
    return hashText(text);
  };
}

function asHashed(value: Value): string {
  switch (value.kind) {
    case 'text':
      return `t${value.text}`;
    case 'number':
      return `n${value.number}`;
    case 'mark':
      return value.yes ? 'yes' : 'no';
    case 'choice':
      return `c${value.choice}`;
    case 'list':
      return `l${value.items.join('\t')}`;
    case 'day':
      return `d${value.from}-${value.until}${asHashedClock(value.clock)}`;
    case 'notApplicable':
      return `a${value.raw}`;
    case 'unreadable':
      return `u${value.raw}`;
    case 'blank':
    case 'noColumn':
      return '';
  }
}

function asHashedClock(clock: Clock | undefined): string {
  return clock ? ` ${clock.from}-${clock.until}` : '';
}

/** Both are sorted: a record in one of them alone was changed, added or taken out. */
function countChanged(before: string, now: string): number {
  const left = lanesOf(before);
  const right = lanesOf(now);
  let gone = 0;
  let come = 0;
  let one = 0;
  let other = 0;
  while (one < left.length || other < right.length) {
    const mine = left[one] ?? '~';
    const theirs = right[other] ?? '~';
    if (mine === theirs) {
      one += 1;
      other += 1;
    } else if (mine < theirs) {
      gone += 1;
      one += 1;
    } else {
      come += 1;
      other += 1;
    }
  }
  return Math.max(gone, come);
}

function lanesOf(text: string): readonly string[] {
  return text.match(/.{8}/g) ?? [];
}
