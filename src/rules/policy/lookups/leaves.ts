import { isOtherFact } from '../compile/expand.ts';
import type { Path } from '../reading/policy-fault.ts';
import type { Comparison, Condition, Policy } from '../shape/index.ts';

/** Something that a condition comes down to: a comparison, or a name (of a condition that there is or is not). */
export type Leaf =
  | {
      readonly kind: 'comparison';
      readonly comparison: Comparison;
      readonly path: Path;
      /** The named conditions that it was reached through. */
      readonly inside: readonly string[];
    }
  | { readonly kind: 'name'; readonly name: string; readonly path: Path };

/**
 * Every comparison of a condition, through the named conditions of its file, each at the place where it is written. A
 * circle of names is walked once.
 */
export function* leavesOf(
  condition: Condition,
  path: Path,
  home: Policy,
  inside: readonly string[] = [],
): Generator<Leaf> {
  if ('all' in condition) yield* partsOf(condition.all, [...path, 'all'], home, inside);
  else if ('any' in condition) yield* partsOf(condition.any, [...path, 'any'], home, inside);
  else if ('not' in condition) yield* leavesOf(condition.not, [...path, 'not'], home, inside);
  else if (!('condition' in condition))
    yield { kind: 'comparison', comparison: condition, path, inside };
  else {
    const name = condition.condition;
    yield { kind: 'name', name, path: [...path, 'condition'] };
    const body = namedCondition(home, name);
    if (body && !inside.includes(name)) {
      yield* leavesOf(body, ['conditions', name], home, [...inside, name]);
    }
  }
}

function* partsOf(
  parts: readonly Condition[],
  path: Path,
  home: Policy,
  inside: readonly string[],
): Generator<Leaf> {
  for (const [index, part] of parts.entries()) {
    yield* leavesOf(part, [...path, index], home, inside);
  }
}

export function namedCondition(policy: Policy, name: string): Condition | undefined {
  const named = policy.conditions ?? {};
  return Object.hasOwn(named, name) ? named[name] : undefined;
}

/** A fact with its params, on either side of an operator. */
export interface FactUse {
  readonly fact: string;
  readonly params: Comparison['params'];
  /** Of the object that holds the fact. */
  readonly path: Path;
}

export function factsOf(comparison: Comparison, path: Path): FactUse[] {
  const { fact, params, value } = comparison;
  const left = { fact, params, path };
  if (!isOtherFact(value)) return [left];
  return [left, { fact: value.fact, params: value.params, path: [...path, 'value'] }];
}
