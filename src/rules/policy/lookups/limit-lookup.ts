import { parameterOf } from '../fact-types.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';
import { nameableParameters, unknownName } from './name-lookup.ts';

export const TIME_UNITS: readonly string[] = ['day', 'workday', 'month', 'year'];

/** A time limit is a parameter that counts days, workdays, months or years. */
export function limitFaults(policy: Policy, name: string, path: Path): PolicyFault[] {
  const parameter = parameterOf(policy, name);
  if (!parameter) return [unknownName('parameter', name, nameableParameters(policy), path)];
  const isTime = TIME_UNITS.includes(parameter.unit ?? '');
  return isTime ? [] : [{ code: 'notALimit', data: { parameter: name }, path }];
}
