import type { FactValue } from '../check-run.ts';
import type { Column } from '../facts/column.ts';
import { numberFact } from '../facts/inputs.ts';
import { isUnknown } from '../facts/match-key.ts';
import { rowKeys } from '../facts/row-keys.ts';
import { ALL_TYPES } from '../operators/operator.ts';
import { overMatches } from './over-matches.ts';
import { Type } from '@sinclair/typebox';
import { Condition } from '../../policy/shape/condition-shape.ts';
import { Id, Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';
import { Match } from './match-shape.ts';

/** How many records of a ledger match this one and meet the conditions, or how many different things they hold. */
export const countIn = defineFunction({
  name: 'countIn',
  params: Type.Object(
    {
      ledger: Id,
      match: Type.Optional(Match),
      distinct: Type.Optional(Name),
      conditions: Type.Optional(Condition),
    },
    { additionalProperties: false },
  ),
  roles: {
    ledger: { kind: 'ledger' },
    match: { kind: 'match' },
    distinct: { kind: 'theirField', types: ALL_TYPES },
    conditions: { kind: 'theirConditions' },
  },
  gives: 'number',
  place: 'anywhere',
  compile: (asked, scope) =>
    overMatches('countIn', asked, scope, (theirs) => ({
      type: 'number',
      choices: [],
      fold: foldOf(asked.distinct === undefined ? undefined : theirs.field(asked.distinct)),
    })),
});

function foldOf(distinct: Column | undefined): (rows: readonly number[]) => FactValue {
  if (!distinct) return (rows) => numberFact(rows.length);
  const keysOf = rowKeys([distinct]);
  return (rows) => {
    const keys = new Set<string>();
    for (const row of rows) {
      const found = keysOf(row);
      if (isUnknown(found)) return found;
      for (const key of found) keys.add(key);
    }
    return numberFact(keys.size);
  };
}
