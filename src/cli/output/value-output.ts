import { Type } from '@sinclair/typebox';
import { Closed } from './parts.ts';

export const ValueOutput = Type.Union(
  [
    Type.String(),
    Type.Number(),
    Type.Boolean(),
    Type.Null(),
    Type.Array(Type.String()),
    Type.Object({ notApplicable: Type.String() }, Closed),
    Type.Object({ unreadable: Type.String() }, Closed),
  ],
  {
    description:
      'A day as yyyy-mm-dd, a month as yyyy-mm, a mark as true or false, a number in the field’s unit, text, a list, null for blank, not applicable or unreadable.',
  },
);
