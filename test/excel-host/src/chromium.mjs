// Where the browser comes from: $CHROMIUM, the one inside the npm package (x64 Linux), or an installed one.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import packed from '@sparticuz/chromium';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests,PrivateNetworkAccessSendPreflights,Translate,MediaRouter',
];
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export async function launchChromium(options = {}) {
  return chromium.launch({
    headless: true,
    ...options,
    executablePath: options.executablePath ?? (await findChromium()),
    args: [...CHROMIUM_ARGS, ...(options.args ?? [])],
  });
}

async function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackOnce();
  const installed = INSTALLED.find((file) => fs.existsSync(file));
  if (installed) return installed;
  throw new Error('No Chromium here: set CHROMIUM to the path of a Chrome, Edge or Chromium.');
}

/** The first start unpacks the browser; of several test workers that start together, one does it. */
async function unpackOnce() {
  const lock = path.join(os.tmpdir(), 'ledger-rules-chromium.lock');
  for (let waited = 0; ; waited += 100) {
    try {
      fs.mkdirSync(lock);
      break;
    } catch {
      // A worker that was killed while unpacking must not block the next run for ever.
      if (waited > 60_000) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return await packed.executablePath();
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}
