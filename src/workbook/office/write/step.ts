import type { WorkbookWatch } from '../../workbook.ts';
import type { Visit } from '../excel-door.ts';
import { isTooLarge } from '../office-fault.ts';

/** One change, or a few that belong together. Steps are done in their order. */
export interface Step {
  /** Estimated size of the request that it takes. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web takes 5 MB a request. */
const BUDGET = 3_500_000;
const SMALLEST = 50_000;
/** Steps can't be cut: so much more than its share fits into a request. */
const EVENLY = 600_000;
/** A call with a short argument. */
export const CALL = 250;

/** Told as soon as a first change is on its way: from then on the workbook may have been changed. */
export interface WriteProgress {
  begun: boolean;
}

/** As few requests as the payload limit allows, and smaller ones where Excel refuses. */
export async function doSteps(
  visit: Visit,
  steps: readonly Step[],
  progress: WriteProgress,
  watch: WorkbookWatch['progress'],
): Promise<void> {
  const total = bytesOf(steps);
  // Requests of one size: none keeps the page waiting longer than it must.
  const even = total / Math.ceil(total / BUDGET) + EVENLY;
  await doRest(visit, steps, Math.min(BUDGET, even), progress, (left) =>
    watch?.(total - left, total),
  );
}

async function doRest(
  visit: Visit,
  steps: readonly Step[],
  budget: number,
  progress: WriteProgress,
  report: (bytesLeft: number) => void,
): Promise<void> {
  report(bytesOf(steps));
  if (steps.length === 0) return;
  const count = fitting(steps, budget);
  try {
    for (const step of steps.slice(0, count)) step.queue(visit.context);
    progress.begun = true;
    await visit.sync();
  } catch (error) {
    // A request that is too large is refused whole: nothing of it was done, and it may be sent in parts.
    if (!isTooLarge(error) || budget / 2 < SMALLEST) throw error;
    return doRest(visit, steps, budget / 2, progress, report);
  }
  return doRest(visit, steps.slice(count), budget, progress, report);
}

/** At least one. */
function fitting(steps: readonly Step[], budget: number): number {
  let bytes = 0;
  const over = steps.findIndex((step) => (bytes += step.bytes) > budget);
  return over < 0 ? steps.length : Math.max(1, over);
}

function bytesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { bytes }) => sum + bytes, 0);
}
