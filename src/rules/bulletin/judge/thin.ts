import type { Indicator } from '../../policy/shape/index.ts';
import type { Amounts } from '../figures/measure.ts';

/**
 * A share or a median of fewer records than the minimum is shown, but nothing is judged by it: one record late out of one
 * is no rate. Counts and sums say what they say of any number of records.
 */
export function isThin(
  indicator: Indicator,
  { base, counted }: Pick<Amounts, 'base' | 'counted'>,
  minimum: number,
): boolean {
  if ('share' in indicator) return base < minimum;
  return 'median' in indicator && counted < minimum;
}
