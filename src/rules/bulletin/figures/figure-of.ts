import type { Indicator } from '../../policy/shape/index.ts';
import type { NoFigure } from '../bulletin.ts';
import { measure, type Amounts } from './measure.ts';
import { countsOf, type Tally } from './tally.ts';

/** A figure of a group in a period, or why there is none. */
export type Told =
  { readonly value: number; readonly why: null } | { readonly value: null; readonly why: NoFigure };

export function amountsOf(indicator: Indicator, tally: Tally): Amounts {
  const hasAmounts = 'sum' in indicator || 'median' in indicator;
  const amounts = hasAmounts
    ? tally.counted.map(({ amount }) => amount).sort((one, other) => one - other)
    : [];
  return { ...countsOf(tally), amounts };
}

/** `isSilent`: why a figure cannot be told whatever the records of the group are. */
export function figureOf(indicator: Indicator, tally: Tally, isSilent: NoFigure | null): Told {
  if (isSilent !== null) return { value: null, why: isSilent };
  if (tally.base.length === 0 && tally.why !== null) return { value: null, why: tally.why };
  const value = measure(indicator, amountsOf(indicator, tally));
  return value === null ? { value, why: 'noRecords' } : { value, why: null };
}
