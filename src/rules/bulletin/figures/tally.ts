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
  /** The group has others, too, and of the unknown ones it is only open whether the indicator is about them. */
  readonly isTold: boolean;
}

/** The tallies of an indicator, by the key of the group. Sources are joined by adding the records of all of them. */
export interface Tallies {
  add(placed: PlacedRecord, taken: Taken): void;
  /** A record that the indicator is not about. */
  pass(placed: PlacedRecord): void;
  of(group: string): Tally;
  /** Those that the indicator is about, or may be. */
  groups(): Iterable<string>;
}

interface OpenTally {
  readonly counted: CountedRecord[];
  readonly base: CountedRecord[];
  readonly unknown: CountedRecord[];
  why: UncheckedReason | null;
  hasOthers: boolean;
  isStray: boolean;
}

export function countsOf({ base, counted }: Tally): {
  readonly base: number;
  readonly counted: number;
} {
  return { base: base.length, counted: counted.length };
}

export const EMPTY_TALLY: Tally = { counted: [], base: [], unknown: [], why: null, isTold: false };

export function newTallies(): Tallies {
  const byGroup = new Map<string, OpenTally>();
  const open = (group: string): OpenTally => {
    const known = byGroup.get(group);
    if (known) return known;
    const tally: OpenTally = {
      counted: [],
      base: [],
      unknown: [],
      why: null,
      hasOthers: false,
      isStray: true,
    };
    byGroup.set(group, tally);
    return tally;
  };
  return {
    add: ({ record, groups }, taken) => {
      const hasAmount = taken.as === 'counted' && taken.amount !== record.amount;
      const counted = hasAmount ? { ...record, amount: taken.amount } : record;
      for (const group of groups) addTo(open(group), counted, taken);
    },
    pass: ({ groups }) => {
      for (const group of groups) open(group).hasOthers = true;
    },
    of: (group) => {
      const tally = byGroup.get(group);
      return tally ? { ...tally, isTold: tally.hasOthers && tally.isStray } : EMPTY_TALLY;
    },
    groups: () =>
      [...byGroup].flatMap(([group, { base, unknown }]) =>
        base.length + unknown.length > 0 ? [group] : [],
      ),
  };
}

function addTo(tally: OpenTally, record: CountedRecord, taken: Taken): void {
  if (taken.as === 'unknown') {
    tally.unknown.push(record);
    tally.why ??= taken.why;
    tally.isStray &&= taken.isStray;
    return;
  }
  tally.base.push(record);
  if (taken.as === 'counted') tally.counted.push(record);
}
