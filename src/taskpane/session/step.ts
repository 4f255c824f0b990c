import type { PaneEffect } from './effects.ts';
import type { PaneEvent } from './events.ts';
import type { Job, MessageAbout, PaneState } from './state.ts';

/** What an event comes to: the state after it, and what is to be done. */
export interface Step {
  readonly state: PaneState;
  readonly effects: readonly PaneEffect[];
}

export type Kind = PaneEvent['kind'];

/** A reducer's share: how it answers to each of some kinds of event. */
export type Handlers<Handled extends Kind> = {
  readonly [Each in Handled]: (
    state: PaneState,
    event: Extract<PaneEvent, { readonly kind: Each }>,
  ) => Step;
};

export function step(state: PaneState, ...effects: readonly PaneEffect[]): Step {
  return { state, effects };
}

/** Newest first; what it says stands in place of what was said of the same kind before. */
export function withMessage(state: PaneState, about: MessageAbout): PaneState {
  const others = state.messages.filter((each) => !isAlike(each.about, about));
  const message = { id: `message-${state.next}`, about };
  return { ...state, next: state.next + 1, messages: [message, ...others] };
}

function isAlike(one: MessageAbout, other: MessageAbout): boolean {
  return one.kind === other.kind && ('of' in one && 'of' in other ? one.of === other.of : true);
}

/** What earlier jobs said is not so any more. */
export function withoutReports(state: PaneState): PaneState {
  const kept = ['policies', 'colleague'];
  return { ...state, messages: state.messages.filter(({ about }) => kept.includes(about.kind)) };
}

export function beginJob(
  state: PaneState,
  job: Pick<Job, 'kind' | 'phase'> & Partial<Job>,
): { readonly state: PaneState; readonly job: Job } {
  const whole: Job = {
    id: state.next,
    done: 0,
    total: 0,
    isCancelling: false,
    sheet: null,
    writes: true,
    isColleagues: false,
    isUncertain: false,
    waivers: null,
    ...job,
  };
  return { state: { ...state, next: state.next + 1, job: whole }, job: whole };
}

/** The job goes on, unless another has taken its place meanwhile. */
export function jobOf(state: PaneState, id: number): Job | null {
  return state.job?.id === id ? state.job : null;
}
