import { Type } from '@sinclair/typebox';
import { Id, Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** How many whole periods, from the earliest record up to the as-of day, hold no record. */
export const periodsWithout = defineFunction({
  name: 'periodsWithout',
  params: Type.Object(
    {
      ledger: Type.Optional(Id),
      field: Name,
      period: Type.Union([Type.Literal('month'), Type.Literal('quarter'), Type.Literal('year')]),
    },
    { additionalProperties: false },
  ),
  roles: {
    ledger: { kind: 'ledger' },
    field: { kind: 'theirField', types: ['day'] },
    period: { kind: 'word' },
  },
  gives: 'number',
  place: 'wholes',
});
