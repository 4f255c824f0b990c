import type { Day } from '../../day/day.ts';
import type { BulletinSpec, Level, Policy } from '../../policy/shape/index.ts';
import { amountOn } from '../amount-on.ts';

type Threshold = NonNullable<BulletinSpec['thresholds']>[number];
type Asked = NonNullable<BulletinSpec['praised']>[number];

/** What a figure is held against, with its number in force on a day. */
export interface Limit {
  /** Its place among the thresholds, the praised or the warned of the bulletin. */
  readonly place: number;
  /** An indicator, or `index`. */
  readonly indicator: string;
  readonly operator: Asked['operator'];
  readonly limit: number;
}

export interface ColourLimit extends Limit {
  readonly level: Exclude<Level, 'none'>;
  readonly release: number | undefined;
}

/** A limit whose parameter is not in force yet is none. */
export function limitsOf(
  asked: readonly Asked[] | undefined,
  policy: Policy,
  day: Day,
): readonly Limit[] {
  return (asked ?? []).flatMap(({ indicator, operator, value }, place) => {
    const limit = amountOn(value, policy, day);
    return limit === undefined ? [] : [{ place, indicator, operator, limit }];
  });
}

export function colourLimitsOf(
  thresholds: readonly Threshold[] | undefined,
  policy: Policy,
  day: Day,
): readonly ColourLimit[] {
  return limitsOf(thresholds, policy, day).flatMap((limit) => {
    const threshold = thresholds?.[limit.place];
    if (!threshold) return [];
    const { level, release } = threshold;
    return [
      {
        ...limit,
        level,
        release: release === undefined ? release : amountOn(release, policy, day),
      },
    ];
  });
}

export function meets(value: number, operator: Limit['operator'], limit: number): boolean {
  switch (operator) {
    case 'atLeast':
      return value >= limit;
    case 'moreThan':
      return value > limit;
    case 'atMost':
      return value <= limit;
    case 'lessThan':
      return value < limit;
  }
}
