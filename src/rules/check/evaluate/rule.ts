import type { CompiledRule } from '../../policy/compiled-policy.ts';
import type { UnknownFact } from '../check-run.ts';
import type { FactScope } from '../functions/fact-scope.ts';
import { NO, UNKNOWN } from '../tri.ts';
import { exceptionsOf, type RuleExceptions } from './exceptions.ts';
import { inForceOf } from './in-force.ts';
import { CLEAR, findingVerdict, NOT_IN_FORCE, UNCHECKED, type Verdict } from './verdict.ts';

/** A rule compiled over the rows of a table. */
export interface RuleOverRows {
  readonly rule: CompiledRule;
  readonly judge: (row: number) => Verdict;
  /** Why the rule is unchecked on a row on which it is. */
  readonly why: (row: number) => UnknownFact;
}

export function compileRule(rule: CompiledRule, scope: FactScope): RuleOverRows {
  const inForce = inForceOf(rule, scope);
  const condition = scope.condition(rule.conditions);
  const exceptions = rule.exceptions.length > 0 ? exceptionsOf(rule.exceptions, scope) : undefined;
  const found = findingVerdict(rule.severity);
  return {
    rule,
    judge: (row) => {
      const applies = inForce?.at(row);
      if (applies === NO) return NOT_IN_FORCE;
      if (applies === UNKNOWN) return UNCHECKED;
      const answer = condition.at(row);
      if (answer === NO) return CLEAR;
      if (answer === UNKNOWN) return UNCHECKED;
      return exceptions ? afterExceptions(exceptions, row, found) : found;
    },
    why: (row) => {
      if (inForce?.at(row) === UNKNOWN) return inForce.why(row);
      if (condition.at(row) === UNKNOWN) return condition.why(row);
      return exceptions?.why(row) ?? condition.why(row);
    },
  };
}

function afterExceptions(exceptions: RuleExceptions, row: number, found: Verdict): Verdict {
  const effect = exceptions.at(row);
  if (effect === undefined) return found;
  if (effect === 'lift') return CLEAR;
  return effect === 'unknown' || effect === 'disagree' ? UNCHECKED : findingVerdict(effect);
}
