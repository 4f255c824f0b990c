import { isGraver } from '../../check/results/levels.ts';
import type { Level } from '../../policy/shape/index.ts';
import type { ColourReason } from '../bulletin.ts';
import { meets, type ColourLimit } from './limits.ts';

/** A colour with the thresholds that it comes from. */
export interface Judged {
  readonly level: Level;
  readonly reasons: readonly ColourReason[];
}

/** Of an indicator, or of `index`; null where it is not to be told. */
export type ValueOf = (indicator: string) => number | null;

/**
 * The gravest threshold that holds. A group that had its colour, or a graver one, the period before keeps it for as long
 * as the figure is still beyond the release. null where no threshold can be asked.
 */
export function judgeColour(
  limits: readonly ColourLimit[],
  valueOf: ValueOf,
  before: Level | null,
): Judged | null {
  let level: Level = 'none';
  let isAsked = false;
  const held: (ColourReason & { readonly level: Level })[] = [];
  for (const limit of limits) {
    const value = valueOf(limit.indicator);
    if (value === null) continue;
    isAsked = true;
    const how = holds(limit, value, before);
    if (how === 'no') continue;
    if (isGraver(limit.level, level)) level = limit.level;
    held.push({
      threshold: limit.place,
      value,
      limit: limit.limit,
      held: how === 'held',
      level: limit.level,
    });
  }
  if (!isAsked) return null;
  const reasons = held
    .filter((reason) => reason.level === level)
    .map(({ threshold, value, limit, held: isHeld }) => ({
      threshold,
      value,
      limit,
      held: isHeld,
    }));
  return { level, reasons };
}

export function holds(
  { operator, limit, release, level }: ColourLimit,
  value: number,
  before: Level | null,
): 'yes' | 'held' | 'no' {
  if (meets(value, operator, limit)) return 'yes';
  const hadIt = before !== null && !isGraver(level, before);
  const isHeld = hadIt && release !== undefined && meets(value, operator, release);
  return isHeld ? 'held' : 'no';
}
