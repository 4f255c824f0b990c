import type { Day } from '../../day/day.ts';
import { amountOn } from '../amount-on.ts';
import type { DeclaredBulletin } from '../bulletins-in.ts';
import { readyIndex, type ReadyIndex } from './index-figure.ts';
import { colourLimitsOf, limitsOf, type ColourLimit, type Limit } from './limits.ts';

/** What groups are judged by, with every number as it is in force on a day. */
export interface RulesInForce {
  readonly minimum: number;
  readonly index: ReadyIndex | undefined;
  readonly colours: readonly ColourLimit[];
  readonly praised: readonly Limit[];
  readonly warned: readonly Limit[];
}

export function rulesInForce(
  { compiled: { policy }, spec }: DeclaredBulletin,
  day: Day,
): RulesInForce {
  return {
    minimum: amountOn(spec.minimum, policy, day) ?? 0,
    index: readyIndex(spec.index, policy, day),
    colours: colourLimitsOf(spec.thresholds, policy, day),
    praised: limitsOf(spec.praised, policy, day),
    warned: limitsOf(spec.warned, policy, day),
  };
}
