import fs from 'node:fs';
import path from 'node:path';
import { drawIcons } from '../../scripts/make-icons.mjs';
import { launchChromium } from '../excel-host/src/chromium.mjs';

const ASSETS = path.join(import.meta.dirname, '../../assets');

test('the icons are those that scripts/make-icons.mjs draws, each of its size', async () => {
  const browser = await launchChromium();
  try {
    const drawn = await drawIcons(browser);
    expect(fs.readdirSync(ASSETS).sort()).toEqual([...drawn.keys()].sort());
    const page = await browser.newPage();
    const strange: string[] = [];
    for (const [name, png] of drawn) {
      const kept = fs.readFileSync(path.join(ASSETS, name));
      const pictures = [png, kept].map((bytes) => bytes.toString('base64'));
      const [size, different] = await page.evaluate(compared, pictures);
      if (size !== Number(/\d+/.exec(name)?.[0]) || different > 0.01) strange.push(name);
    }
    expect(strange).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** Runs in the page: the width, and the share of colour values that differ visibly. */
async function compared(pictures: readonly string[]): Promise<readonly [number, number]> {
  const pixels = await Promise.all(
    pictures.map(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, image.width, image.height);
    }),
  );
  const [one, other] = pixels;
  if (one?.width !== other?.width || !one || !other) return [0, 1];
  const differing = one.data.filter((value, at) => Math.abs(value - (other.data[at] ?? 0)) > 16);
  return [one.width, differing.length / one.data.length];
}
