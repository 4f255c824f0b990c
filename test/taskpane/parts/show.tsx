import { render } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import { Pane } from '../../../src/taskpane/parts/frame/Pane.tsx';
import type { PaneView } from '../../../src/taskpane/view/view-model.ts';
import { looksIn } from '../look/looks.ts';
import { toldActions } from '../look/told-actions.ts';

/** Shows the pane as it looks, and keeps what was asked of it. */
export function show(look: string, over: Partial<PaneView> = {}) {
  const asked: (readonly unknown[])[] = [];
  const base = looksIn('zh-CN')[look];
  if (!base) throw new Error(`No look called ${look}.`);
  const actions = toldActions((action) => asked.push(action));
  const pane = (more: Partial<PaneView>) => (
    <Pane view={{ language: 'zh-CN', theme: 'light', ...base, ...more }} actions={actions} />
  );
  const { rerender } = render(pane(over));
  return {
    asked,
    // jsdom works out every style of every ancestor for that; whether a part can be hit is seen in the browser.
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    again: (more: Partial<PaneView>) => {
      rerender(pane(more));
    },
  };
}
