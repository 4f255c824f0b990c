import { computedColumn } from '../facts/column.ts';
import { named, numberFact } from '../facts/inputs.ts';
import { eachRow } from '../facts/stretches.ts';
import { wholeKey } from '../facts/row-keys.ts';
import { unknown, causeOf, isAbsent } from '../facts/unknown.ts';
import { BLANK } from '../../ledger/value.ts';
import { partsOf, type Day } from '../../day/day.ts';
import type { Column } from '../facts/column.ts';
import type { FactValue, UnknownFact } from '../check-run.ts';
import type { FactScope } from './fact-scope.ts';
import { qualified } from './matching-rows.ts';
import { Type } from '@sinclair/typebox';
import { Id, Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** How many whole periods, from the earliest record up to the as-of day, hold no record. */
export const periodsWithout = defineFunction({
  name: 'periodsWithout',
  params: Type.Object(
    {
      ledger: Type.Optional(Id),
      field: Name,
      period: Type.Union([Type.Literal('month'), Type.Literal('quarter'), Type.Literal('year')]),
    },
    { additionalProperties: false },
  ),
  roles: {
    ledger: { kind: 'ledger' },
    field: { kind: 'theirField', types: ['day'] },
    period: { kind: 'word' },
  },
  gives: 'number',
  place: 'wholes',
  compile: ({ ledger, field, period }, scope) => {
    const facts = named('periodsWithout', 'number');
    const theirs = scope.records(ledger);
    if (!theirs) {
      const missing = unknown('noLedger', [ledger ?? '']);
      return computedColumn(facts, scope.rows, () => missing);
    }
    const groups = groupColumns(scope, theirs);
    const held = periodsHeld(theirs, field, PERIODS[period], groups.theirs);
    const over = PERIODS[period](scope.asOf) - 1;
    return computedColumn(facts, scope.rows, (row) => {
      const key = groups.ours(row);
      if (typeof key !== 'string') return key ?? BLANK;
      return held.cause ?? emptyPeriods(held.byGroup.get(key), over);
    });
  },
});

type PeriodOf = (day: Day) => number;

const PERIODS: Readonly<Record<'month' | 'quarter' | 'year', PeriodOf>> = {
  month: (day) => partsOf(day).year * 12 + partsOf(day).month - 1,
  quarter: (day) => partsOf(day).year * 4 + Math.floor((partsOf(day).month - 1) / 3),
  year: (day) => partsOf(day).year,
};

/** For a group only the records of that group count, where their ledger is grouped at all. */
function groupColumns(scope: FactScope, theirs: FactScope) {
  const { group } = scope;
  if (scope.of !== 'group' || group === undefined || theirs.group === undefined) {
    return { ours: wholeKey([]), theirs: wholeKey([]) };
  }
  return { ours: wholeKey([scope.field(group)]), theirs: wholeKey([theirs.field(theirs.group)]) };
}

interface PeriodsHeld {
  readonly byGroup: Map<string, Set<number>>;
  /** Why some record could belong to any group or period: then no answer is certain. */
  cause: UnknownFact | undefined;
}

function periodsHeld(
  theirs: FactScope,
  field: string,
  periodOf: PeriodOf,
  groupOf: ReturnType<typeof wholeKey>,
): PeriodsHeld {
  const days = theirs.field(field);
  const held: PeriodsHeld = { byGroup: new Map(), cause: undefined };
  eachRow(theirs.rows, theirs.later, (row) => {
    const key = groupOf(row);
    const period = periodAt(days, row, periodOf);
    if (key === undefined || period === undefined) return;
    if (typeof key !== 'string') held.cause ??= qualified(key, theirs.ledger);
    else if (typeof period !== 'number') held.cause ??= qualified(period, theirs.ledger);
    else held.byGroup.set(key, (held.byGroup.get(key) ?? new Set()).add(period));
  });
  return held;
}

/** A month lies in one quarter and one year, and so is precise enough. */
function periodAt(days: Column, row: number, periodOf: PeriodOf): number | undefined | UnknownFact {
  const value = days.at(row);
  if (isAbsent(value)) return undefined;
  if (value.kind === 'day' && periodOf(value.from) === periodOf(value.until)) {
    return periodOf(value.from);
  }
  return causeOf(value, days.name) ?? unknown('imprecise', [days.name]);
}

/** Of the periods that are over, those after the first record's that hold none. Blank where there is no record at all. */
function emptyPeriods(held: ReadonlySet<number> | undefined, over: number): FactValue {
  if (!held) return BLANK;
  let empty = 0;
  for (let period = Math.min(...held) + 1; period <= over; period++) {
    if (!held.has(period)) empty += 1;
  }
  return numberFact(empty);
}
