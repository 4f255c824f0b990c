import { Type } from '@sinclair/typebox';
import { ALL_TYPES } from '../operators/operator.ts';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** How many other records of the ledger hold the same in `fields` and something else in each of `differing`. */
export const duplicatesOf = defineFunction({
  name: 'duplicatesOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
      differing: Type.Optional(Type.Array(Name, { minItems: 1 })),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: ALL_TYPES },
    differing: { kind: 'fields', types: ALL_TYPES },
  },
  gives: 'number',
  place: 'records',
});
