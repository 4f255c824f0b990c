import { Type } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** Days from one day to another; negative when reversed. */
export const daysBetween = defineFunction({
  name: 'daysBetween',
  params: Type.Object(
    {
      from: Name,
      to: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: ['day'] },
    to: { kind: 'field', types: ['day'] },
  },
  gives: 'number',
  place: 'records',
});

/** Workdays after `from`, up to and including `to`; negative when reversed. */
export const workdaysBetween = defineFunction({
  name: 'workdaysBetween',
  params: Type.Object(
    {
      from: Name,
      to: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: ['day'] },
    to: { kind: 'field', types: ['day'] },
  },
  gives: 'number',
  place: 'records',
});
