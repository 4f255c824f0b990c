import { startLook } from './reduce-job.ts';
import { isCertain, liveStep } from './live.ts';
import { policySet } from './policy-set.ts';
import { edited } from './stale-bulletin.ts';
import { type Handlers, step, withMessage } from './step.ts';

/** Opening: what was saved is read, the workbook is looked at, and nothing is written. */
export const openingHandlers: Handlers<
  'started' | 'watched' | 'savedRead' | 'sheetInFront' | 'themed' | 'changed'
> = {
  // Watched before it is read: no change falls between.
  started: (state) => step(state, { kind: 'watch' }),
  watched: (state, { tells }) => step({ ...state, watches: tells }, { kind: 'readSaved' }),
  savedRead: (state, { reading }) => {
    if (reading.kind === 'none') return startLook(state);
    if (reading.kind === 'faults') {
      return startLook(withMessage(state, { kind: 'policies', faults: reading.faults }));
    }
    const policies = policySet(reading.state.policies);
    const faults = [...reading.faults, ...policies.refused];
    const known = { ...state, saved: reading.state, policies };
    return startLook(faults.length > 0 ? withMessage(known, { kind: 'policies', faults }) : known);
  },
  sheetInFront: (state, { sheet }) => step({ ...state, activeSheet: sheet }),
  themed: (state, { theme }) => step({ ...state, theme }),
  changed: (state, { changes }) =>
    liveStep({
      ...state,
      changes: [...state.changes, ...changes],
      bulletin: edited(state.bulletin, changes),
      isOutdated: state.isOutdated || changes.some(isCertain),
    }),
};
