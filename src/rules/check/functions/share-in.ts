import { Type } from '@sinclair/typebox';
import { BLANK } from '../../ledger/value.ts';
import { Condition } from '../../policy/shape/condition-shape.ts';
import { Id } from '../../policy/shape/text-shape.ts';
import type { FactValue } from '../check-run.ts';
import { computedColumn, type Column } from '../facts/column.ts';
import { named, numberFact } from '../facts/inputs.ts';
import { countIn } from './count-in.ts';
import { defineFunction } from './function-fact.ts';
import { Match } from './match-shape.ts';

/** What share of the matching records of a ledger meets the conditions, in per cent; blank where there is none. */
export const shareIn = defineFunction({
  name: 'shareIn',
  params: Type.Object(
    {
      ledger: Id,
      match: Type.Optional(Match),
      conditions: Condition,
      among: Type.Optional(Condition),
    },
    { additionalProperties: false },
  ),
  roles: {
    ledger: { kind: 'ledger' },
    match: { kind: 'match' },
    conditions: { kind: 'theirConditions' },
    among: { kind: 'theirConditions' },
  },
  gives: 'number',
  place: 'anywhere',
  compile: ({ among, conditions, ...asked }, scope) => {
    const counted = (condition: Condition | undefined): Column =>
      countIn.compile({ ...asked, ...(condition ? { conditions: condition } : {}) }, scope);
    const whole = counted(among);
    const part = counted(among ? { all: [among, conditions] } : conditions);
    return computedColumn(named('shareIn', 'number'), scope.rows, (row) =>
      share(part.at(row), whole.at(row)),
    );
  },
});

/** To the hundredth, so that what is shown is what was compared. */
function share(part: FactValue, whole: FactValue): FactValue {
  if (whole.kind !== 'number') return whole;
  if (whole.number === 0) return BLANK;
  if (part.kind !== 'number') return part;
  return numberFact(Math.round((part.number * 10_000) / whole.number) / 100);
}
