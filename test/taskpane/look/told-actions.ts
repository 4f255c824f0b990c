import type { PaneActions } from '../../../src/taskpane/view/pane-actions.ts';

/** Tells each action with what it was given, in place of doing it. */
export function toldActions(tell: (action: readonly unknown[]) => void): PaneActions {
  return new Proxy({} as PaneActions, {
    get:
      (_none, name) =>
      (...given: readonly unknown[]) => {
        tell([name, ...given.filter((each) => typeof each === 'string')]);
      },
  });
}
