import { Type } from '@sinclair/typebox';
import { ALL_TYPES } from '../operators/operator.ts';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** How many of the fields equal a value, are present, are absent or fall on a rest day: exactly one of these is asked. */
export const countOf = defineFunction({
  name: 'countOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
      equals: Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
      present: Type.Optional(Type.Literal(true)),
      absent: Type.Optional(Type.Literal(true)),
      restDay: Type.Optional(Type.Literal(true)),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: ALL_TYPES },
    equals: { kind: 'literal' },
    present: { kind: 'word' },
    absent: { kind: 'word' },
    restDay: { kind: 'word' },
  },
  gives: 'number',
  place: 'records',
  exactlyOneOf: ['equals', 'present', 'absent', 'restDay'],
});
