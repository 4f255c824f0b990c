import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { statSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inFolder, put } from './files/in-folder.ts';
import { SAMPLE } from './samples.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const OFFICE = path.join(ROOT, 'seeds/ledgers/whole-office.xlsx');
const PROGRAM = path.join(ROOT, 'dist/ledger-rules.cjs');

/** What people run is the bundle: it is built anew where it is older than what it is made of. */
beforeAll(() => {
  const made = statSync(PROGRAM, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(
    ...['src', 'seeds'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
    ),
  );
  if (made > newest) return;
  const built = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/webpack/bin/webpack.js'),
      '--mode',
      'production',
      '--config-name',
      'cli',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stdout);
});

function run(...words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

test('the bundle checks, writes and clears', () =>
  inFolder(async (at, names) => {
    const checked = run('check', SAMPLE, '--as-of', '2025-12-31', '--write', at('marked.xlsx'));
    expect([checked.status, checked.stderr]).toEqual([1, '']);
    expect(checked.stdout).toContain('RA-GATE-decision');
    const cleared = run('clear', at('marked.xlsx'), '--write', at('clear.xlsx'));
    expect([cleared.status, cleared.stderr]).toEqual([0, '']);
    expect(names()).toEqual(['clear.xlsx', 'marked.xlsx']);
    return Promise.resolve();
  }));

test('the bundle explains by json-rules-engine', () => {
  const { status, stdout } = run('explain', SAMPLE, 'YH-2025-004', '--rule', 'RA-GATE-decision');
  expect([status, stdout]).toEqual([1, expect.stringContaining('报出的规则 1')]);
});

test('colours are for terminals: a pipe gets none', () => {
  expect(run('check', SAMPLE).stdout).not.toContain('\u001b');
});

test('what could not be checked: exit 2, a sentence, nothing on output', () =>
  inFolder(async (at) => {
    const { status, stdout, stderr } = run('check', put(at('bad.xlsx')));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    return Promise.resolve();
  }));

test('a reader that stops early is no trouble', () => {
  const shell = `"${process.execPath}" "${PROGRAM}" check "${SAMPLE}" --format json | head -1`;
  const { stdout, stderr } = spawnSync('bash', ['-c', shell], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['[\n', '']);
});

test('a run that is stopped leaves nothing half-written', () =>
  inFolder(async (at, names) => {
    const child = spawn(process.execPath, [PROGRAM, 'check', SAMPLE, '--write', at('out.xlsx')]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGINT');
    await new Promise((resolve) => child.on('close', resolve));
    expect(names().filter((name) => name !== 'out.xlsx')).toEqual([]);
  }));

test('a bulletin that is stopped leaves both of its files, or neither', () =>
  inFolder(async (at, names) => {
    const out = ['--write', at('out.xlsx'), '--html', at('out.html')];
    const asked = ['bulletin', OFFICE, '--month', '2025-03', '--as-of', '2025-07-01', ...out];
    const child = spawn(process.execPath, [PROGRAM, ...asked], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const isOver = ended.then(() => true);
    // Once something is staged a stop has something to tidy up.
    while (!names().some((name) => name.endsWith('.tmp'))) {
      if (await Promise.race([isOver, soon()])) break;
    }
    child.kill('SIGINT');
    await ended;
    expect([[], ['out.html', 'out.xlsx']]).toContainEqual([...names()].sort());
  }));

function soon(): Promise<false> {
  return new Promise((resolve) =>
    setTimeout(() => {
      resolve(false);
    }, 1),
  );
}
