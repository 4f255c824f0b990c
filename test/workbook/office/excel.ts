import type { Grid, WritePlan } from '../../../src/rules/index.ts';
import type {
  ClearOptions,
  Reading,
  SheetRows,
  WorkbookCells,
  WriteReport,
} from '../../../src/workbook/workbook.ts';
import type { Host, HostOptions, HostWorkbook } from '../../excel-host/src/index.mjs';
import { checkCells } from './check-cells.ts';
import { hostsForTests } from './hosts-for-tests.ts';
import type { PaneCalls } from './page.ts';

type Called<Name extends keyof PaneCalls> = Awaited<ReturnType<PaneCalls[Name]>>;

/** Excel with a workbook open and our pane beside it. */
export interface Excel {
  readonly host: Host;
  readonly call: <Name extends keyof PaneCalls>(
    name: Name,
    ...args: Parameters<PaneCalls[Name]>
  ) => Promise<Called<Name>>;
  readonly read: () => Promise<WorkbookCells>;
  readonly readRows: (before: WorkbookCells, rows: readonly SheetRows[]) => Promise<WorkbookCells>;
  /** What is to be written, worked out beside the browser. */
  readonly plan: (cells: WorkbookCells) => Promise<WritePlan>;
  readonly write: (plan: WritePlan, before?: WritePlan) => Promise<WriteReport>;
  readonly clear: (options?: ClearOptions) => Promise<WriteReport>;
  /** The whole of it, in the browser. */
  readonly check: (time?: string) => Promise<Called<'check'>>;
}

export type OpenExcel = (
  workbook: HostWorkbook | Buffer,
  options?: Partial<HostOptions>,
) => Promise<Excel>;

/** One browser and one page server for all tests of a file. */
export function excelForTests(): OpenExcel {
  const open = hostsForTests(strangeThings);
  return async (workbook, options) => {
    const host = await open(workbook, options);
    await started(host);
    await host.idle(50);
    host.resetCounters();
    return excelOf(host);
  };
}

/** What neither the host nor the pane knows. */
function strangeThings({ unsupported, badLoads, pageErrors, log, net }: Host): readonly unknown[] {
  const bugs = log.filter(({ kind }) => kind === 'HOST-BUG' || kind === 'formula-not-evaluated');
  return [...unsupported, ...badLoads, ...pageErrors, ...bugs, ...net.blocked];
}

async function started(host: Host): Promise<void> {
  try {
    await host.frame.waitForFunction(() => 'calls' in globalThis, null, { timeout: 20_000 });
  } catch (cause) {
    throw new Error(`the pane did not start: ${host.pageErrors.join('; ')}`, { cause });
  }
}

function excelOf(host: Host): Excel {
  const call: Excel['call'] = (name, ...args) =>
    host.frame.evaluate(
      ([called, given]) => {
        const { calls } = globalThis as unknown as { calls: Record<string, Callable> };
        return calls[called]?.(...given);
      },
      [name, args] as const,
    ) as never;
  return {
    host,
    call,
    read: async () => cellsOf(await call('read')),
    readRows: async (before, rows) => cellsOf(await call('readRows', sent(before), rows)),
    plan: async (cells) => (await checkCells(cells)).plan,
    write: (plan, before) => call('write', plan, before),
    clear: (options) => call('clear', options),
    check: (time) => call('check', time),
  };
}

type Callable = (...given: readonly unknown[]) => unknown;

function cellsOf(reading: Reading): WorkbookCells {
  if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults));
  return revived(reading.cells);
}

/** Sets do not travel. */
function sent(cells: WorkbookCells): WorkbookCells {
  return JSON.parse(
    JSON.stringify(cells, (_, value: unknown) => (value instanceof Set ? [...value] : value)),
  ) as WorkbookCells;
}

/** JSON knows neither sets nor undefined. */
function revived(cells: WorkbookCells): WorkbookCells {
  const { results, runs, waivers, bulletins } = cells.ownGrids;
  return {
    ...cells,
    grids: cells.grids.map(revivedGrid),
    ownGrids: {
      ...(results ? { results: revivedGrid(results) } : {}),
      ...(runs ? { runs: revivedGrid(runs) } : {}),
      ...(waivers ? { waivers: revivedGrid(waivers) } : {}),
      bulletins: bulletins.map(revivedGrid),
    },
  };
}

function revivedGrid(grid: Grid): Grid {
  return {
    ...grid,
    rows: grid.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((each) => each ?? undefined),
    })),
    hiddenRows: new Set(grid.hiddenRows),
    hiddenColumns: new Set(grid.hiddenColumns),
  };
}
