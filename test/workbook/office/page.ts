import type { BulletinPlan, WritePlan } from '../../../src/rules/index.ts';
import type {
  ClearOptions,
  Reading,
  SheetRows,
  Watching,
  WorkbookCells,
  WorkbookChange,
  WriteReport,
} from '../../../src/workbook/workbook.ts';
import type { SavedState } from '../../../src/workbook/saved/saved-state.ts';
import { checkCells } from './check-cells.ts';
import { officeWorkbook } from '../../../src/workbook/office/index.ts';

/** A pane without a face: what tests call in the browser. Sets travel as arrays. */
await Office.onReady();
const waiting: boolean[] = [];
const workbook = officeWorkbook({
  language: 'zh-CN',
  waiting: (isWaiting) => {
    waiting.push(isWaiting);
  },
});
const progress: (readonly [number, number])[] = [];
let cancelling = new AbortController();
const watch = () => ({
  progress: (done: number, total: number) => {
    progress.push([done, total]);
  },
  signal: cancelling.signal,
});

const told: WorkbookChange[] = [];
let watching: Watching | undefined;

const calls = {
  waiting: () => waiting,
  progress: () => progress,
  cancel() {
    cancelling.abort();
    cancelling = new AbortController();
  },
  async read() {
    return asJson(await workbook.read(watch()));
  },
  write: (plan: WritePlan, before?: WritePlan) => workbook.write(plan, before, watch()),
  writeBulletin: (plan: BulletinPlan) => workbook.writeBulletin(plan, watch()),
  clear: (options?: ClearOptions) => workbook.clear(watch(), options),
  readRows: async (before: WorkbookCells, rows: readonly SheetRows[]) =>
    asJson(await workbook.readRows(revived(before), rows, watch())),
  save: (state: SavedState) => workbook.save(state),
  readSaved: () => workbook.readSaved(),
  async watch() {
    watching = await workbook.watch((changes) => told.push(...changes));
  },
  stopWatching: () => watching?.stop(),
  /** What was told since it was asked last. */
  told: () => told.splice(0),
  /** Reads, checks and writes, as a face does; only what came of it leaves the browser. */
  async check(time?: string): Promise<CheckReport> {
    const started = performance.now();
    const reading = await workbook.read(watch());
    if (reading.kind === 'faults') return { kind: 'untouched', faults: reading.faults, times: [] };
    const read = performance.now();
    const { plan } = await checkCells(reading.cells, time);
    const checked = performance.now();
    const report = await workbook.write(plan, undefined, watch());
    const times = [read - started, checked - read, performance.now() - checked];
    return { ...report, faults: [...reading.cells.warnings, ...report.faults], times };
  },
};
interface CheckReport extends WriteReport {
  /** Milliseconds of reading, checking and writing. */
  readonly times: readonly number[];
}
export type PaneCalls = typeof calls;

/** JSON has no undefined. */
function revived(cells: WorkbookCells): WorkbookCells {
  return {
    ...cells,
    grids: cells.grids.map((grid) => ({
      ...grid,
      rows: grid.rows.map((line) => ({
        ...line,
        cells: line.cells.map((each) => each ?? undefined),
      })),
    })),
  };
}

function asJson(reading: Reading): Reading {
  return JSON.parse(
    JSON.stringify(reading, (_, value: unknown) => (value instanceof Set ? [...value] : value)),
  ) as Reading;
}

Object.assign(globalThis, { calls });
