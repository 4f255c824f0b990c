import { Type } from '@sinclair/typebox';
import { Id } from '../../policy/shape/text-shape.ts';
import type { FactValue } from '../check-run.ts';
import { computedColumn } from '../facts/column.ts';
import { named, numberFact } from '../facts/inputs.ts';
import { unknown } from '../facts/unknown.ts';
import { defineFunction } from './function-fact.ts';
import type { ScoreOfRow } from './fact-scope.ts';

/** A score of the record; unknown where some of its points cannot be told. */
export const score = defineFunction({
  name: 'score',
  params: Type.Object({ score: Id }, { additionalProperties: false }),
  roles: { score: { kind: 'score' } },
  gives: 'number',
  place: 'scored',
  compile: (asked, scope) => {
    const { at } = scope.score(asked.score);
    return computedColumn(named('score', 'number'), scope.rows, (row) => scoreFact(at(row)));
  },
});

/** The reason of the first criterion that cannot be told, with the fields of all that cannot for that reason. */
function scoreFact({ from, until, criteria }: ScoreOfRow): FactValue {
  if (from === until) return numberFact(from);
  const causes = criteria.flatMap((each) => each.unknown ?? []);
  const reason = causes[0]?.reason ?? 'imprecise';
  const alike = causes.filter((cause) => cause.reason === reason);
  return unknown(reason, [...new Set(alike.flatMap(({ fields }) => fields))]);
}
