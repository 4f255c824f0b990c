import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { computedColumn } from '../facts/column.ts';
import { named, numberFact, withDays, workdayFact } from '../facts/inputs.ts';
import { Type } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** Days from one day to another; negative when reversed. */
export const daysBetween = defineFunction({
  name: 'daysBetween',
  params: Type.Object(
    {
      from: Name,
      to: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: DAY_TYPES },
    to: { kind: 'field', types: DAY_TYPES },
  },
  gives: 'number',
  place: 'records',
  compile: ({ from, to }, scope) => {
    const ends = [scope.field(from), scope.field(to)];
    return computedColumn(named('daysBetween', 'number'), scope.rows, (row) =>
      withDays(ends, row, ([start = 0, end = 0]) => numberFact(end - start)),
    );
  },
});

/** Workdays after `from`, up to and including `to`; negative when reversed. */
export const workdaysBetween = defineFunction({
  name: 'workdaysBetween',
  params: Type.Object(
    {
      from: Name,
      to: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: DAY_TYPES },
    to: { kind: 'field', types: DAY_TYPES },
  },
  gives: 'number',
  place: 'records',
  compile: ({ from, to }, scope) => {
    const ends = [scope.field(from), scope.field(to)];
    return computedColumn(named('workdaysBetween', 'number'), scope.rows, (row) =>
      withDays(ends, row, ([start = scope.asOf, end = scope.asOf]) =>
        workdayFact(scope.calendar.workdaysBetween(start, end), [from, to]),
      ),
    );
  },
});
