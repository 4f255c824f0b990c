import type { UncheckedReason } from '../../check/check-run.ts';
import type { CountedRecord } from '../bulletin.ts';
import type { PlacedRecord } from './placed-records.ts';
import type { Taken } from './sort-records.ts';

/** The records of an indicator in one group. */
export interface Tally {
  readonly counted: readonly CountedRecord[];
  readonly base: readonly CountedRecord[];
  readonly unknown: readonly CountedRecord[];
  /** Why the first of the unknown ones is. */
  readonly why: UncheckedReason | null;
}

/** The tallies of an indicator, by the key of the group. Sources are joined by adding the records of all of them. */
export interface Tallies {
  add(placed: PlacedRecord, taken: Taken): void;
  of(group: string): Tally;
  groups(): Iterable<string>;
}

interface OpenTally extends Tally {
  readonly counted: CountedRecord[];
  readonly base: CountedRecord[];
  readonly unknown: CountedRecord[];
  why: UncheckedReason | null;
}

export function countsOf({ base, counted }: Tally): {
  readonly base: number;
  readonly counted: number;
} {
  return { base: base.length, counted: counted.length };
}

export const EMPTY_TALLY: Tally = { counted: [], base: [], unknown: [], why: null };

export function newTallies(): Tallies {
  const byGroup = new Map<string, OpenTally>();
  const open = (group: string): OpenTally => {
    const tally = byGroup.get(group) ?? { counted: [], base: [], unknown: [], why: null };
    byGroup.set(group, tally);
    return tally;
  };
  return {
    add: ({ record, groups }, taken) => {
      const hasAmount = taken.as === 'counted' && taken.amount !== record.amount;
      const counted = hasAmount ? { ...record, amount: taken.amount } : record;
      for (const group of groups) addTo(open(group), counted, taken);
    },
    of: (group) => byGroup.get(group) ?? EMPTY_TALLY,
    groups: () => byGroup.keys(),
  };
}

function addTo(tally: OpenTally, record: CountedRecord, taken: Taken): void {
  if (taken.as === 'unknown') {
    tally.unknown.push(record);
    tally.why ??= taken.why;
    return;
  }
  tally.base.push(record);
  if (taken.as === 'counted') tally.counted.push(record);
}
