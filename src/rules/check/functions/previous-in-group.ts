import { Type } from '@sinclair/typebox';
import { ALL_TYPES } from '../operators/operator.ts';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** What a field holds in the record before this one of the same group; blank in the first. */
export const previousInGroup = defineFunction({
  name: 'previousInGroup',
  params: Type.Object(
    {
      field: Name,
      orderBy: Name,
      group: Type.Optional(Name),
    },
    { additionalProperties: false },
  ),
  roles: {
    field: { kind: 'field', types: ALL_TYPES },
    orderBy: { kind: 'field', types: ['day'] },
    group: { kind: 'field', types: ALL_TYPES },
  },
  gives: { typeOf: 'field' },
  place: 'records',
});
