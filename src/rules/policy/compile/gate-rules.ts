import type { CompiledRule } from '../compiled-policy.ts';
import { DAY_TYPES, type Condition, type Gate, type Policy, type Step } from '../shape/index.ts';
import { derivedRule } from './derived-rule.ts';
import { allOf, anyOf, fieldNamed, missing, passed } from './step-conditions.ts';

/** A gate is passed early when it is passed and a step that it needs is not there, or is later. */
export function gateRules(policy: Policy): CompiledRule[] {
  return (policy.procedure?.gates ?? []).map((gate) =>
    derivedRule({
      id: `${policy.code}-GATE-${gate.id}`,
      origin: { kind: 'gate', gate: gate.id },
      title: gate.title,
      severity: gate.severity ?? 'error',
      cites: gate.cites,
      marks: [gate.field],
      token: 'order',
      conditions: allOf(gate.when, passed(gate, policy), anyOf(unmetNeeds(policy, gate))),
      message: gate.message,
      blocks: gate.id,
    }),
  );
}

function unmetNeeds(policy: Policy, gate: Gate): Condition[] {
  const steps = policy.procedure?.steps ?? [];
  return steps
    .filter((step) => gate.needs.includes(step.id))
    .map((step) => unmet(policy, gate, step));
}

/** A date order alone never catches a step that is not there. */
function unmet(policy: Policy, gate: Gate, step: Step): Condition {
  const stepField = fieldNamed(policy, step.field);
  const bothDays = [stepField, fieldNamed(policy, gate.field)].every(({ type }) =>
    DAY_TYPES.includes(type),
  );
  const later: Condition = { fact: step.field, operator: 'after', value: { fact: gate.field } };
  const absentOrLater = anyOf(bothDays ? [missing(stepField), later] : [missing(stepField)]);
  return allOf(step.when, absentOrLater);
}
