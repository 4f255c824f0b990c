import { sayDay, type Day } from '../day/day.ts';
import { parameterOf } from '../policy/fact-types.ts';
import type { Policy } from '../policy/shape/index.ts';

/** A number as it is written, or that of a parameter in force on a day; undefined before its first came into force. */
export function amountOn(amount: number | string, policy: Policy, day: Day): number | undefined {
  if (typeof amount === 'number') return amount;
  const values = parameterOf(policy, amount)?.values ?? [];
  const inForce = values.filter(({ from = '' }) => from <= sayDay(day)).at(-1)?.value;
  return typeof inForce === 'number' ? inForce : undefined;
}
