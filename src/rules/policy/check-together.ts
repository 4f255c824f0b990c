import type { Fault } from '../fault.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { namingFaults } from './lookups/policy-faults.ts';
import { readingTogether } from './lookups/scope.ts';
import { jsonPointer } from './reading/places.ts';
import { inOrder } from './reading/place-faults.ts';
import { locatedFault, type PolicyFault } from './reading/policy-fault.ts';

/**
 * What can be told only of all policies at once: an id or a code that two of them bear, and every ledger, and field of
 * another ledger, that one of them names. Each was read without a fault by itself.
 */
export function checkTogether(policies: readonly CompiledPolicy[]): readonly Fault[] {
  const byId = new Map(policies.map(({ policy }) => [policy.id, policy]));
  return policies.flatMap((compiled, index) => {
    const { policy } = compiled;
    const faults = [
      ...sameNames(compiled, policies.slice(0, index)),
      ...namingFaults(policy, readingTogether(policy, byId)),
    ];
    return inOrder(faults.map((fault) => located(fault, compiled)));
  });
}

function* sameNames(
  { policy }: CompiledPolicy,
  earlier: readonly CompiledPolicy[],
): Generator<PolicyFault> {
  for (const { policy: other } of earlier) {
    const title = typeof other.title === 'string' ? other.title : other.title['zh-CN'];
    const { id, code } = policy;
    if (other.id === id) yield { code: 'policyTwice', data: { id, other: title }, path: ['id'] };
    if (other.code === code) {
      yield { code: 'codeTwice', data: { code, other: title }, path: ['code'] };
    }
  }
}

/** The place where the part was read; a policy that was not read from text has only its pointer. */
function located(fault: PolicyFault, { places }: CompiledPolicy): Fault {
  const pointer = jsonPointer(fault.path);
  const place = places?.get(pointer)?.[fault.at ?? 'value'];
  return locatedFault(fault, place ?? { pointer });
}
