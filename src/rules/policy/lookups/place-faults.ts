import { parameterOf } from '../fact-types.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Scope } from './scope.ts';

/** Of a group only its name is known, of a whole ledger no field at all. */
export function fieldPlaceFaults(field: string, path: Path, scope: Scope): PolicyFault[] {
  const { place } = scope;
  const isGroupName = place === 'group' && field === scope.policy.ledger.group;
  if ((place !== 'group' && place !== 'ledger') || isGroupName) return [];
  return [{ code: 'factMisplaced', data: { fact: field, place }, path }];
}

/** A number that is not sure enough may stand in the policy, but may not decide. */
export function confidenceFaults(parameter: string, path: Path, scope: Scope): PolicyFault[] {
  const isLow = parameterOf(scope.policy, parameter)?.confidence === 'low';
  return isLow && !scope.isOff ? [{ code: 'lowConfidence', data: { parameter }, path }] : [];
}
