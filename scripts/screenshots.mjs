// Pictures of every tab and dialog of the pane, to be looked at: npm run screenshots → out/screenshots.
import fs from 'node:fs';
import path from 'node:path';
import { openLooks } from '../test/taskpane/look/open-looks.mjs';

const LOOKS = [
  ...['first', 'running', 'checked', 'findings', 'empty', 'detail'],
  ...['rules', 'settings', 'mapping', 'waiver', 'clear'],
];
const WAYS = [
  { name: 'zh-light', language: 'zh-CN', theme: 'light' },
  { name: 'zh-dark', language: 'zh-CN', theme: 'dark' },
  { name: 'en-light', language: 'en-US', theme: 'light' },
  { name: 'zh-forced', language: 'zh-CN', theme: 'dark', forced: true },
  { name: 'zh-zoomed', language: 'zh-CN', theme: 'light', width: 160, height: 380 },
];

const out = path.join(import.meta.dirname, '..', 'out', 'screenshots');
fs.mkdirSync(out, { recursive: true });
const looks = await openLooks();
for (const look of LOOKS) {
  for (const way of WAYS) {
    const { page, complaints, close } = await looks.open({ look, ...way });
    await page.screenshot({ path: path.join(out, `${look}-${way.name}.png`) });
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    if (wide || complaints.length > 0) console.log(look, way.name, { wide, complaints });
    await close();
  }
}
await looks.close();
