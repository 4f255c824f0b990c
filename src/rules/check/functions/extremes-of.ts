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
});

/** The gravest of the fields that hold a choice, by the declared order of the first. */
export const gravestOf = defineFunction({
  name: 'gravestOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: ['choice'] },
  },
  gives: { typeOf: 'fields' },
  place: 'records',
});
