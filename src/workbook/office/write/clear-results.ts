import { type Fault, holdsWaivers } from '../../../rules/index.ts';
import type { ClearOptions, WorkbookWatch } from '../../workbook.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { officeFault } from '../office-fault.ts';
import { type OwnSheet, unfinishedName } from '../own/find-own.ts';
import type { RawValue } from '../read/cell-values.ts';
import type { NameEntry, SheetEntry } from '../read/inventory.ts';
import type { ReadMemory } from '../read/read-cells.ts';
import { besideSteps } from './beside.ts';
import { lockedSheets } from './decisions.ts';
import { removeName } from './name-steps.ts';
import { CALL, doSteps, type Step, type WriteProgress } from './step.ts';
import { keptIn, type Survey, survey } from './survey.ts';
import { takeColumnOff } from './take-off.ts';
import { goingNames, oldFormats } from './write-results.ts';
import { typedFaults } from '../../xlsx/own/typed-cells.ts';
import { referredSheet } from '../../xlsx/read/range-text.ts';

/** Takes everything of ours off that this workbook lets go; says what had to stay. */
export async function clearResults(
  visit: Visit,
  memory: ReadMemory,
  progress: WriteProgress,
  watch: WorkbookWatch['progress'],
  { withWaivers = false }: ClearOptions,
): Promise<readonly Fault[]> {
  const found = await survey(visit, undefined, memory);
  if (found.inventory.readOnly) return [officeFault('readOnly')];
  const locked = lockedSheets(found);
  const left = new Set([...found.own.unsureSheets, ...locked]);
  const kept = withWaivers ? undefined : await heldWaivers(visit, found);
  const sheets = found.own.sheets.map((own) =>
    own.sheet === kept ? keptSheet(own) : goingSheet(own, found),
  );
  const beside = await besideSteps(visit, found, left);
  await doSteps(visit, [...beside, ...clearSteps(found, left, sheets)], progress, watch);
  return [
    ...found.own.unsure,
    ...typedFaults(found.typed),
    ...locked.map((sheet) => officeFault('sheetProtected', { sheet })),
    ...sheets.flatMap(({ fault }) => (fault ? [fault] : [])),
  ];
}

/** Names go after what they point to: where it breaks off, what is left is still known. */
function clearSteps(
  found: Survey,
  left: ReadonlySet<string>,
  sheets: readonly GoingSheet[],
): readonly Step[] {
  const stay = new Set(sheets.filter(({ fault }) => fault).map(({ sheet }) => sheet));
  return [
    ...oldFormats(found, left),
    ...found.own.columns
      .filter(({ sheet }) => !left.has(sheet))
      .flatMap((column) => takeColumnOff(column, found.notes(column), keptIn(found, column), FREE)),
    ...sheets.flatMap(({ steps }) => steps),
    ...goingNames(found, left).map(removeName),
    ...sheetNames(found, stay).map(removeName),
  ];
}

function sheetNames({ own }: Survey, stay: ReadonlySet<string>): readonly NameEntry[] {
  const going = new Set(own.sheets.map(({ sheet }) => sheet).filter((sheet) => !stay.has(sheet)));
  return own.names.filter(({ formula }) =>
    going.has(referredSheet(formula.replace(/^=/, '')) ?? ''),
  );
}

/** Protected sheets are left as they are. */
const FREE = { formats: true, widths: true };

interface GoingSheet {
  readonly sheet: string;
  readonly steps: readonly Step[];
  readonly fault?: Fault;
}

/** 豁免 where it holds what people wrote; a sheet that was never finished holds nothing of theirs. */
async function heldWaivers(visit: Visit, { own }: Survey): Promise<string | undefined> {
  const waivers = own.sheets.find(({ role }) => role === 'waivers')?.sheet;
  if (waivers === undefined || waivers === unfinishedName('waivers')) return undefined;
  const used = await ask(visit, ({ workbook }) =>
    workbook.worksheets
      .getItem(waivers)
      .getUsedRangeOrNullObject(true)
      .load('values,rowIndex,columnIndex'),
  );
  if (used.isNullObject) return undefined;
  const before = Array.from({ length: used.columnIndex }, () => undefined);
  const rows = (used.values as RawValue[][]).map((cells, index) => ({
    row: used.rowIndex + index + 1,
    cells: [...before, ...cells],
  }));
  return holdsWaivers({ rows }) ? waivers : undefined;
}

function keptSheet({ sheet }: OwnSheet): GoingSheet {
  const fault = { code: 'waiversKept', data: { sheet }, place: { sheet, cell: 'A1' } };
  return { sheet, fault, steps: [] };
}

/** Only sheets that we made; where none may be deleted, what stands on ours goes. */
function goingSheet({ sheet }: OwnSheet, { inventory }: Survey): GoingSheet {
  const entry = inventory.sheets.find(({ name }) => name === sheet);
  if (!inventory.structureProtected)
    return { sheet, steps: [deleteStep(sheet, entry?.visibility)] };
  const fault = officeFault('structureProtected', { sheet });
  return { sheet, fault, steps: entry?.protection ? [] : [wipeStep(sheet)] };
}

function deleteStep(sheet: string, visibility: SheetEntry['visibility'] | undefined): Step {
  return {
    bytes: 2 * CALL,
    queue: ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      // A very hidden sheet can't be deleted.
      if (visibility === 'veryHidden') worksheet.visibility = 'Hidden';
      worksheet.delete();
    },
  };
}

function wipeStep(sheet: string): Step {
  return {
    bytes: CALL,
    queue: ({ workbook }) => {
      workbook.worksheets.getItem(sheet).getRange().clear();
    },
  };
}
