import type { Fault, Language } from '../../rules/index.ts';
import { officeFaults } from '../../rules/index.ts';
import type { Reading, Workbook, WorkbookWatch, WriteReport } from '../workbook.ts';
import { apiSets } from './api-sets.ts';
import { excelDoor } from './excel-door.ts';
import { faultOf, officeFault } from './office-fault.ts';
import { readCells } from './read/read-cells.ts';
import { clearResults } from './write/clear-results.ts';
import type { ReadExtents } from './write/decisions.ts';
import type { WriteProgress } from './write/step.ts';
import { writeResults } from './write/write-results.ts';

export interface OfficeOptions {
  readonly language: Language;
  /** Excel lets us wait: most likely a cell is being edited. */
  readonly waiting?: (isWaiting: boolean) => void;
}

type OfficeWorkbook = Pick<Workbook, 'read' | 'write' | 'clear'>;

/** The workbook that is open in Excel. To be called when Office is ready. */
export function officeWorkbook({ language, waiting }: OfficeOptions): OfficeWorkbook {
  const door = excelDoor(waiting ?? (() => undefined));
  const api = apiSets();
  const unfinished = officeFaults[language].unfinished().sentence;
  let read: ReadExtents = new Map();
  return {
    async read(watch = {}) {
      return reading(async () => {
        const found = await door.enter(
          (visit) => readCells(visit, api, watch.progress),
          watch.signal,
        );
        read = found.extents;
        return found.cells;
      }, watch.signal);
    },
    write: (plan, _before, watch = {}) =>
      change('unfinished', watch, (progress) =>
        door.enter(
          (visit) =>
            writeResults(visit, plan, { unfinished, read, progress, watch: watch.progress }),
          watch.signal,
        ),
      ),
    clear: (watch = {}) =>
      change('notCleared', watch, (progress) =>
        door.enter((visit) => clearResults(visit, progress, watch.progress), watch.signal),
      ),
  };
}

async function reading(
  read: () => Promise<Extract<Reading, { kind: 'cells' }>['cells']>,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  try {
    return { kind: 'cells', cells: await read() };
  } catch (error) {
    return { kind: 'faults', faults: [faultFor(error, signal)] };
  }
}

/** Whatever happens is told in the report: above all that a change broke off, and how it is mended. */
async function change(
  brokeOff: 'unfinished' | 'notCleared',
  { signal }: WorkbookWatch,
  work: (progress: WriteProgress) => Promise<readonly Fault[]>,
): Promise<WriteReport> {
  const progress: WriteProgress = { begun: false };
  try {
    const faults = await work(progress);
    if (faults.length === 0) return { kind: 'whole', faults };
    return { kind: progress.begun ? 'partly' : 'untouched', faults };
  } catch (error) {
    const fault = faultFor(error, signal);
    return progress.begun
      ? { kind: 'unfinished', faults: [officeFault(brokeOff), fault] }
      : { kind: 'untouched', faults: [fault] };
  }
}

function faultFor(error: unknown, signal: AbortSignal | undefined): Fault {
  const fault = faultOf(error);
  if (fault !== undefined) return fault;
  if (signal?.aborted === true) return officeFault('cancelled');
  throw error;
}
