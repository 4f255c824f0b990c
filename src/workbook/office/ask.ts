import type { Visit } from './excel-door.ts';
import { isGeneral, isPassing } from './office-fault.ts';

/** Excel on the web refuses for a moment when too much is asked of it. */
const BACKOFF = 400;

/** Queues reads and waits for their answers; once more where Excel was only busy or does not say why. */
export function ask<Asked>(
  visit: Visit,
  queue: (context: Excel.RequestContext) => Asked,
): Promise<Asked> {
  return askAgain(visit, queue, (error) => isPassing(error) || isGeneral(error));
}

/** The same where an error without a reason tells something: that it was too much. */
export function askStrictly<Asked>(
  visit: Visit,
  queue: (context: Excel.RequestContext) => Asked,
): Promise<Asked> {
  return askAgain(visit, queue, isPassing);
}

/** Never for what writes: what was done already would be done twice. */
async function askAgain<Asked>(
  visit: Visit,
  queue: (context: Excel.RequestContext) => Asked,
  passes: (error: unknown) => boolean,
): Promise<Asked> {
  try {
    return await askOnce(visit, queue);
  } catch (error) {
    if (!passes(error)) throw error;
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
