import { liveStep } from './live.ts';
import type { PaneState, Preferences } from './state.ts';
import { type Handlers, step, type Step } from './step.ts';

/** Tabs, messages, dialogs that only open and close, and what a person prefers. */
export const settingsHandlers: Handlers<
  | 'openTab'
  | 'dismissMessage'
  | 'closeDialog'
  | 'setAsOf'
  | 'setLive'
  | 'setPerson'
  | 'setLanguage'
  | 'setResultsGo'
  | 'askClear'
  | 'setKeepWaivers'
  | 'goToCell'
  | 'shown'
> = {
  openTab: (state, { tab }) => step({ ...state, tab }),
  dismissMessage: (state, { message }) =>
    step({ ...state, messages: state.messages.filter(({ id }) => id !== message) }),
  closeDialog: (state) => step({ ...state, dialog: null }),
  setAsOf: (state, { day }) => step({ ...state, asOf: day }),
  setLive: (state, { live }) => {
    const { state: kept, effects } = prefer(state, { live });
    const next = liveStep(kept);
    return { state: next.state, effects: [...effects, ...next.effects] };
  },
  setPerson: (state, { name }) => prefer(state, { person: name }),
  setLanguage: (state, { language }) => prefer(state, { language }),
  setResultsGo: (state, { place }) =>
    prefer(state, { resultsGo: place === 'sheets' ? 'sheets' : 'beside' }),
  askClear: (state) => step({ ...state, dialog: { kind: 'clear', withWaivers: false } }),
  setKeepWaivers: (state, { keeps }) =>
    step({ ...state, dialog: { kind: 'clear', withWaivers: !keeps } }),
  goToCell: (state, { cell: place }) => {
    const at = place.lastIndexOf('!');
    const sheet = at < 0 ? state.activeSheet : place.slice(0, at);
    if (sheet === null) return step(state);
    return step(state, { kind: 'show', sheet, cell: place.slice(at + 1) });
  },
  shown: (state, { faults }) => {
    const others = state.messages.filter(({ about }) => about.kind !== 'goTo');
    if (faults.length === 0) return step({ ...state, messages: others });
    const message = { id: `message-${state.next}`, about: { kind: 'goTo', faults } as const };
    return step({ ...state, next: state.next + 1, messages: [message, ...others] });
  },
};

function prefer(state: PaneState, more: Partial<Preferences>): Step {
  const preferences = { ...state.preferences, ...more };
  return step({ ...state, preferences }, { kind: 'keep', preferences });
}
