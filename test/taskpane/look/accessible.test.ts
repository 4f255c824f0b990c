import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { looks } from './looks.ts';
import { openLooks } from './open-looks.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Fluent keeps the focus inside with unseen stops that hand it on at once: they are no content. */
const AXE_RUN = 'axe.run({ exclude: ["[data-tabster-dummy]"] })';

const LANGUAGES = ['zh-CN', 'en-US'] as const;
const THEMES = ['light', 'dark'] as const;

describe('every tab and dialog, in both languages, light and dark', () => {
  let opened: Awaited<ReturnType<typeof openLooks>>;
  beforeAll(async () => {
    opened = await openLooks();
  }, 180_000);
  afterAll(() => opened.close());

  for (const look of Object.keys(looks)) {
    it(`${look}: axe finds nothing and the console stays quiet`, async () => {
      const found: unknown[] = [];
      for (const language of LANGUAGES) {
        for (const theme of THEMES) {
          const { page, complaints, close } = await opened.open({ look, language, theme });
          await page.addScriptTag({ path: AXE });
          const { violations } = await page.evaluate<axe.AxeResults>(AXE_RUN);
          const named = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => [language, theme, id, String(target)]),
          );
          found.push(...named, ...complaints);
          await close();
        }
      }
      expect(found).toEqual([]);
    });

    it(`${look}: nothing is cut off sideways at 320 px, nor at twice the zoom`, async () => {
      const overflows: unknown[] = [];
      for (const [width, height] of [
        [320, 760],
        [160, 380],
      ] as const) {
        const asked = { look, language: 'en-US', theme: 'light', width, height } as const;
        const { page, close } = await opened.open(asked);
        overflows.push(await page.evaluate('document.documentElement.scrollWidth > innerWidth'));
        await close();
      }
      expect(overflows).toEqual([false, false]);
    });
  }
});
