import type { Workbook } from '../../workbook/workbook.ts';
import { viewOf } from '../view/show/pane-view.ts';
import type { PaneActions } from '../view/pane-actions.ts';
import type { PaneView } from '../view/view-model.ts';
import { actionsOf } from './pane-actions-of.ts';
import { pagePause } from './pause.ts';
import type { PreferenceStore } from './preferences.ts';
import { createSession, type Session } from './session.ts';

/** A session that has begun, as a face shows it. */
export interface StartedSession extends Session {
  readonly actions: PaneActions;
  /** The same view as long as the state is the same. */
  readonly view: () => PaneView;
}

export interface SessionOptions {
  /** Given a function to tell that Excel lets us wait. */
  readonly workbook: (waiting: (isWaiting: boolean) => void) => Workbook;
  readonly store: PreferenceStore;
  readonly download: (name: string, text: string) => void;
}

/** Reads what was saved, looks at the workbook and watches it; writes nothing until somebody says so. */
export function startSession({ workbook, store, download }: SessionOptions): StartedSession {
  let wait: (isWaiting: boolean) => void = () => undefined;
  const world = {
    workbook: workbook((isWaiting) => {
      wait(isWaiting);
    }),
    now: () => new Date(),
    pause: pagePause(),
    keep: store.keep,
    download,
  };
  const session = createSession(world, store.load());
  wait = (isWaiting) => {
    session.dispatch({ kind: 'waiting', isWaiting });
  };
  session.dispatch({ kind: 'started' });
  let shown = { state: session.state(), view: viewOf(session.state()) };
  return {
    ...session,
    actions: actionsOf(session.dispatch),
    view() {
      const state = session.state();
      if (shown.state !== state) shown = { state, view: viewOf(state) };
      return shown.view;
    },
  };
}
