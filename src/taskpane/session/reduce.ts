import type { PaneEvent } from './events.ts';
import type { Pressed } from './pressed.ts';
import { bulletinHandlers } from './reduce-bulletin.ts';
import { jobHandlers } from './reduce-job.ts';
import { listHandlers } from './reduce-list.ts';
import { mappingHandlers } from './reduce-mapping.ts';
import { openingHandlers } from './reduce-opening.ts';
import { rulesHandlers } from './reduce-rules.ts';
import { settingsHandlers } from './reduce-settings.ts';
import { waiverHandlers } from './reduce-waiver.ts';
import type { PaneState } from './state.ts';
import { type Handlers, type Kind, step, type Step } from './step.ts';

const handlers: Handlers<Kind> = {
  ...openingHandlers,
  ...bulletinHandlers,
  ...jobHandlers,
  ...listHandlers,
  ...mappingHandlers,
  ...rulesHandlers,
  ...settingsHandlers,
  ...waiverHandlers,
};

/** What begins a job, and must not get lost because the pane re-checks or looks of its own accord just then. */
const STARTS_A_JOB: readonly Kind[] = [
  'check',
  'clear',
  'confirm',
  'grantWaiver',
  'makeBulletin',
  'pressMessage',
  'resetMapping',
  'saveMapping',
  'saveRules',
  'writeBulletin',
];

/** What an event makes of the state, and what is to be done because of it. Pure. */
export function reduce(state: PaneState, event: PaneEvent): Step {
  const isAtOwnWork = state.job?.kind === 'look' || state.job?.kind === 'live';
  if (isAtOwnWork && isStart(event)) return step({ ...state, pressed: event });
  const next = handled(state, event);
  const { pressed, job } = next.state;
  if (pressed === null || job !== null) return next;
  const then = handled({ ...next.state, pressed: null }, pressed);
  return { state: then.state, effects: [...next.effects, ...then.effects] };
}

function isStart(event: PaneEvent): event is Pressed {
  return STARTS_A_JOB.includes(event.kind);
}

function handled(state: PaneState, event: PaneEvent): Step {
  const handle = handlers[event.kind] as (state: PaneState, event: PaneEvent) => Step;
  return handle(state, event);
}
