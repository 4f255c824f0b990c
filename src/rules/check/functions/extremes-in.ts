import { Type } from '@sinclair/typebox';
import { Condition } from '../../policy/shape/condition-shape.ts';
import { Id, Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';
import { Match } from './match-shape.ts';

/** The earliest day of a field over the matching records of a ledger; blank where there is none. */
export const earliestIn = defineFunction({
  name: 'earliestIn',
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
    field: { kind: 'theirField', types: ['day'] },
    conditions: { kind: 'theirConditions' },
  },
  gives: 'day',
  place: 'anywhere',
});

/** The latest day of a field over the matching records of a ledger; blank where there is none. */
export const latestIn = defineFunction({
  name: 'latestIn',
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
    field: { kind: 'theirField', types: ['day'] },
    conditions: { kind: 'theirConditions' },
  },
  gives: 'day',
  place: 'anywhere',
});
