import { Type } from '@sinclair/typebox';
import { ALL_TYPES } from '../operators/operator.ts';
import { Condition } from '../../policy/shape/condition-shape.ts';
import { Id, Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';
import { Match } from './match-shape.ts';

/** What a field holds in the matching records of a ledger; blank where none matches, unknown where they differ. */
export const lookUp = defineFunction({
  name: 'lookUp',
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
    field: { kind: 'theirField', types: ALL_TYPES },
    conditions: { kind: 'theirConditions' },
  },
  gives: { typeOf: 'field' },
  place: 'anywhere',
});
