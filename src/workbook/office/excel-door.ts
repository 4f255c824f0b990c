/// <reference types="office-js" />
import type { WorkbookWatch } from '../workbook.ts';

/** One stay inside Excel.run. */
export interface Visit {
  readonly context: Excel.RequestContext;
  /** Sends what was queued and waits for the answers; not any more once the visit is cancelled. */
  readonly sync: () => Promise<void>;
  /** After every small piece of work of our own; goes no further once the visit is cancelled. */
  readonly pause: () => Promise<void>;
}

type Waiting = Pick<WorkbookWatch, 'signal' | 'pause'>;

/** The way into Excel: one visit at a time, so that what one writes is not torn by what another reads. */
export interface ExcelDoor {
  readonly enter: <Result>(
    work: (visit: Visit) => Promise<Result>,
    watch?: Waiting,
  ) => Promise<Result>;
}

/** After so long people are told that Excel waits, most likely for them to end the editing of a cell. */
const PATIENCE = 1_000;

export function excelDoor(waiting: (isWaiting: boolean) => void): ExcelDoor {
  let last: Promise<unknown> = Promise.resolve();
  return {
    enter(work, watch = {}) {
      const visit = last.then(() =>
        unlessCancelled(visitExcel(work, waiting, watch), watch.signal),
      );
      last = visit.catch(() => undefined);
      return visit;
    },
  };
}

/** While a cell is edited Excel refuses everything; with delayForCellEdit it waits instead, as long as it takes. */
function visitExcel<Result>(
  work: (visit: Visit) => Promise<Result>,
  waiting: (isWaiting: boolean) => void,
  { signal, pause }: Waiting,
): Promise<Result> {
  return Excel.run({ delayForCellEdit: true }, (context) =>
    work({
      context,
      sync: async () => {
        signal?.throwIfAborted();
        await tellWaiting(context.sync(), waiting);
      },
      pause: async () => {
        await pause?.();
        signal?.throwIfAborted();
      },
    }),
  );
}

async function tellWaiting(
  answer: Promise<unknown>,
  waiting: (isWaiting: boolean) => void,
): Promise<void> {
  const state = { told: false };
  const timer = setTimeout(() => {
    state.told = true;
    waiting(true);
  }, PATIENCE);
  try {
    await answer;
  } finally {
    clearTimeout(timer);
    if (state.told) waiting(false);
  }
}

/** An answer that never comes must not keep a person waiting who has said that they will not. */
function unlessCancelled<Result>(
  result: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const cancel = () => {
      reject(new Error('cancelled', { cause: signal.reason }));
    };
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    result.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', cancel);
    });
  });
}
