import type { Visit } from './excel-door.ts';
import { isPassing } from './office-fault.ts';

/** Excel on the web refuses for a moment when too much is asked of it. */
const BACKOFF = 400;

/** Queues reads and waits for their answers; once more where Excel was only busy. Never for what writes. */
export async function ask<Asked>(
  visit: Visit,
  queue: (context: Excel.RequestContext) => Asked,
): Promise<Asked> {
  try {
    return await askOnce(visit, queue);
  } catch (error) {
    if (!isPassing(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, BACKOFF));
    return askOnce(visit, queue);
  }
}

async function askOnce<Asked>(
  visit: Visit,
  queue: (context: Excel.RequestContext) => Asked,
): Promise<Asked> {
  const asked = queue(visit.context);
  await visit.sync();
  return asked;
}
