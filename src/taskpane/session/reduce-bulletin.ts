import { askedBulletin } from './asked-bulletin.ts';
import { bulletinPlan } from './bulletin-plan.ts';
import type { MadeBulletin } from './bulletin-state.ts';
import { over } from './reduce-job.ts';
import type { PaneState } from './state.ts';
import { beginJob, type Handlers, jobOf, step, withoutReports } from './step.ts';

/** 通报: a bulletin is made from the workbook as it is now, looked at, and written when somebody says so. */
export const bulletinHandlers: Handlers<
  | 'chooseBulletin'
  | 'choosePeriod'
  | 'makeBulletin'
  | 'bulletinMade'
  | 'writeBulletin'
  | 'openFigure'
  | 'closeFigure'
> = {
  chooseBulletin: (state, { id }) =>
    step(withBulletin(state, { which: id, period: null, made: null, opened: null })),
  choosePeriod: (state, { period }) =>
    step(withBulletin(state, { period, made: null, opened: null })),
  makeBulletin: (state) => {
    // The ribbon has opened the pane just now: nothing was looked at yet.
    if (state.job === null && state.looked === null) {
      return step({ ...state, pressed: { kind: 'makeBulletin' } });
    }
    if (state.job !== null || askedBulletin(state) === undefined) return step(state);
    const counted = withBulletin(state, { begun: state.bulletin.edits });
    const begun = beginJob(withoutReports(counted), { kind: 'bulletin', phase: 'reading' });
    return step(begun.state, { kind: 'read', job: begun.job.id });
  },
  bulletinMade: (state, { job, made }) =>
    jobOf(state, job) === null
      ? step(state)
      : over(withBulletin(state, { made: known(state, made), opened: null })),
  writeBulletin: (state) => {
    const { made } = state.bulletin;
    if (state.job !== null || made === null) return step(state);
    const plan = bulletinPlan(state, made);
    const begun = beginJob(withoutReports(state), { kind: 'publish', phase: 'writing' });
    return step(begun.state, { kind: 'writeBulletin', job: begun.job.id, plan });
  },
  openFigure: (state, { path, indicator }) =>
    step(withBulletin(state, { opened: { path, indicator } })),
  closeFigure: (state) => step(withBulletin(state, { opened: null })),
};

/** What changed while it was made may be in it or not. */
function known({ bulletin, looked }: PaneState, made: MadeBulletin | null) {
  if (made === null) return bulletin.made;
  return { ...made, seen: looked?.cells ?? null, edits: bulletin.begun };
}

function withBulletin(state: PaneState, more: Partial<PaneState['bulletin']>): PaneState {
  return { ...state, bulletin: { ...state.bulletin, ...more } };
}
