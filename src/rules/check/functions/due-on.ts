import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { computedColumn } from '../facts/column.ts';
import type { Column } from '../facts/column.ts';
import { dayFact, named, numberFact, obstacle, withDays } from '../facts/inputs.ts';
import { addDays, addMonths, type Day } from '../../day/day.ts';
import type { WorkCalendar } from '../../day/work-calendar.ts';
import type { FactValue, UnknownFact } from '../check-run.ts';
import { causeOf, isKept, unknown } from '../facts/unknown.ts';
import type { FactScope, TimeLimitFact } from './fact-scope.ts';
import { Type, type Static } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** A limit of time, counted from the day after `from`, with the days by which it was prolonged. */
const Limited = Type.Object(
  {
    from: Name,
    within: Name,
    plus: Type.Optional(Type.Array(Name, { minItems: 1 })),
  },
  { additionalProperties: false },
);

const roles = {
  from: { kind: 'field', types: DAY_TYPES },
  within: { kind: 'limit' },
  plus: { kind: 'fields', types: ['number'] },
} as const;

/** The last day that is in time, counted from the day after `from`, by the unit of the parameter. */
export const dueOn = defineFunction({
  name: 'dueOn',
  params: Limited,
  roles,
  gives: 'day',
  place: 'records',
  compile: (asked, scope) => dueColumn('dueOn', asked, scope),
});

/** Calendar days from the as-of day to the due day; negative when it has passed. */
export const daysUntilDue = defineFunction({
  name: 'daysUntilDue',
  params: Limited,
  roles,
  gives: 'number',
  place: 'records',
  compile: (asked, scope) => {
    const due = [dueColumn(asked.from, asked, scope)];
    return computedColumn(named('daysUntilDue', 'number'), scope.rows, (row) =>
      withDays(due, row, ([day = scope.asOf]) => numberFact(day - scope.asOf)),
    );
  },
});

/** Of a month the due day is a span too: from that of its first day to that of its last. */
function dueColumn(
  name: string,
  { from, within, plus = [] }: Static<typeof Limited>,
  scope: FactScope,
): Column {
  const start = scope.field(from);
  const { amount, unit } = scope.limit(within);
  const added = plus.map((field) => scope.field(field));
  return computedColumn(named(name, 'day'), scope.rows, (row) => {
    const inTheWay = obstacle([start, amount], row);
    if (inTheWay) return inTheWay;
    const days = daysAdded(added, row);
    if (typeof days !== 'number') return days;
    const due = (day: Day, count: number) => {
      const last = lastDay(day, count, unit, scope.calendar);
      return days === 0 || last === undefined
        ? last
        : lastDay(last, days, unit === 'workday' ? unit : 'day', scope.calendar);
    };
    return dueSpan(start.at(row), amount.at(row), from, due);
  });
}

/** A cell that is absent, or that the ledger does not keep, adds nothing; one that cannot be read leaves it open. */
function daysAdded(columns: readonly Column[], row: number): number | UnknownFact {
  let days = 0;
  for (const column of columns) {
    const value = column.at(row);
    if (value.kind === 'number') days += Math.trunc(value.number);
    else if (isKept(value)) {
      const cause = causeOf(value, column.name);
      if (cause) return cause;
    }
  }
  return Math.max(0, days);
}

function dueSpan(
  start: FactValue,
  amount: FactValue,
  from: string,
  due: (day: Day, count: number) => Day | undefined,
): FactValue {
  if (start.kind !== 'day' || amount.kind !== 'number') return unknown('imprecise', [from]);
  const count = Math.trunc(amount.number);
  const [first, last] = [due(start.from, count), due(start.until, count)];
  if (first === undefined || last === undefined) return unknown('noCalendar', [from]);
  return dayFact(first, last);
}

function lastDay(
  day: Day,
  count: number,
  unit: TimeLimitFact['unit'],
  calendar: WorkCalendar,
): Day | undefined {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'workday':
      return calendar.addWorkdays(day, count);
    case 'month':
      return addMonths(day, count);
    case 'year':
      return addMonths(day, count * 12);
  }
}
