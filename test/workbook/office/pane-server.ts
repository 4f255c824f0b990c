import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>test pane</title>
<meta http-equiv="Content-Security-Policy" content="script-src 'self' https://appsforoffice.microsoft.com">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
</head><body><script type="module" src="pane.js"></script></body></html>`;

export interface PaneServer {
  readonly url: string;
  readonly close: () => void;
}

/** What is measured is built as the product is; what is tested says more of what goes wrong. */
type Mode = 'development' | 'production';

/** Serves a test pane, built anew where something it is made of has changed. */
export async function servePane(
  page = 'test/workbook/office/page.ts',
  mode: Mode = 'development',
): Promise<PaneServer> {
  const folder = await builtPane(page, mode);
  const scripts = fs.readdirSync(folder).filter((name) => name.endsWith('.js'));
  const server = http.createServer((request, response) => {
    const name = scripts.find((each) => request.url?.startsWith(`/${each}`));
    const isScript = name !== undefined;
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? fs.readFileSync(path.join(folder, name)) : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://localhost:${address.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function builtPane(page: string, mode: Mode): Promise<string> {
  const out = path.join(os.tmpdir(), `ledger-rules-pane-${mode}-${sourcesHash(page)}`);
  const isBuilt = () => fs.existsSync(path.join(out, 'pane.js'));
  const lock = `${out}.lock`;
  // Workers start together, and one build is enough; one that was killed at it holds nobody up for ever.
  for (let waited = 0; !isBuilt() && waited < 60_000 && !taken(lock); waited += 200) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return isBuilt() ? out : buildPane(page, mode, out);
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    fs.mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function buildPane(page: string, mode: Mode, out: string): string {
  removeOldPanes();
  const making = `${out}-${process.pid}`;
  execFileSync(process.execPath, [
    path.join(root, 'node_modules/webpack/bin/webpack.js'),
    ...['--config', path.join(root, 'test/workbook/office/pane.webpack.mjs')],
    ...['--env', `out=${making}`, '--env', `page=${path.join(root, page)}`],
    ...['--env', `mode=${mode}`],
  ]);
  try {
    fs.renameSync(making, out);
  } catch {
    // Another worker was faster.
    fs.rmSync(making, { recursive: true });
  }
  return out;
}

const HOUR = 3_600_000;

function removeOldPanes(): void {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (!name.startsWith('ledger-rules-pane-')) continue;
    const folder = path.join(os.tmpdir(), name);
    const old = Date.now() - fs.statSync(folder).mtimeMs > HOUR;
    if (old) fs.rmSync(folder, { recursive: true, force: true });
  }
}

function sourcesHash(page: string): string {
  const hash = createHash('sha256');
  const add = (folder: string) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) add(file);
      else if (/\.(m?tsx?|mjs|json|css)$/.test(entry.name))
        hash.update(file).update(fs.readFileSync(file));
    }
  };
  add(path.join(root, 'src/rules'));
  add(path.join(root, 'src/workbook'));
  add(path.join(root, 'src/shipped'));
  add(path.join(root, 'seeds/policies'));
  if (page.includes('taskpane')) {
    add(path.join(root, 'src/taskpane'));
    add(path.join(root, 'src/charts'));
  }
  for (const file of [page, 'test/workbook/office/check-cells.ts']) {
    hash.update(file).update(fs.readFileSync(path.join(root, file)));
  }
  hash.update(fs.readFileSync(path.join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}
