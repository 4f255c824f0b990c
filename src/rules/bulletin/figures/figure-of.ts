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

/**
 * `isSilent`: why a figure cannot be told whatever the records of the group are. Where it is unknown of records that the
 * indicator is about, and nothing is known of any other, there is none. A day that nobody can read, beside records that
 * are certainly not meant, leaves the group its figure: it may be of any period.
 */
export function figureOf(indicator: Indicator, tally: Tally, isSilent: NoFigure | null): Told {
  if (isSilent !== null) return { value: null, why: isSilent };
  const untold = tally.base.length === 0 ? tally.why : null;
  if (untold !== null && !tally.isTold) return { value: null, why: untold };
  const value = measure(indicator, amountsOf(indicator, tally));
  return value === null ? { value, why: untold ?? 'noRecords' } : { value, why: null };
}
