import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { computedColumn } from '../facts/column.ts';
import type { Column } from '../facts/column.ts';
import { keptColumns, named } from '../facts/inputs.ts';
import { earliest, latest, type SpanFold } from '../facts/day-spans.ts';
import { causeOf } from '../facts/unknown.ts';
import { BLANK } from '../../ledger/value.ts';
import type { FactValue } from '../check-run.ts';
import type { FactScope } from './fact-scope.ts';
import { Type } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** The earliest of the fields that hold a day; blank where none does. `kept`: of those with a column. */
export const earliestOf = defineFunction({
  name: 'earliestOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
      kept: Type.Optional(Type.Literal(true)),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: DAY_TYPES },
    kept: { kind: 'word' },
  },
  gives: 'day',
  place: 'records',
  compile: ({ fields, kept }, scope) => extreme('earliestOf', earliest, fields, kept, scope),
});

/** The latest of the fields that hold a day; blank where none does. `kept`: of those with a column. */
export const latestOf = defineFunction({
  name: 'latestOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
      kept: Type.Optional(Type.Literal(true)),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: DAY_TYPES },
    kept: { kind: 'word' },
  },
  gives: 'day',
  place: 'records',
  compile: ({ fields, kept }, scope) => extreme('latestOf', latest, fields, kept, scope),
});

/** The gravest of the fields that hold a choice, by the declared order of the first. `kept`: of those with a column. */
export const gravestOf = defineFunction({
  name: 'gravestOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
      kept: Type.Optional(Type.Literal(true)),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: ['choice'] },
    kept: { kind: 'word' },
  },
  gives: { typeOf: 'fields' },
  place: 'records',
  compile: ({ fields, kept }, scope) => {
    const columns = fields.map((field) => scope.field(field));
    const choices = columns[0]?.choices ?? [];
    return computedColumn(named('gravestOf', 'choice', choices), scope.rows, (row) =>
      gravest(kept ? keptColumns(columns, row) : columns, choices, row),
    );
  },
});

function extreme(
  name: string,
  fold: SpanFold,
  fields: readonly string[],
  kept: true | undefined,
  scope: FactScope,
): Column {
  const columns = fields.map((field) => scope.field(field));
  return computedColumn(named(name, 'day'), scope.rows, (row) =>
    fold(
      (kept ? keptColumns(columns, row) : columns).map((column) => ({
        value: column.at(row),
        name: column.name,
      })),
    ),
  );
}

/** `choices`: gravest first. Absent ones are passed over; one that is unknown makes the answer so. */
function gravest(columns: readonly Column[], choices: readonly string[], row: number): FactValue {
  let place = choices.length;
  for (const column of columns) {
    const value = column.at(row);
    const cause = causeOf(value, column.name);
    if (cause) return cause;
    const found = value.kind === 'choice' ? choices.indexOf(value.choice) : -1;
    if (found >= 0 && found < place) place = found;
  }
  const choice = choices[place];
  return choice === undefined ? BLANK : { kind: 'choice', choice };
}
