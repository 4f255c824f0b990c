// Draws the icons of the add-in out of one source: node scripts/make-icons.mjs writes assets/*.png.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../test/excel-host/src/chromium.mjs';

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
export const ICONS = ['app', 'check-sheet', 'check-all', 'clear', 'bulletin'];

const ASSETS = path.join(import.meta.dirname, '../assets');

/** Icon and size → the bytes of its PNG. */
export async function drawIcons(browser) {
  const page = await browser.newPage();
  const drawn = new Map();
  for (const icon of ICONS) {
    for (const size of ICON_SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block}</style>${iconSvg(icon, size)}`);
      drawn.set(iconFile(icon, size), await page.screenshot({ omitBackground: true }));
    }
  }
  await page.close();
  return drawn;
}

export const iconFile = (icon, size) => `${icon}-${size}.png`;

const GREEN = '#0b6a53';
const AMBER = '#ffc83d';
const INK = '#616161';

/** Below 24 px a line needs more of the picture to be seen. */
function iconSvg(icon, size) {
  const bold = size < 24 ? 1.35 : size < 40 ? 1.15 : 1;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"
    fill="none" stroke-linecap="round" stroke-linejoin="round">${PICTURES[icon](bold)}</svg>`;
}

const line = (d, color, width) => `<path d="${d}" stroke="${color}" stroke-width="${width}"/>`;

/** A ledger: a sheet with a head and two columns. */
const sheet = (bold, x = 3, y = 4) =>
  `<rect x="${x}" y="${y}" width="23" height="22" rx="2" fill="#fff" stroke="${INK}" stroke-width="${1.7 * bold}"/>` +
  `<path d="M${x} ${y + 2} q0 -2 2 -2 h19 q2 0 2 2 v4 h-23 z" fill="${GREEN}"/>` +
  line(`M${x} ${y + 14} h23 M${x + 9} ${y + 6} v16`, INK, 1.1 * bold);

/** What is done, before the lower right corner. */
const badge = (color, sign) =>
  `<circle cx="23" cy="23" r="8.6" fill="${color}" stroke="#fff" stroke-width="1.6"/>${sign}`;

const tick = (bold) => line('M19 23.3 l3 3 l5.3 -6', '#fff', 2.4 * bold);

const PICTURES = {
  // 台, whose 口 is the box that is ticked.
  app: (bold) =>
    `<rect width="32" height="32" rx="6.5" fill="${GREEN}"/>` +
    line('M13.4 4.4 L7.2 12.4 L20.6 11.8', '#fff', 2.6 * bold) +
    line('M19.6 6.6 L25.2 13', '#fff', 2.6 * bold) +
    line('M20.5 17 H8 V27.4 H22.4 V24.6', '#fff', 2.6 * bold) +
    line('M12 20.8 L15.6 24 L26.6 15.4', AMBER, 3 * bold),
  'check-sheet': (bold) => sheet(bold) + badge(GREEN, tick(bold)),
  'check-all': (bold) =>
    `<path d="M9 3 h19 q2 0 2 2 v15" stroke="${INK}" stroke-width="${1.7 * bold}"/>` +
    sheet(bold, 2, 7) +
    badge(GREEN, tick(bold)),
  clear: (bold) =>
    sheet(bold) + badge(INK, line('M19.8 19.8 l6.4 6.4 M26.2 19.8 l-6.4 6.4', '#fff', 2.3 * bold)),
  bulletin: (bold) =>
    `<path d="M6 3 h14 l6 6 v20 h-20 z" fill="#fff" stroke="${INK}" stroke-width="${1.7 * bold}"/>` +
    line('M20 3 v6 h6', INK, 1.2 * bold) +
    line('M10 13.5 h12', GREEN, 2.2 * bold) +
    `<path d="M10 25.5 v-4 M15 25.5 v-7 M20.5 25.5 v-5" stroke="${GREEN}" stroke-width="${2.7 * bold}" stroke-linecap="butt"/>`,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await launchChromium();
  fs.mkdirSync(ASSETS, { recursive: true });
  for (const [name, png] of await drawIcons(browser))
    fs.writeFileSync(path.join(ASSETS, name), png);
  await browser.close();
}
