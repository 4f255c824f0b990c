import { operators } from '../check/operators/index.ts';
import { mapNested } from './compile/expand.ts';
import type { Comparison, Condition } from './shape/index.ts';

/** A condition without `not` and without names: only groups, and comparisons at the leaves. */
export type NormalCondition =
  | { readonly all: readonly NormalCondition[] }
  | { readonly any: readonly NormalCondition[] }
  | Comparison;

const known = new WeakMap<Condition, NormalCondition>();

/**
 * Negation normal form: `not` is pushed down to the leaves, where each operator gives way to its complement. A blank
 * then makes neither a comparison nor its negation hold. Worked out once for each condition of a policy.
 */
export function normalForm(condition: Condition): NormalCondition {
  const before = known.get(condition);
  if (before !== undefined) return before;
  const normal = affirmed(condition);
  known.set(condition, normal);
  return normal;
}

function affirmed(condition: Condition): NormalCondition {
  if ('all' in condition) return { all: condition.all.map(affirmed) };
  if ('any' in condition) return { any: condition.any.map(affirmed) };
  if ('not' in condition) return denied(condition.not);
  return normalLeaf(leafOf(condition));
}

function denied(condition: Condition): NormalCondition {
  if ('all' in condition) return { any: condition.all.map(denied) };
  if ('any' in condition) return { all: condition.any.map(denied) };
  if ('not' in condition) return affirmed(condition.not);
  const leaf = normalLeaf(leafOf(condition));
  return { ...leaf, operator: complementOf(leaf.operator) };
}

/** A condition inside the params of a function is brought to normal form on its own: no outer `not` reaches it. */
function normalLeaf(leaf: Comparison): Comparison {
  return mapNested(leaf, affirmed);
}

function leafOf(condition: Comparison | { readonly condition: string }): Comparison {
  if ('condition' in condition) throw new Error(`${condition.condition} was not expanded.`);
  return condition;
}

function complementOf(name: string): string {
  const operator = operators.get(name);
  if (!operator) throw new Error(`No operator is named ${name}: the policy was not read first.`);
  return operator.complement;
}
