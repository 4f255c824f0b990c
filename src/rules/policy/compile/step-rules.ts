import type { CompiledRule, CompiledStep } from '../compiled-policy.ts';
import { DAY_TYPES, type Condition, type Field, type Policy, type Step } from '../shape/index.ts';
import { derivedRule } from './derived-rule.ts';
import { isAfterDue, limitInUse, limitSeverity, spanOfLimit } from './limit.ts';
import {
  allOf,
  ancestorsOf,
  anyOf,
  done,
  fieldNamed,
  hasColumn,
  missing,
  passed,
} from './step-conditions.ts';

export function stepsOf(policy: Policy): CompiledStep[] {
  return (policy.procedure?.steps ?? []).map((step) => {
    const limit = limitInUse(step, policy);
    return {
      id: step.id,
      title: step.title,
      field: step.field,
      when: step.when,
      done: done(fieldNamed(policy, step.field)),
      limit: limit && spanOfLimit(limit),
    };
  });
}

/** Everything that follows from the steps, step by step: missing, out of order, late, without an artefact. */
export function stepRules(policy: Policy): CompiledRule[] {
  return (policy.procedure?.steps ?? []).flatMap((step) => [
    ...missingRule(policy, step),
    ...orderRule(policy, step),
    ...lateRule(policy, step),
    ...artefactRules(policy, step),
  ]);
}

/** A blank step is missing only when something asks for it; until then it is not yet due. */
function missingRule(policy: Policy, step: Step): CompiledRule[] {
  const demands = demandsFor(policy, step);
  if (demands.length === 0) return [];
  return [
    derivedRule({
      ...common(step),
      id: `${policy.code}-STEP-${step.id}`,
      origin: { kind: 'missingStep', step: step.id },
      marks: [step.field],
      token: 'missing',
      conditions: allOf(step.when, missing(fieldNamed(policy, step.field)), anyOf(demands)),
    }),
  ];
}

/**
 * A later step is done, a gate that stands on this step is passed, the limit is over, or the record is closed. What the
 * office keeps no column for asks for nothing.
 */
function demandsFor(policy: Policy, step: Step): Condition[] {
  const { steps, gates = [] } = policy.procedure ?? { steps: [] };
  const comesBefore = (later: Step) => ancestorsOf(later, steps).has(step.id);
  const standsOn = (id: string) =>
    id === step.id || steps.some((needed) => needed.id === id && comesBefore(needed));
  const limit = limitInUse(step, policy);
  return [
    ...steps
      .filter(comesBefore)
      .map(({ field }) => allOf(hasColumn(field), done(fieldNamed(policy, field)))),
    ...gates
      .filter((gate) => gate.needs.some(standsOn))
      .map((gate) => allOf(hasColumn(gate.field), passed(gate, policy))),
    ...(limit ? [allOf(hasColumn(limit.from), isAfterDue('today', limit))] : []),
    ...(policy.ledger.closed ? [policy.ledger.closed] : []),
  ];
}

function orderRule(policy: Policy, step: Step): CompiledRule[] {
  const tooEarly = earlierThanAncestors(policy, step);
  if (tooEarly.length === 0) return [];
  return [
    derivedRule({
      ...common(step),
      id: `${policy.code}-ORDER-${step.id}`,
      origin: { kind: 'stepOrder', step: step.id },
      marks: [step.field],
      token: 'order',
      conditions: allOf(step.when, anyOf(tooEarly)),
    }),
  ];
}

/**
 * The step's day against the day of each step before it, as far as no nearer one is dated or has a column: who skipped a
 * step is told that it is missing, and is still held to the order of the rest. Where no step before has a column the
 * first ones, which are not asked for theirs, leave it unknown.
 */
function earlierThanAncestors(policy: Policy, step: Step): Condition[] {
  const dayFieldOf = ({ field }: Step): Field | undefined => {
    const found = fieldNamed(policy, field);
    return DAY_TYPES.includes(found.type) ? found : undefined;
  };
  if (!dayFieldOf(step)) return [];
  const { steps } = policy.procedure ?? { steps: [] };
  const before = ancestorsOf(step, steps);
  const ancestors = steps.filter((each) => before.has(each.id) && dayFieldOf(each));
  const isBetween = (middle: Step, far: Step) => ancestorsOf(middle, steps).has(far.id);
  return [...ancestors].reverse().map((ancestor) => {
    const nearer = ancestors.filter((middle) => isBetween(middle, ancestor));
    const isFirst = !ancestors.some((farther) => isBetween(ancestor, farther));
    return allOf(
      ...nearer.map(({ field }) => notThere(field)),
      isFirst ? undefined : hasColumn(ancestor.field),
      { fact: step.field, operator: 'before', value: { fact: ancestor.field } },
    );
  });
}

function notThere(field: string): Condition {
  const absent: Condition = { fact: field, operator: 'isAbsent', value: true };
  return anyOf([{ fact: field, operator: 'lacksColumn', value: true }, absent]);
}

function lateRule(policy: Policy, step: Step): CompiledRule[] {
  const { limit } = step;
  if (!limit || !DAY_TYPES.includes(fieldNamed(policy, step.field).type)) return [];
  return [
    derivedRule({
      id: `${policy.code}-LATE-${step.id}`,
      origin: { kind: 'lateStep', step: step.id },
      severity: limitSeverity(limit, policy),
      cites: limit.cites ?? step.cites,
      marks: [step.field],
      token: 'order',
      conditions: allOf(step.when, isAfterDue(step.field, limit)),
    }),
  ];
}

function artefactRules(policy: Policy, step: Step): CompiledRule[] {
  return (step.artefacts ?? []).map((artefact) =>
    derivedRule({
      id: `${policy.code}-FILE-${step.id}-${artefact.field}`,
      origin: { kind: 'missingArtefact', step: step.id, field: artefact.field },
      severity: artefact.severity ?? step.severity ?? 'error',
      cites: artefact.cites ?? step.cites,
      marks: [artefact.field],
      token: 'missing',
      conditions: allOf(
        step.when,
        artefact.when,
        done(fieldNamed(policy, step.field)),
        missing(fieldNamed(policy, artefact.field)),
      ),
    }),
  );
}

function common(step: Step) {
  return { severity: step.severity ?? 'error', cites: step.cites } as const;
}
