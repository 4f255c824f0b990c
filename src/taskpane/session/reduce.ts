import type { PaneEvent } from './events.ts';
import { jobHandlers } from './reduce-job.ts';
import { listHandlers } from './reduce-list.ts';
import { mappingHandlers } from './reduce-mapping.ts';
import { openingHandlers } from './reduce-opening.ts';
import { rulesHandlers } from './reduce-rules.ts';
import { settingsHandlers } from './reduce-settings.ts';
import { waiverHandlers } from './reduce-waiver.ts';
import type { PaneState } from './state.ts';
import type { Handlers, Kind, Step } from './step.ts';

const handlers: Handlers<Kind> = {
  ...openingHandlers,
  ...jobHandlers,
  ...listHandlers,
  ...mappingHandlers,
  ...rulesHandlers,
  ...settingsHandlers,
  ...waiverHandlers,
};

/** What an event makes of the state, and what is to be done because of it. Pure. */
export function reduce(state: PaneState, event: PaneEvent): Step {
  const handle = handlers[event.kind] as (state: PaneState, event: PaneEvent) => Step;
  return handle(state, event);
}
