import type { PolicyFault } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';

/** More comparisons than anybody writes by hand; names inside names could make any number of them. */
const MOST_COMPARISONS = 2000;

/** Named conditions that would become too large once every name in them gave way to its condition. */
export function* sizeFaults({ conditions = {} }: Policy): Generator<PolicyFault> {
  const sizes = new Map<string, number>();
  const sizeOfNamed = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    // A circle is reported as such: here it ends.
    sizes.set(name, 0);
    const size = Object.hasOwn(conditions, name) ? sizeOf(conditions[name], sizeOfNamed) : 0;
    sizes.set(name, size);
    return size;
  };
  for (const name of Object.keys(conditions)) {
    if (sizeOfNamed(name) <= MOST_COMPARISONS) continue;
    const path = ['conditions', name];
    yield { code: 'conditionTooLarge', data: { name, limit: MOST_COMPARISONS }, path, at: 'key' };
  }
}

/** How many comparisons a value made of conditions comes to. */
function sizeOf(value: unknown, sizeOfNamed: (name: string) => number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if ('condition' in value) return sizeOfNamed(String(value.condition));
  const own = 'operator' in value ? 1 : 0;
  return Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part, sizeOfNamed), own);
}
