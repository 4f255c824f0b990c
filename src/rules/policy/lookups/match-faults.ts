import type { FactType } from '../../check/operators/operator.ts';
import { fieldOf } from '../fact-types.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Field, Policy } from '../shape/index.ts';
import { areComparable } from './fact-value-faults.ts';
import { fieldFaults } from './name-lookup.ts';
import { fieldPlaceFaults } from './place-faults.ts';
import type { Scope } from './scope.ts';

/** Their field is to hold what ours holds; a list matches by each of its items. */
export function* matchFaults(
  match: Readonly<Record<string, string>>,
  theirs: Policy | undefined,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  for (const [theirName, ourName] of Object.entries(match)) {
    const at = [...path, theirName];
    const ours = fieldOf(scope.policy, ourName);
    yield* fieldFaults(scope.policy, ourName, at);
    if (ours) yield* fieldPlaceFaults(ourName, at, scope);
    if (!theirs) continue;
    for (const fault of fieldFaults(theirs, theirName, at)) yield { ...fault, at: 'key' };
    yield* pairFaults(fieldOf(theirs, theirName), ours, at);
  }
}

function pairFaults(their: Field | undefined, our: Field | undefined, path: Path): PolicyFault[] {
  if (!their || !our || areComparable(itemType(their), itemType(our))) return [];
  const data = { fact: their.name, type: their.type, other: our.name, otherType: our.type };
  return [{ code: 'factMisfit', data, path }];
}

function itemType({ type }: Field): FactType {
  return type === 'list' || type === 'people' ? 'text' : type;
}
