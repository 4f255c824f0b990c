import { nameables } from '../reading/nearest.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Condition } from '../shape/index.ts';
import { comparisonFaults } from './comparison-faults.ts';
import { leavesOf, namedCondition } from './leaves.ts';
import { unknownName } from './name-lookup.ts';
import type { Scope } from './scope.ts';

/** Every name in a condition looked up, and every comparison judged by the types of what it compares. */
export function* conditionFaults(
  condition: Condition,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  for (const leaf of leavesOf(condition, path, scope.home, scope.inside)) {
    if (leaf.kind === 'comparison') {
      const nested = yield* comparisonFaults(leaf.comparison, leaf.path, {
        ...scope,
        inside: leaf.inside,
      });
      for (const inner of nested) yield* conditionFaults(inner.condition, inner.path, inner.scope);
    } else if (!namedCondition(scope.home, leaf.name)) {
      const known = nameables(Object.keys(scope.home.conditions ?? {}));
      yield unknownName('condition', leaf.name, known, leaf.path);
    }
  }
}

/** The same for a condition that may be left out. */
export function* optionalConditionFaults(
  condition: Condition | undefined,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  if (condition) yield* conditionFaults(condition, path, scope);
}
