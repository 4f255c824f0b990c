import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Frame } from 'playwright-core';
import { partWords } from '../../../src/taskpane/words/part-words.ts';
import type { Language } from '../../../src/rules/index.ts';
import { launchChromium } from '../../excel-host/src/chromium.mjs';
import { type Host, startHost } from '../../excel-host/src/index.mjs';
import { DEFECTS, ledgerBook, MISSING, ORDER, SHEET } from '../../workbook/office/made-ledger.ts';
import { type PaneServer, servePane } from '../../workbook/office/pane-server.ts';

/** The pane as people have it: its own page, driven by roles and names. */
let browser: Browser;
let server: PaneServer;
let host: Host | undefined;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), servePane('src/taskpane/main.tsx')]);
}, 120_000);
afterEach(async () => {
  await host?.close();
  host = undefined;
});
afterAll(async () => {
  server.close();
  await browser.close();
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, by rule and element. */
async function barriers(frame: Frame): Promise<readonly unknown[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe: run } = globalThis as unknown as {
      axe: {
        run: (where: unknown, how: unknown) => Promise<{ violations: readonly Found[] }>;
      };
    };
    // Fluent's own stops for the keyboard are hidden from readers and can be reached all the same: on purpose.
    const { violations } = await run.run(
      { exclude: ['[data-tabster-dummy]'] },
      { runOnly: ['wcag2a', 'wcag2aa'] },
    );
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]);
  });
}

const trouble = ({ pageErrors, consoleLog, unsupported, badLoads }: Host) => [
  ...pageErrors,
  ...consoleLog.filter(({ type }) => type === 'error' || type === 'warning'),
  ...unsupported,
  ...badLoads,
];

test.each<[Language, 'light' | 'dark']>([
  ['zh-CN', 'light'],
  ['en-US', 'dark'],
])(
  'every tab by role and name, %s, %s: no error, and nothing that axe finds',
  async (locale, colorScheme) => {
    host = await startHost({
      taskpaneUrl: server.url,
      browser,
      workbook: ledgerBook(DEFECTS),
      locale,
      colorScheme,
      paneWidth: 320,
    });
    const { frame } = host;
    const { common, check } = partWords[locale];
    const tab = (name: string) => frame.getByRole('tab', { name }).click();
    const found: unknown[] = [];
    const look = async (what: string) => {
      await frame.waitForTimeout(300);
      const here = await barriers(frame);
      if (here.length > 0) found.push([what, here]);
    };
    await frame.getByRole('tab', { name: common.tabs.check }).waitFor({ timeout: 20_000 });
    await frame.getByText('A2:G5').waitFor({ timeout: 20_000 });
    await look('check');
    await frame.getByRole('button', { name: check.checkAll, exact: true }).click();
    await frame
      .getByText(/结果是最新的|Results are fresh/)
      .first()
      .waitFor({ timeout: 20_000 });
    expect(host.lit(SHEET, 'A3:G5')).toEqual({ E4: MISSING, E5: ORDER });
    await look('checked');
    await tab(common.tabs.findings);
    await look('findings');
    await tab(common.tabs.rules);
    await look('rules');
    await tab(common.tabs.settings);
    await look('settings');
    expect([trouble(host), found]).toEqual([[], []]);
  },
  120_000,
);
