import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
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

/**
 * How many whole periods hold no record: from the earliest record on (of the group, where groups are asked), up to the
 * end of the year of the list's latest record, as far as they are over on the as-of day. A list of last year is not
 * blamed for this year, which has a list of its own.
 */
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
    field: { kind: 'theirField', types: DAY_TYPES },
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
    const over = PERIODS[period].of(scope.asOf) - 1;
    return computedColumn(facts, scope.rows, (row) => {
      const last = Math.min(over, lastOfYear(held.latest, PERIODS[period]));
      const key = groups.ours(row);
      if (typeof key !== 'string') return key ?? BLANK;
      return held.cause ?? emptyPeriods(held.byGroup.get(key), last);
    });
  },
});

/** The periods of a kind, numbered without a gap over the years. */
interface Period {
  readonly perYear: number;
  readonly of: (day: Day) => number;
}

const PERIODS: Readonly<Record<'month' | 'quarter' | 'year', Period>> = {
  month: periodOf(12),
  quarter: periodOf(4),
  year: periodOf(1),
};

function periodOf(perYear: number): Period {
  return {
    perYear,
    of: (day) => {
      const { year, month } = partsOf(day);
      return year * perYear + Math.floor(((month - 1) * perYear) / 12);
    },
  };
}

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
  /** The latest of all groups. */
  latest: number;
  /** Why some record could belong to any group or period: then no answer is certain. */
  cause: UnknownFact | undefined;
}

function periodsHeld(
  theirs: FactScope,
  field: string,
  period: Period,
  groupOf: ReturnType<typeof wholeKey>,
): PeriodsHeld {
  const days = theirs.field(field);
  const held: PeriodsHeld = { byGroup: new Map(), latest: -Infinity, cause: undefined };
  eachRow(theirs.rows, theirs.later, (row) => {
    const key = groupOf(row);
    const place = periodAt(days, row, period);
    if (key === undefined || place === undefined) return;
    if (typeof key !== 'string') held.cause ??= qualified(key, theirs.ledger);
    else if (typeof place !== 'number') held.cause ??= qualified(place, theirs.ledger);
    else {
      held.byGroup.set(key, (held.byGroup.get(key) ?? new Set()).add(place));
      held.latest = Math.max(held.latest, place);
    }
  });
  return held;
}

/** A month lies in one quarter and one year, and so is precise enough. */
function periodAt(days: Column, row: number, { of }: Period): number | undefined | UnknownFact {
  const value = days.at(row);
  if (isAbsent(value)) return undefined;
  if (value.kind === 'day' && of(value.from) === of(value.until)) return of(value.from);
  return causeOf(value, days.name) ?? unknown('imprecise', [days.name]);
}

function lastOfYear(place: number, { perYear }: Period): number {
  return (Math.floor(place / perYear) + 1) * perYear - 1;
}

/** Blank where there is no record at all. */
function emptyPeriods(held: ReadonlySet<number> | undefined, last: number): FactValue {
  if (!held) return BLANK;
  let empty = 0;
  for (let place = Math.min(...held) + 1; place <= last; place++) {
    if (!held.has(place)) empty += 1;
  }
  return numberFact(empty);
}
