import { operators } from '../../check/operators/index.ts';
import type { Path, PolicyAdvice } from '../reading/policy-fault.ts';
import type { Comparison, Policy, Rule } from '../shape/index.ts';
import { factsOf, leavesOf } from './leaves.ts';

const DATE_ORDERS = ['before', 'after', 'onOrBefore', 'onOrAfter'];

/**
 * A date order alone never catches a step that is not there: a rule that holds a gate's day against a step's day, and
 * nowhere asks whether the step is there, was probably meant as a gate.
 */
export function* bareOrderAdvice(policy: Policy): Generator<PolicyAdvice> {
  for (const [index, rule] of (policy.rules ?? []).entries()) {
    const asked = presenceAsked(rule, policy);
    for (const { comparison, path } of comparisonsIn(rule, ['rules', index], policy)) {
      const pair = stepAndGate(comparison, policy);
      if (pair && !asked.has(pair.step)) yield { code: 'bareGateOrder', data: pair, path };
    }
  }
}

function comparisonsIn(rule: Rule, path: Path, policy: Policy) {
  const leaves = [...leavesOf(rule.conditions, [...path, 'conditions'], policy)];
  return leaves.flatMap((leaf) => (leaf.kind === 'comparison' ? [leaf] : []));
}

function presenceAsked(rule: Rule, policy: Policy): ReadonlySet<string> {
  const asked = comparisonsIn(rule, [], policy)
    .filter(({ comparison }) => asksPresence(comparison.operator))
    .map(({ comparison }) => comparison.fact);
  return new Set(asked);
}

function asksPresence(name: string): boolean {
  const operator = operators.get(name);
  return operator?.kind === 'presence' && operator.ofColumn !== true;
}

/** The fields of a step and of a gate, where that is what is compared. */
function stepAndGate(
  comparison: Comparison,
  { procedure }: Policy,
): { readonly step: string; readonly gate: string } | undefined {
  if (!DATE_ORDERS.includes(comparison.operator)) return undefined;
  const facts = factsOf(comparison, []).map(({ fact }) => fact);
  const step = procedure?.steps.find(({ field }) => facts.includes(field))?.field;
  const gate = procedure?.gates?.find(({ field }) => facts.includes(field))?.field;
  return step !== undefined && gate !== undefined && step !== gate ? { step, gate } : undefined;
}
