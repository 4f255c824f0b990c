import { Type } from '@sinclair/typebox';
import { Condition } from '../../policy/shape/condition-shape.ts';
import { Id, Name } from '../../policy/shape/text-shape.ts';
import { Match } from './match-shape.ts';

/** What a function asks that folds one field over the matching records of a ledger. */
export const TheirField = Type.Object(
  {
    ledger: Id,
    match: Type.Optional(Match),
    field: Name,
    conditions: Type.Optional(Condition),
  },
  { additionalProperties: false },
);
