import type { Bulletin, BulletinGroup } from './bulletin.ts';
import type { BulletinWords } from '../words/bulletin-words.ts';
import { sayAmount } from './say-figure.ts';
import { readyIndex, type ReadyIndex } from './judge/index-figure.ts';

/** The parts of an index with the numbers by which they were reckoned; none where a bulletin has no index. */
export function indexParts({ spec, compiled, asOf }: Bulletin): ReadyIndex['parts'] {
  return readyIndex(spec.index, compiled.policy, asOf)?.parts ?? [];
}

type Part = NonNullable<BulletinGroup['index']>['parts'][number];

/** "15.6/20 78%": the points of a part, of its weight, and how much of it that is. */
export function sayPartShare({ points, weight }: Part, words: BulletinWords): string {
  const said = (value: number | null, unit = '') => (value === null ? '—' : sayAmount(value, unit));
  return words.partSaid(said(points), said(weight), said(shareOf(points, weight), '%'));
}

/** How far a group has come on the way of a part, in percent of its weight; null where that is not known. */
export function shareOfPart(
  { index }: BulletinGroup,
  indicator: string,
): { readonly points: number | null; readonly share: number | null } {
  const part = index?.parts.find((each) => each.indicator === indicator);
  const points = part?.points ?? null;
  return { points, share: shareOf(points, part?.weight ?? 0) };
}

function shareOf(points: number | null, weight: number): number | null {
  return points === null || weight === 0 ? null : (100 * points) / weight;
}
