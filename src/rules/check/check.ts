import type { Day } from '../day/day.ts';
import type { WorkCalendar } from '../day/work-calendar.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { NO_WAIVERS, type Waivers } from '../waivers/waiver.ts';
import type { CheckRun } from './check-run.ts';
import { openTables } from './open-tables.ts';
import { checkLedger, type LedgerCheck } from './results/ledger-check.ts';
import { waiverBook, type WaiverBook } from './results/waiver-book.ts';
import type { Watch } from './watch.ts';

/** How many rules on records are judged between two pauses: a few milliseconds of work. */
const STRETCH = 6000;

/**
 * Applies the policies to the ledgers of one workbook as of a day. The same input gives the same run. A run that is
 * cancelled holds what was judged until then, and says that it is partial.
 */
export async function check(
  ledgers: readonly Ledger[],
  policies: readonly CompiledPolicy[],
  asOf: Day,
  calendar: WorkCalendar,
  watch?: Watch,
  waivers: Waivers = NO_WAIVERS,
): Promise<CheckRun> {
  const job: Job = { opening: openTables(ledgers, policies, asOf, calendar), waivers, checks: [] };
  const partial = !(await allDone(work(job, asOf, watch), watch));
  const run = { asOf, ledgers: job.checks.map((each) => each.result()), partial };
  return waivers.grid === undefined && waivers.granted.length === 0
    ? run
    : { ...run, waivers: job.book?.result(partial) ?? { faults: waivers.faults, notices: [] } };
}

interface Job {
  readonly opening: ReturnType<typeof openTables>;
  readonly waivers: Waivers;
  readonly checks: LedgerCheck[];
  book?: WaiverBook;
}

/** Does the work piece by piece, with a pause after each; false where it was cancelled. */
async function allDone(pieces: Generator<void>, watch: Watch | undefined): Promise<boolean> {
  while (!watch?.signal?.aborted) {
    if (pieces.next().done) return true;
    await watch?.pause?.();
  }
  return false;
}

function* work(job: Job, asOf: Day, watch: Watch | undefined): Generator<void> {
  const { checks } = job;
  const { tables, run, steps } = yield* job.opening;
  const waivable = tables.map(({ ledger: { policy }, records, rules }) => ({
    policy,
    records,
    rules: rules.map(({ id }) => id),
  }));
  const book = waiverBook(job.waivers, waivable, asOf);
  job.book = book;
  for (const table of tables) {
    checks.push(checkLedger(table, run, book));
    yield;
  }
  for (const step of steps) {
    step();
    yield;
  }
  const total = checks.reduce((sum, { records }) => sum + records, 0);
  let done = 0;
  for (const each of checks) {
    for (const judged of judgeAll(each)) {
      done += judged;
      watch?.progress(done, total);
      yield;
    }
  }
}

/** Gives the number of records judged in each stretch. */
function* judgeAll(ledger: LedgerCheck): Generator<number> {
  const stretch = Math.max(1, Math.floor(STRETCH / (ledger.weight + 1)));
  for (let from = 0; from < ledger.records; from += stretch) {
    const until = Math.min(from + stretch, ledger.records);
    ledger.judge(from, until);
    yield until - from;
  }
  ledger.judgeWholes();
  yield 0;
}
