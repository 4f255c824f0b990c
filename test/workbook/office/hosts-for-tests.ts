import type { Browser } from 'playwright-core';
import { launchChromium } from '../../excel-host/src/chromium.mjs';
import {
  type Host,
  type HostOptions,
  type HostWorkbook,
  startHost,
} from '../../excel-host/src/index.mjs';
import { type PaneServer, servePane } from './pane-server.ts';

export type OpenHost = (
  workbook: HostWorkbook | Buffer,
  options?: Partial<HostOptions>,
) => Promise<Host>;

/**
 * One browser and one page server for all tests of a file. After each test its hosts are closed, and nothing may have
 * happened that is `strange`.
 */
export function hostsForTests(
  strange: (host: Host) => readonly unknown[] | Promise<readonly unknown[]>,
  page?: string,
): OpenHost {
  let browser: Browser | undefined;
  let server: PaneServer | undefined;
  const open = new Set<Host>();
  beforeAll(async () => {
    // One after the other: where the page cannot be built, no browser stays behind that keeps the tests from ending.
    server = await servePane(page);
    browser = await launchChromium();
  }, 90_000);
  afterEach(async () => {
    const hosts = [...open];
    open.clear();
    const found = (await Promise.all(hosts.map(async (host) => strange(host)))).flat();
    await Promise.all(hosts.map((host) => host.close()));
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    server?.close();
    await browser?.close();
  });
  return async (workbook, options = {}) => {
    if (!browser || !server) throw new Error('not started');
    const host = await startHost({ taskpaneUrl: server.url, browser, workbook, ...options });
    open.add(host);
    return host;
  };
}
