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
});
