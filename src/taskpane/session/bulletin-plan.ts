import { planBulletin, type BulletinPlan } from '../../rules/index.ts';
import type { MadeBulletin } from './bulletin-state.ts';
import type { PaneState } from './state.ts';

/** The sheet of a bulletin in the language of the pane. */
export function bulletinPlan(
  { preferences: { language } }: PaneState,
  { bulletin, taken, present }: MadeBulletin,
): BulletinPlan {
  return planBulletin(bulletin, { language, taken, ...(present === null ? {} : { present }) });
}
