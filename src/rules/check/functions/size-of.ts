import { wordOf } from '../operators/equality.ts';
import { computedColumn } from '../facts/column.ts';
import type { Column } from '../facts/column.ts';
import { named, numberFact, obstacle } from '../facts/inputs.ts';
import type { FactValue } from '../check-run.ts';
import type { FactScope } from './fact-scope.ts';
import { Type } from '@sinclair/typebox';
import { LIST_TYPES, WORD_TYPES } from '../operators/operator.ts';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** How many items a list has. */
export const listCount = defineFunction({
  name: 'listCount',
  params: Type.Object(
    {
      field: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    field: { kind: 'field', types: LIST_TYPES },
  },
  gives: 'number',
  place: 'records',
  compile: ({ field }, scope) =>
    sized('listCount', field, scope, (value) => (value.kind === 'list' ? value.items.length : 0)),
});

/** How many characters a text has. */
export const textLength = defineFunction({
  name: 'textLength',
  params: Type.Object(
    {
      field: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    field: { kind: 'field', types: WORD_TYPES },
  },
  gives: 'number',
  place: 'records',
  compile: ({ field }, scope) =>
    sized('textLength', field, scope, (value) => Array.from(wordOf(value) ?? '').length),
});

function sized(
  name: string,
  field: string,
  scope: FactScope,
  size: (value: FactValue) => number,
): Column {
  const column = scope.field(field);
  return computedColumn(
    named(name, 'number'),
    scope.rows,
    (row) => obstacle([column], row) ?? numberFact(size(column.at(row))),
  );
}
