import { sayDay, writtenWaivers } from '../../rules/index.ts';
import type { WorkbookCells, WriteReport } from '../../workbook/workbook.ts';
import { askedOf } from './asked-bulletin.ts';
import { asOfDay } from './as-of.ts';
import { bylawsOf } from './bylaws.ts';
import { bulletinPlan } from './bulletin-plan.ts';
import { isCertain, liveStep } from './live.ts';
import { sameCells } from './same-cells.ts';
import type { Job, PaneState, Result } from './state.ts';
import {
  beginJob,
  type Handlers,
  jobOf,
  step,
  type Step,
  withMessage,
  withoutReports,
} from './step.ts';

/** Looks, checks, clears and saves: one at a time, each in phases; what comes too late is left alone. */
export const jobHandlers: Handlers<
  | 'check'
  | 'cancel'
  | 'clear'
  | 'progressed'
  | 'waiting'
  | 'cellsRead'
  | 'understood'
  | 'judged'
  | 'reported'
  | 'broke'
  | 'pressMessage'
> = {
  /** The only thing that a message offers: to check once more. */
  pressMessage: (state) => startCheck(state, null),
  check: (state, { sheetOnly }) => startCheck(state, sheetOnly ? state.activeSheet : null),
  cancel: (state) => {
    if (state.job === null || state.job.isCancelling) return step(state);
    return step({ ...state, job: { ...state.job, isCancelling: true } }, { kind: 'cancel' });
  },
  clear: (state) => {
    const withWaivers = state.dialog?.kind === 'clear' && state.dialog.withWaivers;
    if (state.job !== null) return step(state);
    const begun = beginJob(withoutReports(state), { kind: 'clear', phase: 'writing' });
    return step(begun.state, { kind: 'clear', job: begun.job.id, withWaivers });
  },
  progressed: (state, { job: id, done, total }) => {
    const job = jobOf(state, id);
    return step(job === null ? state : { ...state, job: { ...job, done, total } });
  },
  waiting: (state, { isWaiting }) => step({ ...state, isWaiting }),
  cellsRead: (state, { job: id, reading }) => {
    const job = jobOf(state, id);
    if (job === null) return step(state);
    if (reading.kind === 'faults') {
      const about = { kind: 'faults', of: job.kind, faults: reading.faults } as const;
      return over(withMessage(state, about));
    }
    const { cells } = reading;
    if (job.isUncertain && state.result && sameCells(state.result.cells, cells)) return over(state);
    const by = bylawsOf(state);
    const judging = inPhase(state, job, 'judging');
    const before = state.result?.run ?? null;
    if (job.kind === 'bulletin') {
      const asked = askedOf(state);
      return asked === undefined
        ? over(state)
        : step(judging, { kind: 'makeBulletin', job: id, cells, by, asked });
    }
    return job.kind === 'look'
      ? step(judging, { kind: 'understand', job: id, cells, by })
      : step(judging, { kind: 'judge', job: id, cells, by, waivers: job.waivers, before });
  },
  understood: (state, { job, looked }) =>
    jobOf(state, job) === null ? step(state) : over({ ...state, looked }),
  judged: (state, { job: id, result }) => {
    const job = jobOf(state, id);
    return job === null ? step(state) : afterJudging(state, job, result);
  },
  reported: (state, { job: id, report }) => {
    const job = jobOf(state, id);
    return job === null ? step(state) : afterWriting(state, job, report);
  },
  broke: (state, { job, what }) => {
    const told = withMessage(state, { kind: 'broken', what });
    return job === null || jobOf(state, job) === null ? step(told) : over(told);
  },
};

/** Reads, judges and writes the whole workbook: rules look across ledgers, so a sheet is never judged alone. */
function startCheck(state: PaneState, sheet: string | null): Step {
  if (state.job !== null || asOfDay(state) === undefined) return step(state);
  const list = { ...state.list, sheet: sheet ?? '', opened: null };
  const begun = beginJob(withoutReports({ ...state, list, changes: [] }), {
    kind: 'check',
    phase: 'reading',
    sheet,
  });
  return step(begun.state, { kind: 'read', job: begun.job.id });
}

export function startLook(state: PaneState): Step {
  if (state.job !== null) return step(state);
  // What has changed until now is seen by it.
  const begun = beginJob({ ...state, isOutdated: false }, { kind: 'look', phase: 'reading' });
  return step(begun.state, { kind: 'read', job: begun.job.id });
}

function inPhase(state: PaneState, job: Job, phase: Job['phase']): PaneState {
  return { ...state, job: { ...job, phase, done: 0, total: 0 } };
}

/** A run that was cancelled is shown, and not written: marks of half a check would look like those of a whole one. */
function afterJudging(state: PaneState, job: Job, result: Result): Step {
  const { cells, reading, run } = result;
  const freshness = state.looked?.freshness ?? { kind: 'neverChecked' };
  const known: PaneState = {
    ...state,
    looked: { cells, reading, freshness },
    result: { ...result, report: job.writes ? null : (state.result?.report ?? null) },
    explained: null,
  };
  if (run.partial) {
    const { done, total } = job;
    return over(withMessage(known, { kind: 'partial', done, total }));
  }
  if (!job.writes)
    return over(job.isColleagues ? withMessage(upToDate(known), { kind: 'colleague' }) : known);
  const before = job.kind === 'live' || job.kind === 'waiver' ? state.written : null;
  return step(inPhase(known, job, 'writing'), {
    kind: 'write',
    job: job.id,
    plan: result.plan,
    before,
  });
}

function afterWriting(state: PaneState, job: Job, report: WriteReport): Step {
  const { kind } = job;
  const isPlain = report.kind === 'whole' && (kind === 'live' || kind === 'check');
  const said = isPlain ? state : withMessage(state, { kind: 'report', of: kind, report });
  if (kind === 'clear') return cleared(said, report);
  if (kind === 'save') return over(report.kind === 'whole' ? kept(said) : said);
  if (kind === 'publish') return over(report.kind === 'untouched' ? said : published(said));
  return written(said, report);
}

/** The draft travels with the workbook from now on. */
function kept(state: PaneState): PaneState {
  return { ...state, saved: state.draft ?? state.saved, draft: null };
}

function written(state: PaneState, report: WriteReport): Step {
  const { result, looked } = state;
  if (result === null || looked === null) return over(state);
  const stands = report.kind === 'whole' || report.kind === 'partly';
  const { asOf } = result.run;
  const fresh = { kind: 'fresh', asOf: sayDay(asOf), days: state.today - asOf } as const;
  const waivers = stands ? onSheet(state, result) : result.waivers;
  const colleague = state.messages.filter(({ about }) => about.kind !== 'colleague');
  return over({
    ...(stands ? upToDate(state) : state),
    messages: colleague,
    result: { ...result, report, waivers, cells: withWaivers(result.cells, waivers) },
    written: stands ? result.plan : null,
    looked: stands ? { ...looked, freshness: fresh } : looked,
  });
}

/** All is known that had changed before; what has changed meanwhile still waits. */
function upToDate(state: PaneState): PaneState {
  return { ...state, isOutdated: state.changes.some(isCertain) };
}

/** From now on the sheet has its name, whatever other sheets come. */
function published(state: PaneState): PaneState {
  const { made } = state.bulletin;
  if (made === null) return state;
  const { name } = bulletinPlan(state, made).sheet;
  return { ...state, bulletin: { ...state.bulletin, made: { ...made, present: name } } };
}

/** What was granted stands on 豁免 now. */
function onSheet({ preferences }: PaneState, { waivers, plan }: Result): Result['waivers'] {
  return waivers.granted.length === 0
    ? waivers
    : writtenWaivers(waivers, plan, preferences.language);
}

/** Rows that are read anew are laid over what is known to stand there. */
function withWaivers(cells: WorkbookCells, { grid }: Result['waivers']): WorkbookCells {
  const { ownGrids } = cells;
  return grid === ownGrids.waivers || grid === undefined
    ? cells
    : { ...cells, ownGrids: { ...ownGrids, waivers: grid } };
}

function cleared(state: PaneState, report: WriteReport): Step {
  if (report.kind === 'untouched') return over(state);
  const gone = { ...state, dialog: null, result: null, written: null, explained: null, job: null };
  return startLook(gone);
}

/** The job is over: what a person has pressed meanwhile is next, then what has changed. */
export function over(state: PaneState): Step {
  const free: PaneState = { ...state, job: null, isWaiting: false };
  return free.pressed === null ? liveStep(free) : step(free);
}
