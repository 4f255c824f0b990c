// Pictures of every tab and dialog of the pane, to be looked at: npm run screenshots → out/screenshots.
import fs from 'node:fs';
import path from 'node:path';
import { openLooks } from '../test/taskpane/look/open-looks.mjs';

const WAYS = [
  { name: 'zh-light', language: 'zh-CN', theme: 'light' },
  { name: 'zh-light-unfolded', language: 'zh-CN', theme: 'light', unfolded: true, height: 1500 },
  { name: 'zh-dark', language: 'zh-CN', theme: 'dark' },
  { name: 'en-light', language: 'en-US', theme: 'light' },
  { name: 'en-light-unfolded', language: 'en-US', theme: 'light', unfolded: true, height: 1700 },
  { name: 'en-dark', language: 'en-US', theme: 'dark' },
  { name: 'zh-contrast', language: 'zh-CN', theme: 'dark', forced: true },
  { name: 'en-contrast', language: 'en-US', theme: 'light', forced: true },
  { name: 'zh-zoomed', language: 'zh-CN', theme: 'light', width: 160, height: 380 },
  { name: 'en-zoomed', language: 'en-US', theme: 'light', width: 160, height: 380 },
];

const out = path.join(import.meta.dirname, '..', 'out', 'screenshots');
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
const looks = await openLooks();
for (const { name, language, theme, unfolded = false, ...pane } of WAYS) {
  const { page, complaints, show, close } = await looks.open({ theme, locale: language, ...pane });
  for (const look of await page.evaluate('lookNames')) {
    const hasFolds = await show({ look, language, theme, unfolded });
    if (unfolded && !hasFolds) continue;
    await page.screenshot({ path: path.join(out, `${look}-${name}.png`) });
    const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    const said = complaints();
    if (isWide || said.length > 0) console.log(look, name, { isWide, said });
  }
  await close();
}
await looks.close();
