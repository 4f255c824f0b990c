import type { Browser } from 'playwright-core';
import type { Grid, WritePlan } from '../../../src/rules/index.ts';
import type { WorkbookCells, WriteReport } from '../../../src/workbook/workbook.ts';
import { launchChromium } from '../../excel-host/src/chromium.mjs';
import {
  type Host,
  type HostOptions,
  type HostWorkbook,
  startHost,
} from '../../excel-host/src/index.mjs';
import type { PaneCalls } from './page.ts';
import { type PaneServer, servePane } from './pane-server.ts';

type Called<Name extends keyof PaneCalls> = Awaited<ReturnType<PaneCalls[Name]>>;

/** Excel with a workbook open and our pane beside it. */
export interface Excel {
  readonly host: Host;
  readonly call: <Name extends keyof PaneCalls>(
    name: Name,
    ...args: Parameters<PaneCalls[Name]>
  ) => Promise<Called<Name>>;
  readonly read: () => Promise<WorkbookCells>;
  readonly write: (plan: WritePlan, before?: WritePlan) => Promise<WriteReport>;
  readonly clear: () => Promise<WriteReport>;
  /** The whole of it, in the browser. */
  readonly check: (time?: string) => Promise<Called<'check'>>;
}

export type OpenExcel = (
  workbook: HostWorkbook | Buffer,
  options?: Partial<HostOptions>,
) => Promise<Excel>;

/** One browser and one page server for all tests of a file. */
export function excelForTests(): OpenExcel {
  let browser: Browser | undefined;
  let server: PaneServer | undefined;
  const open = new Set<Host>();
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), servePane()]);
  }, 90_000);
  afterEach(async () => {
    await Promise.all([...open].map((host) => host.close()));
    open.clear();
  });
  afterAll(async () => {
    server?.close();
    await browser?.close();
  });
  return async (workbook, options = {}) => {
    if (!browser || !server) throw new Error('not started');
    const host = await startHost({ taskpaneUrl: server.url, browser, workbook, ...options });
    open.add(host);
    await host.frame.waitForFunction(() => 'calls' in globalThis, null, { timeout: 20_000 });
    await host.idle(50);
    host.resetCounters();
    return excelOf(host);
  };
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
    read: async () => {
      const reading = await call('read');
      if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults));
      return revived(reading.cells);
    },
    write: (plan, before) => call('write', plan, before),
    clear: () => call('clear'),
    check: (time) => call('check', time),
  };
}

type Callable = (...given: readonly unknown[]) => unknown;

/** JSON knows neither sets nor undefined. */
export function revived(cells: WorkbookCells): WorkbookCells {
  const { results, runs } = cells.ownGrids;
  return {
    ...cells,
    grids: cells.grids.map(revivedGrid),
    ownGrids: {
      ...(results ? { results: revivedGrid(results) } : {}),
      ...(runs ? { runs: revivedGrid(runs) } : {}),
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
