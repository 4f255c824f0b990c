import { Type } from '@sinclair/typebox';
import { Condition } from '../../policy/shape/condition-shape.ts';
import { Id, Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';
import { Match } from './match-shape.ts';

/** The sum of a field over the matching records of a ledger; blank ones are passed over. */
export const sumIn = defineFunction({
  name: 'sumIn',
  params: Type.Object(
    {
      ledger: Id,
      match: Type.Optional(Match),
      field: Name,
      conditions: Type.Optional(Condition),
    },
    { additionalProperties: false },
  ),
  roles: {
    ledger: { kind: 'ledger' },
    match: { kind: 'match' },
    field: { kind: 'theirField', types: ['number'] },
    conditions: { kind: 'theirConditions' },
  },
  gives: 'number',
  place: 'anywhere',
});
