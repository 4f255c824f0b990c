import { parameterOf, parameterType } from '../fact-types.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';
import { nameableParameters, unknownName } from './name-lookup.ts';
import { confidenceFaults } from './place-faults.ts';
import type { Scope } from './scope.ts';

/** A number, or a parameter that is one. */
export function* amountFaults(
  amount: number | string,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  if (typeof amount === 'number') return;
  const parameter = parameterOf(scope.policy, amount);
  const type = parameter && parameterType(parameter);
  if (!parameter) {
    yield unknownName('parameter', amount, nameableParameters(scope.policy), path);
  } else if (type !== undefined && type !== 'number') {
    yield { code: 'numberExpected', data: { name: amount, type }, path };
  }
  yield* confidenceFaults(amount, path, scope);
}

/** A number that is the same for all records of a period. */
export function* periodAmountFaults(
  amount: number | string | undefined,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  if (amount === undefined) return;
  yield* amountFaults(amount, path, scope);
  if (typeof amount === 'string' && parameterOf(scope.policy, amount)?.by !== undefined) {
    yield { code: 'amountBy', data: { parameter: amount }, path };
  }
}

/** What a number is from each day on which it changes; one for a number that stands there. */
function amountsByDay(
  amount: number | string,
  policy: Policy,
): readonly { readonly from: string; readonly value: number }[] {
  if (typeof amount === 'number') return [{ from: '', value: amount }];
  const values = parameterOf(policy, amount)?.values ?? [];
  return values.map(({ from = '', value }) => ({ from, value: Number(value) }));
}

/** For each day on which one of them changes, what all of them are. */
export function amountsTogether(
  amounts: readonly (number | string)[],
  policy: Policy,
): readonly (readonly (number | undefined)[])[] {
  const byDay = amounts.map((amount) => amountsByDay(amount, policy));
  const days = new Set(byDay.flat().map(({ from }) => from));
  return [...days].map((day) =>
    byDay.map((values) => values.filter(({ from }) => from <= day).at(-1)?.value),
  );
}
