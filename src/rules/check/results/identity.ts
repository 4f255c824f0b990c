import type { Ledger } from '../../ledger/ledger.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import type { LedgerRecord } from '../check-run.ts';
import { textOf, valueAt } from './records.ts';

/** What a record is known by through sorting, inserting and renaming; null where nothing tells it from the others. */
export type RecordNames = (record: LedgerRecord) => string | null;

/**
 * A record is known by its key. Where that is blank or repeated, a hash of the fields that the policy declares for this
 * is added; a name that two records share is no name. Made
 * when the first is asked for.
 */
export function recordNames(ledger: Ledger, records: readonly LedgerRecord[]): RecordNames {
  let known: RecordNames | undefined;
  return (record) => (known ??= namesOf(ledger, records))(record);
}

function namesOf(ledger: Ledger, records: readonly LedgerRecord[]): RecordNames {
  const keys = countOf(records.map(({ key }) => key));
  const hasOwnKey = ({ key }: LedgerRecord) => key !== null && keys.get(key) === 1;
  const others = records.filter((record) => !hasOwnKey(record));
  const names = new Map(others.map((record) => [record.index, longName(ledger, record)]));
  const counts = countOf([...names.values()]);
  return (record) => {
    if (hasOwnKey(record)) return record.key;
    const name = names.get(record.index) ?? null;
    return name !== null && counts.get(name) === 1 ? name : null;
  };
}

/** A finding is known by its ledger, record, rule and fields: never by a value, a day or a sentence. */
export function findingIdentity(
  ledger: string,
  name: string | null,
  rule: CompiledRule,
  fields: readonly string[],
): string | null {
  if (name === null) return null;
  return `${ledger}/${rule.id}/${fields.join(',')}/${name}`;
}

function longName(ledger: Ledger, record: LedgerRecord): string | null {
  const identifies = ledger.policy.ledger.identifies ?? [];
  const texts = identifies.map((field) => textOf(valueAt(ledger, record, field)));
  if (texts.every((text) => text === undefined)) return null;
  return `${record.key ?? ''}~${hash(JSON.stringify(texts.map((text) => text ?? null)))}`;
}

function countOf(names: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** FNV-1a over UTF-16 units, twice from different beginnings: 64 bits as 16 digits. */
function hash(text: string): string {
  const half = (beginning: number) => {
    let state = beginning;
    for (let place = 0; place < text.length; place++) {
      state = Math.imul(state ^ text.charCodeAt(place), 0x01000193);
    }
    return (state >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x5bd1e995);
}
