import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { computedColumn } from '../facts/column.ts';
import { named, numberFact, withDays, workdayFact } from '../facts/inputs.ts';
import { Type } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** Days from a day up to the as-of day. */
export const daysSince = defineFunction({
  name: 'daysSince',
  params: Type.Object(
    {
      from: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: DAY_TYPES },
  },
  gives: 'number',
  place: 'records',
  compile: ({ from }, scope) => {
    const start = [scope.field(from)];
    return computedColumn(named('daysSince', 'number'), scope.rows, (row) =>
      withDays(start, row, ([day = scope.asOf]) => numberFact(scope.asOf - day)),
    );
  },
});

/** Workdays after a day, up to and including the as-of day. */
export const workdaysSince = defineFunction({
  name: 'workdaysSince',
  params: Type.Object(
    {
      from: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: DAY_TYPES },
  },
  gives: 'number',
  place: 'records',
  compile: ({ from }, scope) => {
    const start = [scope.field(from)];
    return computedColumn(named('workdaysSince', 'number'), scope.rows, (row) =>
      withDays(start, row, ([day = scope.asOf]) =>
        workdayFact(scope.calendar.workdaysBetween(day, scope.asOf), [from]),
      ),
    );
  },
});
