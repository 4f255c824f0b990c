import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../excel-host/src/chromium.mjs';
import { type Host, startHost } from '../excel-host/src/index.mjs';

const ROOT = path.join(import.meta.dirname, '../..');
const ADDIN = path.join(ROOT, 'dist/addin');
const OFFICE = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');
const SAMPLE = path.join(ROOT, 'seeds/ledgers/risk-assessment-2025.xlsx');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
};

/** What an administrator puts on a server, served as it is and opened as Excel opens it. */
let browser: Browser;
let server: http.Server;
let url: string;
let host: Host;

beforeAll(async () => {
  build();
  server = http.createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname);
    const folder = name.endsWith('.png') ? path.join(ADDIN, 'assets') : ADDIN;
    const file = path.join(folder, name);
    response.setHeader('content-type', TYPES[path.extname(name)] ?? 'text/plain');
    response.statusCode = fs.existsSync(file) ? 200 : 404;
    response.end(response.statusCode === 200 ? fs.readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://localhost:${address.port}/taskpane.html`;
  browser = await launchChromium();
  const workbook = fs.readFileSync(SAMPLE);
  host = await startHost({ taskpaneUrl: url, workbook, browser, locale: 'zh-CN' });
  await host.frame.getByRole('tab').first().waitFor();
}, 180_000);

afterAll(async () => {
  await host.close();
  await browser.close();
  server.close();
  server.closeAllConnections();
});

/** Made anew where it is older than what it is made of. */
function build(): void {
  const changed = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['src', 'seeds', 'assets'].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(ROOT, folder, name)),
  );
  const made = changed(path.join(ADDIN, 'taskpane.html'));
  if ([...sources, path.join(ROOT, 'manifest.xml')].every((file) => changed(file) < made)) return;
  const built = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/webpack/bin/webpack.js'),
      ...['--mode', 'production', '--config-name', 'pane'],
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stdout);
}

test('a button of the ribbon checks in the pane’s own session, and lets Excel go on', async () => {
  await host.frame.evaluate(async () => {
    const { mappings } = (
      Office.actions as unknown as {
        _association: { mappings: Record<string, (event: { completed: () => void }) => void> };
      }
    )._association;
    // Office keeps the names in capitals.
    const checkAll = Object.entries(mappings).find(([id]) => /^checkall$/i.test(id))?.[1];
    await new Promise<void>((completed) => {
      checkAll?.({ completed });
    });
  });
  await host.idle(1000, 60_000);
  expect(host.json().sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['校验结果', '校验记录']),
  );
});

test('nothing is complained of: no error, nothing that the content policy forbids, nothing from elsewhere', () => {
  const complaints = host.consoleLog.filter(({ type }) => type === 'error');
  expect([complaints, host.pageErrors, host.net.blocked]).toEqual([[], [], []]);
});

test('the content policy stops code made out of text', async () => {
  const tried = await host.frame.evaluate(
    () =>
      new Promise<string>((tell) => {
        // Later, as the page itself: what a test evaluates is let through.
        setTimeout(() => {
          try {
            tell(String((0, eval)('1')));
          } catch (error) {
            tell((error as Error).name);
          }
        });
      }),
  );
  expect(tried).toBe('EvalError');
});

test('the bundle makes no code out of text, names no folder and has no source map', () => {
  const scripts = fs.readdirSync(ADDIN).filter((name) => name.endsWith('.js'));
  const text = scripts.map((name) => fs.readFileSync(path.join(ADDIN, name), 'utf8')).join('');
  // jsonpath-plus and re2js have methods of that name; a call of the language's own has nothing before it.
  const made = /new Function\b|(?<![\w.$])eval\((?!\w+(,\w+)*\)\{)/.exec(text)?.[0];
  const pane = scripts.filter((name) => name.startsWith('taskpane.'));
  expect([pane.length, made, text.includes(ROOT), text.includes('sourceMappingURL')]).toEqual([
    1,
    undefined,
    false,
    false,
  ]);
});

test.each([
  { name: 'outside Excel', isReachable: true, says: '请在 Excel 中打开' },
  { name: 'without office.js', isReachable: false, says: '未能加载 Office 的脚本' },
])('opened $name, the page says what to do', async ({ isReachable, says }) => {
  const page = await browser.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.route('https://appsforoffice.microsoft.com/**', (route) => {
    const name = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    return isReachable ? route.fulfill({ path: path.join(OFFICE, name) }) : route.abort();
  });
  await page.goto(url);
  await page.getByText(says).waitFor();
  expect(errors).toEqual([]);
  await page.close();
});
