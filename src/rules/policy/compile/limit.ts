import { parameterOf } from '../fact-types.ts';
import type {
  Comparison,
  ConditionValue,
  Policy,
  Severity,
  Step,
  TimeLimit,
} from '../shape/index.ts';

/** A limit of low confidence stays switched off until somebody switches it on. */
export function isLimitOn(limit: TimeLimit, policy: Policy): boolean {
  return limit.enabled ?? confidenceOf(limit, policy) !== 'low';
}

/** The step's limit, if it is in use. */
export function limitInUse(step: Step, policy: Policy): TimeLimit | undefined {
  return step.limit && isLimitOn(step.limit, policy) ? step.limit : undefined;
}

export function limitSeverity(limit: TimeLimit, policy: Policy): Severity {
  const sure = (confidenceOf(limit, policy) ?? 'high') === 'high';
  return limit.severity ?? (sure ? 'error' : 'warning');
}

/** The fact (the step's day, or today) stands after the last day in time. */
export function isAfterDue(fact: string, limit: TimeLimit): Comparison {
  return { fact, operator: 'after', value: dueOn(limit) };
}

function dueOn(limit: TimeLimit): ConditionValue {
  return { fact: 'dueOn', params: spanOfLimit(limit) };
}

/** What `dueOn` asks to know. */
export function spanOfLimit({ from, within, plus }: TimeLimit) {
  return { from, within, ...(plus ? { plus } : {}) };
}

function confidenceOf(limit: TimeLimit, policy: Policy) {
  return parameterOf(policy, limit.within)?.confidence;
}
