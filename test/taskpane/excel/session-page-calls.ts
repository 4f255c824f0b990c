import type { PaneActions } from '../../../src/taskpane/view/pane-actions.ts';
import type { PaneView } from '../../../src/taskpane/view/view-model.ts';

/** What tests call in the page. */
export interface SessionCalls {
  readonly act: (name: keyof PaneActions, ...given: readonly unknown[]) => void;
  /** Rows of the list are functions, and stay in the page. */
  readonly view: () => PaneView;
  readonly isBusy: () => boolean;
  readonly rejections: () => readonly string[];
  /** Milliseconds of each task that blocked the page, since it was asked last. */
  readonly blocked: () => readonly number[];
}

declare global {
  var paneCalls: SessionCalls;
}
