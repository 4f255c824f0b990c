import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import { launchChromium } from '../../excel-host/src/chromium.mjs';
import lookConfig from './look.webpack.mjs';

const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>台账规则</title><style>body{margin:0}</style><body><div id="root"></div><script src="pane.js"></script>';

/** Builds the page of the looks and opens a browser on it. */
export async function openLooks() {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-rules-looks-'));
  await build(lookConfig({ out }));
  fs.writeFileSync(path.join(out, 'index.html'), PAGE);
  const browser = await launchChromium();
  return {
    open: async ({ theme, locale = 'zh-CN', forced = false, width = 320, height = 760 }) => {
      const context = await browser.newContext({
        viewport: { width, height },
        locale,
        colorScheme: theme,
        forcedColors: forced ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const complaints = [];
      page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`file://${out}/index.html`);
      return {
        page,
        complaints: () => complaints.splice(0),
        show: (shown) => page.evaluate((asked) => globalThis.showLook(asked), shown),
        close: () => context.close(),
      };
    },
    close: async () => {
      await browser.close();
      fs.rmSync(out, { recursive: true, force: true });
    },
  };
}

function build(config) {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
