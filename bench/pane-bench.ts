import type { Frame } from 'playwright-core';
import { launchChromium } from '../test/excel-host/src/chromium.mjs';
import { type Host, startHost } from '../test/excel-host/src/index.mjs';
import { MARCH, SHEET } from '../test/workbook/office/made-ledger.ts';
import { servePane } from '../test/workbook/office/pane-server.ts';
import { wideBook } from '../test/workbook/office/wide-book.ts';

/**
 * The pane as people have it, built for production, in Chromium with the real office.js beside a ledger of 20,000 records
 * and 30 columns: how long a check takes, how long it takes after a cell is edited until everything is written, and the
 * longest task of the page meanwhile. The pause in typing that the pane waits for, and the time that the pretend Excel
 * takes, are in the figures. Run: npx tsx bench/pane-bench.ts [records] [every how many-th record has findings]
 */
const RECORDS = Number(process.argv[2] ?? 20_000);
const EVERY = Number(process.argv[3] ?? 10);

/** What is edited, one after the other: findings go, come first, come and go far below, a text changes. */
const EDITS: readonly (readonly [string, number | string])[] = [
  ['E12', MARCH + 8],
  ['E3', ''],
  [`E${RECORDS / 2 + 2}`, MARCH + 8],
  ['C500', '城西区'],
];

const server = await servePane('src/taskpane/main.tsx', 'production');
const browser = await launchChromium();
const host = await startHost({
  taskpaneUrl: server.url,
  browser,
  workbook: wideBook(RECORDS, EVERY),
  paneWidth: 320,
  locale: 'zh-CN',
});
const { frame } = host;
await watchTasks(frame);
await frame.getByText('识别到的台账').first().waitFor({ timeout: 60_000 });
await told('opening', 0);
for (const name of ['first check', 'second check']) {
  await told(name, await checkAll());
}
await frame.getByRole('tab', { name: /问题/ }).click();
for (const [cell, value] of EDITS) {
  const started = Date.now();
  host.edit(SHEET, cell, value);
  await told(`edit of ${cell}`, (await written(host)) - started);
}
await host.close();
await browser.close();
server.close();

async function checkAll(): Promise<number> {
  const started = Date.now();
  await frame.getByRole('button', { name: '校验全部' }).click();
  const stop = frame.getByRole('button', { name: '停止校验' });
  await stop.waitFor({ timeout: 60_000 });
  await stop.waitFor({ state: 'hidden', timeout: 120_000 });
  const took = Date.now() - started;
  // What the pane asks because sheets of ours have come belongs to it.
  await host.idle(1_000);
  return took;
}

/** When the last request came; it is the last where none comes for two seconds. */
async function written({ log }: Host): Promise<number> {
  const before = log.length;
  while (log.length === before) await frame.waitForTimeout(20);
  let [length, last] = [0, 0];
  while (length < log.length || Date.now() - last < 2_000) {
    if (length < log.length) [length, last] = [log.length, Date.now()];
    await frame.waitForTimeout(20);
  }
  return last;
}

async function watchTasks(page: Frame): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'self') tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(globalThis, { longTasks: tasks });
  });
}

async function told(name: string, took: number): Promise<void> {
  const tasks = await frame.evaluate(() =>
    (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0),
  );
  const longest = Math.round(Math.max(0, ...tasks));
  const { syncs } = host.counters;
  host.resetCounters();
  const time = took === 0 ? '' : `${Math.round(took)} ms`;
  console.log(
    `${name.padEnd(16)} ${time.padStart(9)}, longest task ${longest} ms, ${syncs} requests`,
  );
}
