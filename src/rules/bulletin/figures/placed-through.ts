import type { LedgerRecord } from '../../check/check-run.ts';
import { isUnknown, matchKeys } from '../../check/facts/match-key.ts';
import { recordsOf, valueAt } from '../../check/results/records.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { BLANK_GROUP, UNREADABLE_GROUP } from '../group-names.ts';
import { counted, groupKey, type PlacedRecord, WHOLE } from './placed-records.ts';

/** The ledger whose records divide those of another, and their records in its order. */
export interface Dividing {
  readonly ledger: Ledger;
  readonly placed: readonly PlacedRecord[];
  /** Their field → the field of what they divide. */
  readonly match: Readonly<Record<string, string>>;
}

/**
 * The records of a ledger, each in the groups of those records of another that it matches. One that names none stands
 * under the blank group, one that names what is not there under the unreadable.
 */
export function placedThrough(
  ledger: Ledger,
  source: number,
  { ledger: theirs, placed, match }: Dividing,
): readonly PlacedRecord[] {
  const groups = new Map<string, Set<string>>();
  const theirKeys = keysOver(theirs, Object.keys(match));
  for (const [index, record] of recordsOf(theirs).entries()) {
    for (const key of theirKeys(record) ?? []) {
      const known = groups.get(key) ?? new Set<string>();
      for (const group of placed[index]?.groups ?? []) known.add(group);
      groups.set(key, known);
    }
  }
  const ourKeys = keysOver(ledger, Object.values(match));
  return recordsOf(ledger).map((each) => {
    const keys = ourKeys(each);
    const found = new Set((keys ?? []).flatMap((key) => [...(groups.get(key) ?? [])]));
    const name = keys?.length === 0 ? BLANK_GROUP : UNREADABLE_GROUP;
    return {
      record: counted(each, ledger, source),
      groups: found.size > 0 ? [...found] : [WHOLE, groupKey([name])],
    };
  });
}

/** One key for each combination of list items; none where a field is blank; undefined where one cannot be read. */
function keysOver(
  ledger: Ledger,
  fields: readonly string[],
): (record: LedgerRecord) => readonly string[] | undefined {
  return (record) => {
    let keys: readonly string[] = [''];
    for (const field of fields) {
      const value = valueAt(ledger, record, field);
      const next = value && matchKeys(value, field);
      if (next === undefined || isUnknown(next)) return undefined;
      keys = keys.flatMap((key) => next.map((part) => `${key}\u0000${part}`));
    }
    return keys;
  };
}
