import { Type, type Static } from '@sinclair/typebox';
import { addMonths, partsOf, type Day } from '../../day/day.ts';
import { Condition } from '../../policy/shape/condition-shape.ts';
import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { Id, Name } from '../../policy/shape/text-shape.ts';
import type { FactValue, UnknownFact } from '../check-run.ts';
import type { Column } from '../facts/column.ts';
import { numberFact } from '../facts/inputs.ts';
import { causeOf, isAbsent, unknown } from '../facts/unknown.ts';
import type { FactScope } from './fact-scope.ts';
import { defineFunction } from './function-fact.ts';
import { Match } from './match-shape.ts';
import { overMatches } from './over-matches.ts';

/** Stretches of time in the records of a ledger, from one day field of theirs to another. */
const Stretches = Type.Object(
  {
    ledger: Id,
    match: Type.Optional(Match),
    from: Name,
    to: Name,
    conditions: Type.Optional(Condition),
  },
  { additionalProperties: false },
);

const roles = {
  ledger: { kind: 'ledger' },
  match: { kind: 'match' },
  from: { kind: 'theirField', types: DAY_TYPES },
  to: { kind: 'theirField', types: DAY_TYPES },
  conditions: { kind: 'theirConditions' },
} as const;

/** Days from their one day to their other day over the matching records; days that several share count once. */
export const daysIn = defineFunction({
  name: 'daysIn',
  params: Stretches,
  roles,
  gives: 'number',
  place: 'anywhere',
  compile: (asked, scope) => timeIn('daysIn', asked, scope, daysOf),
});

/** The same in whole years. */
export const yearsIn = defineFunction({
  name: 'yearsIn',
  params: Stretches,
  roles,
  gives: 'number',
  place: 'anywhere',
  compile: (asked, scope) => timeIn('yearsIn', asked, scope, wholeYearsOf),
});

interface Stretch {
  readonly from: Day;
  readonly until: Day;
}

/**
 * Months without a day leave open how long it was: where the shortest and the longest that it can have been come to
 * the same, that is the answer.
 */
function timeIn(
  name: string,
  { from, to, ...asked }: Static<typeof Stretches>,
  scope: FactScope,
  measure: (stretches: readonly Stretch[]) => number,
): Column {
  return overMatches(name, asked, scope, (theirs) => {
    const ends = { from: theirs.field(from), to: theirs.field(to) };
    const fold = (rows: readonly number[]): FactValue => {
      const shortest: Stretch[] = [];
      const longest: Stretch[] = [];
      for (const row of rows) {
        const span = spanAt(ends, row, scope.asOf);
        if (span === undefined) continue;
        if ('kind' in span) return span;
        shortest.push(span.shortest);
        longest.push(span.longest);
      }
      const least = measure(apart(shortest));
      return least === measure(apart(longest))
        ? numberFact(least)
        : unknown('imprecise', [from, to]);
    };
    return { type: 'number', choices: [], fold };
  });
}

/** Without a beginning there is no stretch; without an end, or with one that is still to come, it lasts up to the as-of day. */
function spanAt(
  ends: { readonly from: Column; readonly to: Column },
  row: number,
  asOf: Day,
): { readonly shortest: Stretch; readonly longest: Stretch } | UnknownFact | undefined {
  const [start, end] = [ends.from.at(row), ends.to.at(row)];
  if (isAbsent(start)) return undefined;
  if (start.kind !== 'day')
    return causeOf(start, ends.from.name) ?? unknown('imprecise', [ends.from.name]);
  const open = isAbsent(end);
  if (!open && end.kind !== 'day') {
    return causeOf(end, ends.to.name) ?? unknown('imprecise', [ends.to.name]);
  }
  const [first, last] = end.kind === 'day' ? [end.from, end.until] : [asOf, asOf];
  return {
    shortest: { from: start.until, until: earlier(first, asOf) },
    longest: { from: start.from, until: earlier(last, asOf) },
  };
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

/** In order of time, those that overlap as one; one that ends before it begins is none. */
function apart(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  const inOrder = stretches
    .filter(({ from, until }) => from < until)
    .sort((one, other) => one.from - other.from);
  for (const stretch of inOrder) {
    const before = joined.at(-1);
    if (before === undefined || stretch.from > before.until) joined.push(stretch);
    else if (stretch.until > before.until) {
      joined[joined.length - 1] = { from: before.from, until: stretch.until };
    }
  }
  return joined;
}

function daysOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, until }) => sum + until - from, 0);
}

const DAYS_OF_A_MONTH = 30;

/** Each stretch in whole months and the days that are left; thirty days that are left make a month. */
function wholeYearsOf(stretches: readonly Stretch[]): number {
  let [months, days] = [0, 0];
  for (const stretch of stretches) {
    const whole = wholeMonths(stretch);
    months += whole;
    days += stretch.until - addMonths(stretch.from, whole);
  }
  return Math.floor((months + Math.floor(days / DAYS_OF_A_MONTH)) / 12);
}

function wholeMonths({ from, until }: Stretch): number {
  const [start, end] = [partsOf(from), partsOf(until)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > until ? months - 1 : months;
}
