import { Type } from '@sinclair/typebox';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** The last day that is in time, counted from the day after `from`, by the unit of the parameter. */
export const dueOn = defineFunction({
  name: 'dueOn',
  params: Type.Object(
    {
      from: Name,
      within: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: ['day'] },
    within: { kind: 'limit' },
  },
  gives: 'day',
  place: 'records',
});

/** Calendar days from the as-of day to the due day; negative when it has passed. */
export const daysUntilDue = defineFunction({
  name: 'daysUntilDue',
  params: Type.Object(
    {
      from: Name,
      within: Name,
    },
    { additionalProperties: false },
  ),
  roles: {
    from: { kind: 'field', types: ['day'] },
    within: { kind: 'limit' },
  },
  gives: 'number',
  place: 'records',
});
