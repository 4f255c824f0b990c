import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { looksIn } from './looks.ts';
import { type OpenedLooks, openLooks, type Shown } from './open-looks.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * The stops at either end of a list of tabs, of a dialog: empty, unseen and aria-hidden, yet in the order of the Tab
 * key, because a browser hands the focus on only through something that can hold it. axe is right that nothing hidden
 * from a reader may take the focus (aria-hidden-focus); but these never keep it: in the same event tabster, Fluent's
 * keeper of the focus, moves it inside or past the end. So nobody ever stands on one, by whatever means they read.
 * Nothing else bears the attribute, and nothing else is left out.
 */
const STOPS = '[data-tabster-dummy]';

const LANGUAGES = ['zh-CN', 'en-US'] as const;

/**
 * Rules that look at colours. All else that axe looks at is the same in light and dark: the theme changes values of CSS
 * variables, and not one element or attribute.
 */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What a look must pass: everything, folded and with its folds open; in the dark what looks at colours. */
async function barriers(panes: Panes, look: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const language of LANGUAGES) {
    const light = { look, language, theme: 'light' } as const;
    await panes.light.show(light);
    found.push(...(await axeFinds(panes.light, light)));
    if (await panes.light.show({ ...light, unfolded: true })) {
      found.push(...(await axeFinds(panes.light, { ...light, unfolded: true })));
    }
    const dark = { look, language, theme: 'dark', unfolded: true } as const;
    await panes.dark.show(dark);
    found.push(...(await axeFinds(panes.dark, dark, COLOUR_RULES)));
  }
  return found;
}

async function axeFinds({ page }: OpenedLooks, shown: Shown, rules?: readonly string[]) {
  const how = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(${JSON.stringify({ exclude: [STOPS] })}, ${JSON.stringify(how)})`,
  );
  const where = [shown.language, shown.theme, shown.unfolded ? 'unfolded' : 'folded'];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => [...where, id, String(target)]),
  );
}

/** Texts of the page with a date in which a line may end; a drop-down and a drawing have no second line. */
function breakableDates(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent, textContent: text } = node;
    if (!parent || !text || !/(?<![\w-])\d{4}-\d\d(?!\w)/.test(text)) continue;
    if (parent.closest('option, svg, script, style')) continue;
    if (getComputedStyle(parent).whiteSpace !== 'nowrap') found.push(text);
  }
  return found;
}

interface Panes {
  readonly light: OpenedLooks;
  readonly dark: OpenedLooks;
}

describe('every tab and dialog, folded and unfolded, in both languages, light and dark', () => {
  let opened: Awaited<ReturnType<typeof openLooks>>;
  let panes: Panes;
  beforeAll(async () => {
    opened = await openLooks();
    const [light, dark] = await Promise.all([
      opened.open({ theme: 'light' }),
      opened.open({ theme: 'dark' }),
    ]);
    await Promise.all([light, dark].map(({ page }) => page.addScriptTag({ path: AXE })));
    panes = { light, dark };
  }, 180_000);
  afterAll(() => opened.close());

  const looks = Object.keys(looksIn('zh-CN'));

  it.each(looks)('%s: axe finds nothing and the console stays quiet', async (look) => {
    const found = await barriers(panes, look);
    expect([found, panes.light.complaints(), panes.dark.complaints()]).toEqual([[], [], []]);
  });

  it('no line ends within a date', async () => {
    const broken: unknown[] = [];
    for (const look of looks) {
      await panes.light.show({ look, language: 'en-US', theme: 'light', unfolded: true });
      for (const text of await panes.light.page.evaluate(breakableDates)) broken.push([look, text]);
    }
    expect(broken).toEqual([]);
  });

  it('nothing is cut off sideways at 320 px, nor at twice the zoom', async () => {
    const wide: unknown[] = [];
    for (const [width, height] of [
      [320, 760],
      [160, 380],
    ] as const) {
      await panes.light.page.setViewportSize({ width, height });
      for (const language of LANGUAGES) {
        for (const look of looks) {
          await panes.light.show({ look, language, theme: 'light', unfolded: true });
          const tooWide = 'document.documentElement.scrollWidth > innerWidth';
          if (await panes.light.page.evaluate(tooWide)) wide.push([look, language, width]);
        }
      }
    }
    expect(wide).toEqual([]);
  });
});
