import { asOfDay } from './as-of.ts';
import type { Bylaws } from './effects.ts';
import type { PaneState } from './state.ts';

/** By what is judged now: what is not saved yet counts as well. */
export function bylawsOf(state: PaneState): Bylaws {
  const { policies, saved, draft, today, preferences } = state;
  return {
    policies,
    saved: draft ?? saved,
    asOf: asOfDay(state) ?? today,
    today,
    preferences,
  };
}
