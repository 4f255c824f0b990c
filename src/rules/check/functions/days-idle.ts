import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { Type } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import type { Day } from '../../day/day.ts';
import { BLANK } from '../../ledger/value.ts';
import type { FactValue } from '../check-run.ts';
import { computedColumn, type Column } from '../facts/column.ts';
import { latest } from '../facts/day-spans.ts';
import { dayFact, keptColumns, named, numberFact } from '../facts/inputs.ts';
import { unknown } from '../facts/unknown.ts';
import { defineFunction } from './function-fact.ts';

/**
 * For how many days nothing has been done: from the latest of the fields up to the as-of day; blank where none is dated
 * by then, for what was done later was not done yet. Without `fields`: of the days of the procedure's steps that the
 * office keeps.
 */
export const daysIdle = defineFunction({
  name: 'daysIdle',
  params: Type.Object(
    {
      fields: Type.Optional(Type.Array(Name, { minItems: 1 })),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: DAY_TYPES },
  },
  gives: 'number',
  place: 'records',
  orStepDays: 'fields',
  compile: ({ fields }, scope) => {
    const columns = (fields ?? scope.stepDays).map((field) => scope.field(field));
    return computedColumn(named('daysIdle', 'number'), scope.rows, (row) =>
      idle(fields ? columns : keptColumns(columns, row), row, scope.asOf),
    );
  },
});

function idle(columns: readonly Column[], row: number, asOf: Day): FactValue {
  const dated = columns.map((column) => ({
    value: doneBy(asOf, column.at(row)),
    name: column.name,
  }));
  const last = latest(dated);
  if (last.kind !== 'day') return last;
  if (last.from === last.until) return numberFact(asOf - last.from);
  const vague = dated.filter(({ value }) => value.kind === 'day' && value.from !== value.until);
  return unknown(
    'imprecise',
    vague.map(({ name }) => name),
  );
}

/** What is known of a step on a day: nothing of a later one; one that may be later may not have been done at all. */
function doneBy(asOf: Day, value: FactValue): FactValue {
  if (value.kind !== 'day' || value.until <= asOf) return value;
  return value.from > asOf ? BLANK : dayFact(-Infinity as Day, asOf);
}
