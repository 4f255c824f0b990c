import { parseDay } from '../../rules/index.ts';
import { NO_BULLETIN } from './bulletin-state.ts';
import type { PaneEvent } from './events.ts';
import { policySet } from './policy-set.ts';
import { reduce } from './reduce.ts';
import { effectRunner } from './run-effect.ts';
import { NOTHING_SAVED, type PaneState, type Preferences, WHOLE_LIST } from './state.ts';
import { dayText, type PaneWorld } from './world.ts';

/** The pane without a face: its state, and the way to tell it what happens. */
export interface Session {
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Told after every change of the state, until the function that it gives is called. */
  readonly subscribe: (told: () => void) => () => void;
}

export function createSession(world: PaneWorld, preferences: Preferences): Session {
  let state = firstState(world, preferences);
  const listeners = new Set<() => void>();
  const dispatch = (event: PaneEvent) => {
    const next = reduce(state, event);
    const changed = next.state !== state;
    state = next.state;
    if (changed) for (const told of listeners) told();
    // The state stands before anything is done because of it.
    for (const effect of next.effects) void runner.run(effect);
  };
  const runner = effectRunner(world, dispatch);
  return {
    state: () => state,
    dispatch,
    subscribe(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}

function firstState({ now }: PaneWorld, preferences: Preferences): PaneState {
  const today = parseDay(dayText(now()));
  if (today === undefined) throw new Error('The clock tells no day.');
  return {
    preferences,
    theme: 'light',
    tab: 'check',
    today,
    asOf: null,
    activeSheet: null,
    saved: NOTHING_SAVED,
    draft: null,
    policies: policySet([]),
    looked: null,
    result: null,
    written: null,
    job: null,
    watches: true,
    isWaiting: false,
    changes: [],
    isOutdated: false,
    pressed: null,
    messages: [],
    dialog: null,
    list: WHOLE_LIST,
    explained: null,
    bulletin: NO_BULLETIN,
    rulesText: '',
    imported: null,
    next: 1,
  };
}
