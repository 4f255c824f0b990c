import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Pane } from '../../../src/taskpane/parts/frame/Pane.tsx';
import type { PaneView } from '../../../src/taskpane/view/view-model.ts';
import { looksIn } from './looks.ts';
import { toldActions } from './told-actions.ts';

type Shown = Pick<PaneView, 'language' | 'theme'> & {
  readonly look: string;
  /** With every fold opened; the answer tells whether there is any. */
  readonly unfolded?: boolean;
};

/** What opens the page calls: one page shows one look after another, each made anew. */
Object.assign(globalThis, {
  lookNames: Object.keys(looksIn('zh-CN')),
  async showLook({ look, language, theme, unfolded = false }: Shown) {
    const shown = looksIn(language)[look];
    if (!shown) throw new Error(`No look called ${look}.`);
    document.documentElement.lang = language;
    flushSync(() => {
      root.render(
        <Pane
          key={(key += 1)}
          view={{ ...shown, language, theme }}
          actions={toldActions(() => undefined)}
        />,
      );
    });
    await drawn();
    return unfolded && (await unfold());
  },
});

let key = 0;
const root = createRoot(document.getElementById('root') ?? document.body);

/** Whether there was anything to open; what was opened may hold folds itself. */
async function unfold(): Promise<boolean> {
  const folds = document.querySelectorAll<HTMLElement>('button[aria-expanded="false"]');
  for (const fold of folds) fold.click();
  await drawn();
  if (folds.length > 0) await unfold();
  return folds.length > 0;
}

/** Once nothing moves any more and all that is in sight is loaded; a spinner turns for ever. */
async function drawn(): Promise<void> {
  await new Promise(requestAnimationFrame);
  while (
    [...document.querySelectorAll('[aria-busy="true"]')].some((each) => each.checkVisibility())
  )
    await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
