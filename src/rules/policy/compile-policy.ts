import { expandBulletin } from './compile/bulletins.ts';
import { expand, expandFact } from './compile/expand.ts';
import { gateRules } from './compile/gate-rules.ts';
import { keyRules, requiredRules } from './compile/ledger-rules.ts';
import { isLimitOn } from './compile/limit.ts';
import { stepRules, stepsOf } from './compile/step-rules.ts';
import type { CompiledPolicy, CompiledRule, CompiledStep } from './compiled-policy.ts';
import type { Condition, Criterion, Policy, Rule } from './shape/index.ts';

/** Turns what was declared for people into ordinary rules. Expects a policy that was read without a fault. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const named = policy.conditions ?? {};
  const full = (condition: Condition) => expand(condition, named);
  const declared = [...derivedRules(policy), ...(policy.rules ?? []).map(declaredRule)];
  const rules = declared.map((rule) => expandRule(rule, full));
  const off = switchedOff(policy);
  return {
    policy,
    rules: rules.filter(({ id }) => !off.has(id)),
    disabled: rules.filter(({ id }) => off.has(id)),
    steps: stepsOf(policy).map((step) => expandStep(step, full)),
    closed: policy.ledger.closed && full(policy.ledger.closed),
    warnings: (policy.warnings ?? []).map((warning) => ({
      ...warning,
      conditions: full(warning.conditions),
    })),
    columns: (policy.resultColumns ?? []).map((column) => ({
      ...column,
      cases: column.cases.map((one) => ({
        ...one,
        conditions: one.conditions && full(one.conditions),
      })),
    })),
    scores: (policy.scores ?? []).map((score) => ({
      ...score,
      criteria: score.criteria.map((criterion) => expandCriterion(criterion, named)),
    })),
    bulletins: (policy.bulletins ?? []).map((bulletin) => expandBulletin(bulletin, full)),
  };
}

/** What follows from the ledger and the procedure, in order of declaration; named conditions are still names. */
export function derivedRules(policy: Policy): CompiledRule[] {
  return [
    ...requiredRules(policy),
    ...keyRules(policy),
    ...stepRules(policy),
    ...gateRules(policy),
  ];
}

/** Ids of the rules that stand in the policy and are not used. */
export function switchedOff(policy: Policy): ReadonlySet<string> {
  const steps = policy.procedure?.steps ?? [];
  return new Set([
    ...(policy.rules ?? []).filter(({ enabled }) => enabled === false).map(({ id }) => id),
    ...steps
      .filter(({ limit }) => limit && !isLimitOn(limit, policy))
      .map(({ id }) => `${policy.code}-LATE-${id}`),
  ]);
}

function declaredRule(rule: Rule): CompiledRule {
  return {
    id: rule.id,
    origin: { kind: 'rule' },
    title: rule.title,
    severity: rule.severity,
    per: rule.per ?? 'record',
    cites: rule.cites,
    marks: rule.marks ?? [],
    token: rule.token ?? 'value',
    conditions: rule.conditions,
    message: rule.message,
    blocks: rule.blocks,
    inForce: rule.inForce,
    exceptions: rule.exceptions ?? [],
    note: rule.note,
  };
}

function expandRule(rule: CompiledRule, full: (condition: Condition) => Condition): CompiledRule {
  return {
    ...rule,
    conditions: full(rule.conditions),
    exceptions: rule.exceptions.map((exception) => ({
      ...exception,
      conditions: full(exception.conditions),
    })),
  };
}

function expandCriterion(
  criterion: Criterion,
  named: NonNullable<Policy['conditions']>,
): Criterion {
  return 'scale' in criterion
    ? { ...criterion, scale: expandFact(criterion.scale, named) }
    : { ...criterion, conditions: expand(criterion.conditions, named) };
}

function expandStep(step: CompiledStep, full: (condition: Condition) => Condition): CompiledStep {
  return { ...step, when: step.when && full(step.when), done: full(step.done) };
}
