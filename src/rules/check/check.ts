import type { Day } from '../day/day.ts';
import type { WorkCalendar } from '../day/work-calendar.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { inParts } from '../parts.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { NO_WAIVERS, type Waivers } from '../waivers/waiver.ts';
import type { CheckRun, LedgerRun } from './check-run.ts';
import { openTables } from './open-tables.ts';
import type { JudgedLedger } from './recheck/rows-to-judge.ts';
import type { LedgerTable } from './ledger-table.ts';
import { checkLedger, type LedgerCheck } from './results/ledger-check.ts';
import { waiverBook, type WaiverBook } from './results/waiver-book.ts';
import type { Watch } from './watch.ts';

/** With what a whole run was judged: a later one may build on it as long as somebody holds it. */
interface JudgedBy {
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
  readonly tables: readonly LedgerTable[];
}

const judgedBy = new WeakMap<CheckRun, JudgedBy>();

/** How many rules on records are judged between two pauses: a few milliseconds of work. */
const STRETCH = 6000;

/**
 * Applies the policies to the ledgers of one workbook as of a day. The same input gives the same run. A run that is
 * cancelled holds what was judged until then, and says that it is partial.
 *
 * `before`: an earlier run of the same workbook. It makes the check faster, never another: records that nothing has
 * changed for are taken over from it.
 */
export async function check(
  ledgers: readonly Ledger[],
  policies: readonly CompiledPolicy[],
  asOf: Day,
  calendar: WorkCalendar,
  watch?: Watch,
  waivers: Waivers = NO_WAIVERS,
  before?: CheckRun,
): Promise<CheckRun> {
  const job: Job = {
    opening: openTables(ledgers, policies, asOf, calendar),
    waivers,
    checks: [],
    before: judgedBefore(before, asOf, calendar),
    tables: [],
  };
  const partial = !(await allDone(work(job, asOf, watch), watch));
  const hasWaivers = waivers.grid !== undefined || waivers.granted.length > 0;
  const answered = job.book?.result(partial) ?? { faults: waivers.faults, notices: [] };
  const ledgersRun: LedgerRun[] = [];
  const pause = async () => watch?.pause?.();
  for (const each of job.checks) ledgersRun.push(await inParts(pause, each.result()));
  const run: CheckRun = {
    asOf,
    ledgers: ledgersRun,
    partial,
    ...(hasWaivers ? { waivers: answered } : {}),
  };
  if (!partial) judgedBy.set(run, { asOf, calendar, tables: job.tables });
  return run;
}

interface Job {
  readonly opening: ReturnType<typeof openTables>;
  readonly waivers: Waivers;
  readonly checks: LedgerCheck[];
  /** Ledgers of an earlier run, by id. */
  readonly before: ReadonlyMap<string, JudgedLedger>;
  tables: readonly LedgerTable[];
  book?: WaiverBook;
}

function judgedBefore(run: CheckRun | undefined, asOf: Day, calendar: WorkCalendar): Job['before'] {
  const by = run && judgedBy.get(run);
  if (!by || by.asOf !== asOf || by.calendar !== calendar) return new Map();
  const judged = by.tables.flatMap((table, index) => {
    const ledger = run.ledgers[index];
    return ledger ? [[table.ledger.policy.id, { table, run: ledger }] as const] : [];
  });
  return new Map(judged);
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
  job.tables = tables;
  const waivable = tables.map(({ ledger: { policy }, records, rules }) => ({
    policy,
    records,
    rules: rules.map(({ id }) => id),
  }));
  const book = waiverBook(job.waivers, waivable, asOf);
  job.book = book;
  for (const table of tables) {
    checks.push(yield* checkLedger(table, run, book));
    yield;
  }
  for (const step of steps) {
    step();
    yield;
  }
  const total = checks.reduce((sum, { records }) => sum + records, 0);
  let done = 0;
  for (const [index, each] of checks.entries()) {
    const before = job.before.get(tables[index]?.ledger.policy.id ?? '');
    const again = before && (yield* each.takeOver(before));
    for (const judged of judgeAll(each, again)) {
      done += judged;
      watch?.progress(done, total);
      yield;
    }
  }
}

/** Gives the number of records done in each stretch: those judged, and those before them that were taken over. */
function* judgeAll(ledger: LedgerCheck, again: Uint8Array | undefined): Generator<number> {
  const stretch = Math.max(1, Math.floor(STRETCH / (ledger.weight + 1)));
  let done = 0;
  while (done < ledger.records) {
    const from = again ? nextFlag(again, 1, done) : done;
    const until = Math.min(from + stretch, again ? nextFlag(again, 0, from) : ledger.records);
    ledger.judge(from, until);
    yield until - done;
    done = until;
  }
  ledger.judgeWholes();
  yield 0;
}

/** The first record from there on with that flag; the end where none has it. */
function nextFlag(flags: Uint8Array, flag: number, from: number): number {
  const found = flags.indexOf(flag, from);
  return found < 0 ? flags.length : found;
}
