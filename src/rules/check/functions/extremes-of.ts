import { computedColumn } from '../facts/column.ts';
import type { Column } from '../facts/column.ts';
import { named } from '../facts/inputs.ts';
import { earliest, latest, type SpanFold } from '../facts/day-spans.ts';
import { causeOf, isKept } from '../facts/unknown.ts';
import { BLANK } from '../../ledger/value.ts';
import type { FactValue } from '../check-run.ts';
import type { FactScope } from './fact-scope.ts';
import { Type } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** The earliest of the fields that hold a day; blank where none does. */
export const earliestOf = defineFunction({
  name: 'earliestOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: ['day'] },
  },
  gives: 'day',
  place: 'records',
  compile: ({ fields }, scope) => extreme('earliestOf', earliest, fields, scope),
});

/** The latest of the fields that hold a day; blank where none does. */
export const latestOf = defineFunction({
  name: 'latestOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: ['day'] },
  },
  gives: 'day',
  place: 'records',
  compile: ({ fields }, scope) => extreme('latestOf', latest, fields, scope),
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
      gravest(kept ? keptOf(columns, row) : columns, choices, row),
    );
  },
});

function extreme(
  name: string,
  fold: SpanFold,
  fields: readonly string[],
  scope: FactScope,
): Column {
  const columns = fields.map((field) => scope.field(field));
  return computedColumn(named(name, 'day'), scope.rows, (row) =>
    fold(columns.map((column) => ({ value: column.at(row), name: column.name }))),
  );
}

/** Those that have a column; where none has, all of them, and the answer is unknown. */
function keptOf(columns: readonly Column[], row: number): readonly Column[] {
  const kept = columns.filter((column) => isKept(column.at(row)));
  return kept.length === 0 ? columns : kept;
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
