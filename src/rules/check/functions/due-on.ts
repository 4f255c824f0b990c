import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { computedColumn } from '../facts/column.ts';
import type { Column } from '../facts/column.ts';
import { dayFact, named, numberFact, obstacle, withDays } from '../facts/inputs.ts';
import { addDays, addMonths, type Day } from '../../day/day.ts';
import type { WorkCalendar } from '../../day/work-calendar.ts';
import type { FactValue } from '../check-run.ts';
import { unknown } from '../facts/unknown.ts';
import type { FactScope, TimeLimitFact } from './fact-scope.ts';
import { Type } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** The last day that is in time, counted from the day after `from`, by the unit of the parameter. */
export const dueOn = defineFunction({
  name: 'dueOn',
  params: Type.Object(
    {
      from: Name,
      within: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: DAY_TYPES },
    within: { kind: 'limit' },
  },
  gives: 'day',
  place: 'records',
  compile: ({ from, within }, scope) => dueColumn('dueOn', from, within, scope),
});

/** Calendar days from the as-of day to the due day; negative when it has passed. */
export const daysUntilDue = defineFunction({
  name: 'daysUntilDue',
  params: Type.Object(
    {
      from: Name,
      within: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: DAY_TYPES },
    within: { kind: 'limit' },
  },
  gives: 'number',
  place: 'records',
  compile: ({ from, within }, scope) => {
    const due = [dueColumn(from, from, within, scope)];
    return computedColumn(named('daysUntilDue', 'number'), scope.rows, (row) =>
      withDays(due, row, ([day = scope.asOf]) => numberFact(day - scope.asOf)),
    );
  },
});

/** Of a month the due day is a span too: from that of its first day to that of its last. */
function dueColumn(name: string, from: string, within: string, scope: FactScope): Column {
  const start = scope.field(from);
  const { amount, unit } = scope.limit(within);
  const due = (day: Day, count: number) => lastDay(day, count, unit, scope.calendar);
  return computedColumn(named(name, 'day'), scope.rows, (row) => {
    const inTheWay = obstacle([start, amount], row);
    if (inTheWay) return inTheWay;
    return dueSpan(start.at(row), amount.at(row), from, due);
  });
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
