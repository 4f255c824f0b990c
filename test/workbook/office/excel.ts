import type { Browser } from 'playwright-core';
import type { Reading } from '../../../src/workbook/workbook.ts';
import { launchChromium } from '../../excel-host/src/chromium.mjs';
import {
  type Host,
  type HostOptions,
  type HostWorkbook,
  startHost,
} from '../../excel-host/src/index.mjs';
import type { PaneCalls } from './page.ts';
import { type PaneServer, servePane } from './pane-server.ts';

/** Excel with a workbook open and our pane beside it. */
export interface Excel {
  readonly host: Host;
  readonly call: <Name extends keyof PaneCalls>(
    name: Name,
    ...args: PaneCalls[Name] extends (...given: infer Given) => unknown ? Given : []
  ) => Promise<unknown>;
  readonly read: () => Promise<Reading>;
}

/** One browser and one page server for all tests of a file. */
export function excelForTests(): (
  workbook: HostWorkbook | Buffer,
  options?: Partial<HostOptions>,
) => Promise<Excel> {
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
    await host.frame.waitForFunction('globalThis.calls !== undefined', null, { timeout: 20_000 });
    await host.idle(50);
    host.resetCounters();
    return excelOf(host);
  };
}

function excelOf(host: Host): Excel {
  const call: Excel['call'] = (name, ...args) =>
    host.frame.evaluate(
      async ([called, given]) => {
        const { calls } = globalThis as unknown as { calls: Record<string, unknown> };
        const member = calls[called];
        return typeof member === 'function'
          ? ((await (member as (...values: unknown[]) => unknown)(...given)) as unknown)
          : member;
      },
      [name as string, args as unknown[]] as const,
    );
  return {
    host,
    call,
    read: async () => revived((await call('read')) as Reading),
  };
}

/** Sets came as arrays. */
function revived(reading: Reading): Reading {
  return reading;
}
