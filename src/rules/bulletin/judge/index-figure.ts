import type { Day } from '../../day/day.ts';
import type { BulletinSpec, Policy } from '../../policy/shape/index.ts';
import { amountOn } from '../amount-on.ts';
import type { IndexFigure } from '../bulletin.ts';

type Parts = IndexFigure['parts'];

/** An index with its numbers in force on a day. */
export interface ReadyIndex {
  readonly parts: readonly {
    readonly indicator: string;
    readonly weight: number;
    readonly zeroAt: number | undefined;
    readonly fullAt: number | undefined;
  }[];
}

export function readyIndex(
  index: BulletinSpec['index'],
  policy: Policy,
  day: Day,
): ReadyIndex | undefined {
  return (
    index && {
      parts: index.parts.map(({ indicator, weight, zeroAt, fullAt }) => ({
        indicator,
        weight: amountOn(weight, policy, day) ?? 0,
        zeroAt: amountOn(zeroAt, policy, day),
        fullAt: amountOn(fullAt, policy, day),
      })),
    }
  );
}

/** The weighted sum, and what each part adds; null where a part is, for the others alone would say something else. */
export function indexFigure(
  { parts }: ReadyIndex,
  valueOf: (indicator: string) => number | null,
): { readonly value: number | null; readonly parts: Parts } {
  const earned = parts.map(({ indicator, weight, zeroAt, fullAt }) => {
    const value = valueOf(indicator);
    const share = value === null ? null : shareOfWay(value, zeroAt, fullAt);
    return { indicator, weight, points: share === null ? null : weight * share };
  });
  const points = earned.map((part) => part.points);
  const value = points.reduce(
    (sum, each) => (sum === null || each === null ? null : sum + each),
    0,
  );
  return { value: value === null ? null : Math.round(value * 10) / 10, parts: earned };
}

/** How far a value has come from one end to the other, and no less or more beyond them. */
function shareOfWay(value: number, zero: number | undefined, full: number | undefined) {
  if (zero === undefined || full === undefined) return null;
  if (zero === full) return value >= full ? 1 : 0;
  return Math.min(1, Math.max(0, (value - zero) / (full - zero)));
}
