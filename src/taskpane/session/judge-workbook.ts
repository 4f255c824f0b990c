import {
  assembleLedgers,
  check,
  type CheckRun,
  freshnessInParts,
  planInParts,
  readInParts,
  readRuns,
  readWaivers,
  type Waivers,
  type WorkbookReading,
} from '../../rules/index.ts';
import { calendar } from '../../shipped/shipped.ts';
import type { WorkbookCells } from '../../workbook/workbook.ts';
import type { Bylaws } from './effects.ts';
import { inForce } from './policy-set.ts';
import type { Looked, Result } from './state.ts';

/** Who waits for it, and what is to stand in 校验记录. */
export interface Judging {
  readonly pause: () => Promise<void>;
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
  readonly time: string;
  readonly person: string;
}

/** The ledgers of a workbook, and whether the results in it still hold. */
export async function understand(
  cells: WorkbookCells,
  by: Bylaws,
  { pause }: Pick<Judging, 'pause'>,
): Promise<Looked> {
  const policies = inForce(by.policies, by.saved);
  const reading = await readCells(cells, by, pause);
  const { runs, waivers } = cells.ownGrids;
  const saved = runs && readRuns(runs);
  const ledgers = ledgersOf(reading, by);
  const known = readWaivers(waivers);
  const state = await freshnessInParts(pause, ledgers, policies, known, saved, by.today);
  return { cells, reading, freshness: state };
}

/**
 * Reads, checks and plans, all by the core; in pieces between which the page takes its turn. `before`: the
 * run that was last; what has not changed since is taken over from it.
 */
export async function judge(
  cells: WorkbookCells,
  by: Bylaws,
  granted: Waivers | null,
  before: CheckRun | null,
  judging: Judging,
): Promise<Result> {
  const { pause, progress, signal, time, person } = judging;
  const policies = inForce(by.policies, by.saved);
  const waivers = granted ?? readWaivers(cells.ownGrids.waivers);
  const reading = await readCells(cells, by, pause);
  const ledgers = ledgersOf(reading, by);
  const watch = { progress, signal, pause };
  const run = await check(
    ledgers,
    policies,
    by.asOf,
    calendar,
    watch,
    waivers,
    before ?? undefined,
  );
  await pause();
  const { results, runs } = cells.ownGrids;
  const plan = await planInParts(pause, run, cells.grids, {
    language: by.preferences.language,
    time,
    person,
    ownSheets: {
      ...(results ? { results: results.sheet } : {}),
      ...(runs ? { runs: runs.sheet } : {}),
    },
    otherSheetNames: cells.otherSheetNames,
    runs: runs ? readRuns(runs).runs : [],
    waivers,
    beside: by.preferences.resultsGo === 'beside',
  });
  return { cells, reading, run, plan, policies, waivers, time, report: null };
}

function readCells(
  cells: WorkbookCells,
  { policies, saved }: Bylaws,
  pause: () => Promise<void>,
): Promise<WorkbookReading> {
  return readInParts(
    pause,
    cells.grids,
    policies.entries.map(({ compiled }) => compiled.policy),
    saved.mapping,
  );
}

function ledgersOf(reading: WorkbookReading, { policies }: Bylaws) {
  return assembleLedgers(
    reading,
    policies.entries.map(({ compiled }) => compiled.policy),
  );
}
