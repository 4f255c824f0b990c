import type { Day } from '../../day/day.ts';
import type { Fault } from '../../fault.ts';
import { cellAddress } from '../../ledger/address.ts';
import { bareText } from '../../ledger/cell-text.ts';
import type { Policy } from '../../policy/shape/index.ts';
import type { WaiverCheck, Waiver, Waivers } from '../../waivers/waiver.ts';
import type { FindingWaiver, LedgerRecord, Subject } from '../check-run.ts';

/** Which finding which waiver means, settled before the first row is judged. */
export interface WaiverBook {
  /** The waiver of a finding: one in force where there is one, otherwise the one that ended last. */
  of(
    identity: string | null,
    ledger: string,
    rule: string,
    subject: Subject,
  ): FindingWaiver | undefined;
  /** When all has been judged. A run that was stopped does not know which waivers nothing answers to. */
  result(partial: boolean): WaiverCheck;
}

/** A ledger under check, as far as waivers speak of it. */
export interface WaivableLedger {
  readonly policy: Policy;
  readonly records: readonly LedgerRecord[];
  readonly rules: readonly string[];
}

export function waiverBook(
  { grid, waivers, faults }: Waivers,
  ledgers: readonly WaivableLedger[],
  asOf: Day,
): WaiverBook {
  const sheet = grid?.sheet ?? '';
  const byPlace = new Map<string, FindingWaiver[]>();
  const ambiguous: Fault[] = [];
  for (const waiver of waivers) {
    const places = waiver.identity === null ? placesOf(waiver, ledgers) : [waiver.identity];
    if (places.length > 1) ambiguous.push(ambiguousFault(sheet, waiver, places.length));
    const [place] = places;
    if (place === undefined || places.length > 1) continue;
    const live = waiver.until === null || waiver.until >= asOf;
    byPlace.set(place, [...(byPlace.get(place) ?? []), { waiver, live }]);
  }
  const answered = new Set<Waiver>();
  const inDoubt = new Set(ambiguous.map(({ data }) => data['row']));
  return {
    of(identity, ledger, rule, subject) {
      if (byPlace.size === 0 || !isWaivable(subject) || identity === null) return undefined;
      const typed = subject.kind === 'record' ? placeOf(ledger, rule, subject.record.index) : '';
      const found = [...(byPlace.get(identity) ?? []), ...(byPlace.get(typed) ?? [])];
      for (const { waiver } of found) answered.add(waiver);
      return found.reduce<FindingWaiver | undefined>(longer, undefined);
    },
    result(partial) {
      const lonely = waivers.filter((waiver) => {
        const live = waiver.until === null || waiver.until >= asOf;
        return live && !answered.has(waiver) && !inDoubt.has(waiver.row);
      });
      const notices = partial ? [] : lonely.map((waiver) => unmatchedFault(sheet, waiver));
      return { faults: [...faults, ...ambiguous], notices };
    },
  };
}

/** The next check would not know a record without a key again. */
export function isWaivable(subject: Subject): boolean {
  return subject.kind !== 'record' || subject.record.key !== null;
}

/** The records that a row typed by hand can mean. */
function placesOf(waiver: Waiver, ledgers: readonly WaivableLedger[]): readonly string[] {
  return ledgers.filter(isNamed(waiver)).flatMap(({ policy, records, rules }) => {
    const rule = rules.find((id) => same(id, waiver.rule));
    if (rule === undefined) return [];
    return records
      .filter(({ key }) => key !== null && same(key, waiver.record))
      .map(({ index }) => placeOf(policy.id, rule, index));
  });
}

/** By its title in either language or its id; a row that names no ledger may mean any. */
function isNamed({ ledger }: Waiver): (each: WaivableLedger) => boolean {
  return ({ policy: { id, title } }) => {
    const titles = typeof title === 'string' ? [title] : Object.values(title);
    return ledger === '' || [id, ...titles].some((each) => same(each, ledger));
  };
}

function same(one: string, other: string): boolean {
  return bareText(one).toLowerCase() === bareText(other).toLowerCase();
}

const placeOf = (ledger: string, rule: string, record: number) => `${ledger}\n${rule}\n${record}`;

function longer(one: FindingWaiver | undefined, other: FindingWaiver): FindingWaiver {
  const end = ({ waiver }: FindingWaiver) => waiver.until ?? Infinity;
  return one === undefined || end(other) > end(one) ? other : one;
}

function ambiguousFault(sheet: string, { row }: Waiver, count: number): Fault {
  const place = { sheet, cell: cellAddress(row, 1) };
  return { code: 'waiverAmbiguous', data: { sheet, row, count }, place };
}

function unmatchedFault(sheet: string, { row, ledger, record, rule }: Waiver): Fault {
  const what = [ledger, record, rule].filter((each) => each !== '').join(' ');
  const place = { sheet, cell: cellAddress(row, 1) };
  return { code: 'waiverUnmatched', data: { sheet, row, what }, place };
}
