import type { Indicator } from '../../policy/shape/index.ts';

/** What a figure is computed from: how many records, and the numbers of those that are counted. */
export interface Amounts {
  readonly base: number;
  readonly counted: number;
  /** Only what a sum or a median asks for, in rising order. */
  readonly amounts: readonly number[];
}

/** null where there is nothing that the figure could be told from. */
export function measure(indicator: Indicator, { base, counted, amounts }: Amounts): number | null {
  if ('count' in indicator) return counted;
  if ('share' in indicator) return base === 0 ? null : (100 * counted) / base;
  if ('sum' in indicator) return counted === 0 && base > 0 ? null : sumOf(amounts);
  return medianOf(amounts);
}

/** Sums of decimal numbers are kept free of the dust of their arithmetic. */
function sumOf(amounts: readonly number[]): number {
  return withoutDust(amounts.reduce((sum, amount) => sum + amount, 0));
}

function withoutDust(number: number): number {
  return Number(number.toPrecision(12));
}

function medianOf(amounts: readonly number[]): number | null {
  const middle = Math.floor(amounts.length / 2);
  const upper = amounts[middle];
  if (upper === undefined) return null;
  return amounts.length % 2 === 1 ? upper : ((amounts[middle - 1] ?? upper) + upper) / 2;
}
