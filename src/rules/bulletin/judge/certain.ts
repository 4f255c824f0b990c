import { isGraver } from '../../check/results/levels.ts';
import type { Level } from '../../policy/shape/index.ts';
import type { Bounds } from './bounds.ts';
import { holds, type Judged } from './colour.ts';
import type { ColourLimit } from './limits.ts';

/** Whether a colour is the same whatever the records turn out to be of which it is unknown whether they count. */
export function isCertain(
  { level }: Judged,
  limits: readonly ColourLimit[],
  boundsOf: (indicator: string) => Bounds | undefined,
  before: Level | null,
): boolean {
  let isSure = level === 'none';
  for (const limit of limits) {
    const bounds = boundsOf(limit.indicator);
    if (!bounds) continue;
    const ends = [bounds.least, bounds.most].map((end) => holds(limit, end, before) !== 'no');
    if (isGraver(limit.level, level) && ends.includes(true)) return false;
    if (limit.level === level && !ends.includes(false)) isSure = true;
  }
  return isSure;
}
