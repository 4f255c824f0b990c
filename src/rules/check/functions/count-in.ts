import { numberFact } from '../facts/inputs.ts';
import { overMatches } from './over-matches.ts';
import { Type } from '@sinclair/typebox';
import { Condition } from '../../policy/shape/condition-shape.ts';
import { Id } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';
import { Match } from './match-shape.ts';

/** How many records of a ledger match this one and meet the conditions. */
export const countIn = defineFunction({
  name: 'countIn',
  params: Type.Object(
    {
      ledger: Id,
      match: Type.Optional(Match),
      conditions: Type.Optional(Condition),
    },
    { additionalProperties: false },
  ),
  roles: {
    ledger: { kind: 'ledger' },
    match: { kind: 'match' },
    conditions: { kind: 'theirConditions' },
  },
  gives: 'number',
  place: 'anywhere',
  compile: (asked, scope) =>
    overMatches('countIn', asked, scope, () => ({
      type: 'number',
      choices: [],
      fold: (rows) => numberFact(rows.length),
    })),
});
