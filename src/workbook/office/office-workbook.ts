import { type Fault, type Language, officeFaults } from '../../rules/index.ts';
import type { Reading, Workbook, WorkbookCells, WorkbookWatch, WriteReport } from '../workbook.ts';
import { type ApiSets, apiSets } from './api-sets.ts';
import { type ExcelDoor, excelDoor } from './excel-door.ts';
import { faultOf, officeFault } from './office-fault.ts';
import { type ReadCells, readCells } from './read/read-cells.ts';
import { readRows } from './read/read-rows.ts';
import { readSavedPart, savePart } from './saved-part.ts';
import { showCell, watchActiveSheet } from './show-cell.ts';
import { joinOwn, ownIn, type OwnRanges, withSheet } from './watch/own-ranges.ts';
import { watchSheets } from './watch/watch-sheets.ts';
import { clearResults } from './write/clear-results.ts';
import { FORGOTTEN } from './write/survey.ts';
import type { WriteProgress } from './write/step.ts';
import { writeBulletin } from './write/write-bulletin.ts';
import { writeChanges } from './write/write-changes.ts';
import { writeResults } from './write/write-results.ts';

export interface OfficeOptions {
  readonly language: Language;
  /** Excel lets us wait: most likely a cell is being edited. */
  readonly waiting?: (isWaiting: boolean) => void;
}

/** The workbook that is open in Excel. To be called when Office is ready. */
export function officeWorkbook({ language, waiting }: OfficeOptions): Workbook {
  const door = excelDoor(waiting ?? (() => undefined));
  const api = apiSets();
  const unfinished = officeFaults[language].unfinished().sentence;
  // What was read last is what a plan that comes next speaks of.
  let memory = FORGOTTEN;
  let ownWhenRead: OwnRanges = new Map();
  let own = ownWhenRead;
  return {
    ...readingPart(door, api, (found) => {
      memory = found.memory;
      ownWhenRead = ownIn(found.cells);
      own = ownWhenRead;
    }),
    ...savedPart(door),
    write: (plan, before, watch = {}) =>
      changing('unfinished', watch, (progress) =>
        door.enter(async (visit) => {
          const context = { unfinished, memory, progress, watch: watch.progress };
          // After a write the rows are as they are: only what is read anew can be compared again.
          memory = { ...memory, spines: new Map() };
          own = joinOwn(ownWhenRead, plan);
          const faults = before && (await writeChanges(visit, before, plan, context));
          return faults ?? writeResults(visit, plan, context);
        }, watch),
      ),
    writeBulletin: (plan, watch = {}) =>
      changing('unfinished', watch, (progress) =>
        door.enter((visit) => {
          ownWhenRead = withSheet(ownWhenRead, plan.sheet.name);
          own = withSheet(own, plan.sheet.name);
          return writeBulletin(visit, plan, { unfinished, progress, watch: watch.progress });
        }, watch),
      ),
    clear: (watch = {}, options = {}) =>
      changing('notCleared', watch, (progress) =>
        door.enter(
          (visit) => clearResults(visit, memory, progress, watch.progress, options),
          watch,
        ),
      ),
    watch: (tell) => watchSheets({ door, api, own: () => own, tell }),
    ...showingPart(door),
  };
}

function readingPart(
  door: ExcelDoor,
  api: ApiSets,
  remember: (found: ReadCells) => void,
): Pick<Workbook, 'read' | 'readRows'> {
  return {
    read: (watch = {}) =>
      reading(watch, async () => {
        const found = await door.enter((visit) => readCells(visit, api, watch.progress), watch);
        remember(found);
        return found.cells;
      }),
    readRows: (before, rows, watch = {}) =>
      reading(watch, () =>
        door.enter((visit) => readRows(visit, before, rows, watch.progress), watch),
      ),
  };
}

function savedPart(door: ExcelDoor): Pick<Workbook, 'readSaved' | 'save'> {
  return {
    async readSaved() {
      try {
        return await door.enter(readSavedPart);
      } catch (error) {
        return { kind: 'faults', faults: [faultFor(error, undefined)] };
      }
    },
    save: (state) =>
      changing('savedNotKept', {}, (progress) =>
        door.enter((visit) => savePart(visit, state, progress)),
      ),
  };
}

function showingPart(door: ExcelDoor): Pick<Workbook, 'show' | 'watchSheet'> {
  return {
    async show(sheet, cell) {
      try {
        return await door.enter((visit) => showCell(visit, sheet, cell));
      } catch (error) {
        return [faultFor(error, undefined)];
      }
    },
    watchSheet: (told) => watchActiveSheet(door, told),
  };
}

async function reading(
  { signal }: WorkbookWatch,
  read: () => Promise<WorkbookCells>,
): Promise<Reading> {
  try {
    return { kind: 'cells', cells: await read() };
  } catch (error) {
    return { kind: 'faults', faults: [faultFor(error, signal)] };
  }
}

/** Whatever happens is told in the report: above all that a change broke off, and how it is mended. */
async function changing(
  brokeOff: 'unfinished' | 'notCleared' | 'savedNotKept',
  { signal }: WorkbookWatch,
  work: (progress: WriteProgress) => Promise<readonly Fault[]>,
): Promise<WriteReport> {
  const progress: WriteProgress = { begun: false };
  try {
    const faults = await work(progress);
    if (faults.length === 0) return { kind: 'whole', faults };
    return { kind: progress.begun ? 'partly' : 'untouched', faults };
  } catch (error) {
    if (!progress.begun) return { kind: 'untouched', faults: [faultFor(error, signal)] };
    return { kind: 'unfinished', faults: [officeFault(brokeOff), breakingFault(error, signal)] };
  }
}

/** Even a bug of ours must not hide that the workbook is half written. */
function breakingFault(error: unknown, signal: AbortSignal | undefined): Fault {
  try {
    return faultFor(error, signal);
  } catch {
    return officeFault('internal', {}, { code: error instanceof Error ? error.name : 'unknown' });
  }
}

function faultFor(error: unknown, signal: AbortSignal | undefined): Fault {
  const fault = faultOf(error);
  if (fault !== undefined) return fault;
  if (signal?.aborted === true) return officeFault('cancelled');
  throw error;
}
