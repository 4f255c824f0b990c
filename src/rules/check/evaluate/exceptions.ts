import type { Exception } from '../../policy/shape/index.ts';
import type { UnknownFact } from '../check-run.ts';
import { unknown } from '../facts/unknown.ts';
import type { FactScope, RowCondition } from '../functions/fact-scope.ts';
import { UNKNOWN, YES } from '../tri.ts';

/** What the live exceptions of a rule make of a finding; undefined where none is live. */
export type ExceptionEffect = Exception['effect'] | 'unknown' | 'disagree' | undefined;

export interface RuleExceptions {
  at(row: number): ExceptionEffect;
  /** Why the effect cannot be told. */
  why(row: number): UnknownFact;
}

/** Two live exceptions with different effects disagree; one of which it is unknown whether it is live spoils them all. */
export function exceptionsOf(exceptions: readonly Exception[], scope: FactScope): RuleExceptions {
  const compiled = exceptions.map(({ effect, conditions }) => ({
    effect,
    condition: scope.condition(conditions),
  }));
  return {
    at: (row) => {
      let effect: ExceptionEffect;
      let disagree = false;
      for (const exception of compiled) {
        const answer = exception.condition.at(row);
        if (answer === UNKNOWN) return 'unknown';
        if (answer !== YES) continue;
        disagree ||= effect !== undefined && effect !== exception.effect;
        effect = exception.effect;
      }
      return disagree ? 'disagree' : effect;
    },
    why: (row) =>
      whyUntold(
        compiled.map((exception) => exception.condition),
        row,
      ),
  };
}

function whyUntold(conditions: readonly RowCondition[], row: number): UnknownFact {
  const unsure = conditions.find((condition) => condition.at(row) === UNKNOWN);
  return unsure?.why(row) ?? unknown('exceptionsDisagree', []);
}
