import {
  cellAddress,
  type CellRange,
  contains,
  type Fault,
  type PlannedCell,
  type WritePlan,
} from '../../../rules/index.ts';
import { isOwnName } from '../../xlsx/own/own-names.ts';
import { type TypedCell, typedRanges } from '../../xlsx/own/typed-cells.ts';
import { ask, askStrictly } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { faultOf, officeFault } from '../office-fault.ts';
import { type FileNotes, readFileNotes } from '../own/file-notes.ts';
import { findOwn, type OwnColumn, type OwnThings } from '../own/find-own.ts';
import { belowOf } from '../own/grown-rows.ts';
import { findTyped } from '../own/typed-in-excel.ts';
import { queueSigns, readSigns, suspectsOf } from '../own/own-signs.ts';
import {
  type Inventory,
  loadNames,
  type NameEntry,
  readNames,
  takeInventory,
} from '../read/inventory.ts';
import type { RawValue } from '../read/cell-values.ts';
import type { ReadMemory } from '../read/read-cells.ts';
import type { Spine } from '../read/spine.ts';
import { rangeIn } from '../read/used-areas.ts';
import { type BlockFacts, queueBlock, readBlock } from './block-facts.ts';
import { type OwnFormats, queueFormats } from './own-formats.ts';
import { plannedBlocks } from './planned-blocks.ts';
import { readValuesAndFormats } from './values-and-formats.ts';
import { type AddedLook, queueAdded } from './waiver-steps.ts';

/** A fresh look at the workbook before it is changed: others may have been at it since it was read. */
export interface Survey {
  readonly inventory: Inventory;
  readonly own: OwnThings;
  /** Of columns that the file adapter wrote. */
  readonly notes: FileNotes;
  /** Cells in our columns that people filled in. */
  readonly typed: readonly TypedCell[];
  readonly formats: ReadonlyMap<string, OwnFormats>;
  readonly blocks: readonly BlockFacts[];
  /** Where the plan adds rows to 豁免; undefined where that sheet is gone. */
  readonly added: AddedLook | undefined;
  /** Why the plan speaks of rows that are others now. */
  readonly outdated: readonly Fault[];
}

/** What a plan asks to look at; nothing where everything is to be taken off. */
type Planned = Pick<WritePlan, 'ledgerSheets' | 'names' | 'added'>;
export const FORGOTTEN: ReadMemory = { spines: new Map(), unreadable: new Set() };
const NOTHING: Planned = { ledgerSheets: [], names: [] };

/** Two requests; a third where there are results already or formats with formulas; one more for names local to a copied sheet. */
export async function survey(
  visit: Visit,
  plan: Planned = NOTHING,
  { spines, unreadable }: ReadMemory = FORGOTTEN,
): Promise<Survey> {
  const whole = await takeInventory(visit);
  const inventory = {
    ...whole,
    sheets: whole.sheets.filter(({ name }) => !unreadable.has(name)),
  };
  const look = await lookWithFormats(visit, inventory, plan, spines);
  const local = look.local.flatMap(({ sheet, names }) => readNames(names, sheet));
  const own = await findAll(visit, inventory, look, local.filter(isOwn));
  const { valueAt, formats } = await readValuesAndFormats(
    visit,
    own.columns,
    look.formats,
    formatSheets(inventory),
  );
  return {
    inventory,
    own,
    notes: await readFileNotes(visit, own, valueAt),
    typed: await findTyped(visit, own.columns, valueAt),
    formats,
    blocks: look.blocks.map(readBlock).map((block) => withTakenBelow(block, own, look.signs)),
    added: look.added,
    outdated: [...goneSheets(inventory, plan), ...look.spines.flatMap(movedRows)],
  };
}

const isOwn = ({ name }: NameEntry) => isOwnName(name);

/** What in a column of ours is the user's. */
export function keptIn({ notes, typed }: Survey, column: OwnColumn): readonly CellRange[] {
  const { sheet, range } = column;
  const here = typed.filter(
    (each) => each.sheet === sheet && contains(range, each.row, each.column),
  );
  return [...(notes(column)?.kept ?? []), ...typedRanges(here).map((each) => each.range)];
}

/** Formats that Excel can't read make the whole request fail: then all else is asked without them. */
async function lookWithFormats(
  visit: Visit,
  inventory: Inventory,
  plan: Planned,
  spines: ReadMemory['spines'],
) {
  try {
    return await askStrictly(visit, (context) => ({
      ...queueLook(context, inventory, plan, spines),
      formats: queueFormats(context, formatSheets(inventory)),
    }));
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    const look = await ask(visit, (context) => queueLook(context, inventory, plan, spines));
    return { ...look, formats: undefined };
  }
}

/** Right below ours may stand copies of ours, and what is somebody else's. */
function withTakenBelow(
  facts: BlockFacts,
  { columns }: OwnThings,
  signs: ReturnType<typeof queueSigns>,
): BlockFacts {
  const { below } = readSigns(signs);
  const taken = columns
    .filter(({ sheet }) => sheet === facts.sheet)
    .flatMap(({ sheet, range: { lastRow, firstColumn: column } }) => {
      const rows = Math.max(0, facts.block.range.lastRow - lastRow);
      const places = Array.from({ length: rows }, (_, index) => lastRow + 1 + index);
      const row = places.find((each) => (below(sheet, each, column) ?? '') !== '');
      return row === undefined ? [] : [cellAddress(row, column)];
    });
  return { ...facts, taken: facts.taken ?? taken[0] };
}

function formatSheets({ sheets }: Inventory): readonly string[] {
  return sheets.map(({ name }) => name);
}

function queueLook(
  context: Excel.RequestContext,
  { sheets, names }: Inventory,
  { ledgerSheets, names: plannedNames, added }: Planned,
  spines: ReadMemory['spines'],
) {
  const { worksheets } = context.workbook;
  const present = sheets.map(({ name }) => name);
  const planned = ledgerSheets.filter(({ sheet }) => present.includes(sheet));
  const ownNames = names.filter(isOwn);
  const suspects = ownNames.flatMap(suspectsOf);
  return {
    local: present.map((sheet) => ({
      sheet,
      names: loadNames(worksheets.getItem(sheet)),
    })),
    signs: queueSigns(context, ownNames, present),
    added: added && present.includes(added.sheet) ? queueAdded(context, added) : undefined,
    spines: planned.flatMap(({ sheet, cells }) => {
      const spine = spines.get(sheet);
      if (spine === undefined || cells.length === 0) return [];
      const range = spineRange(spine, cells);
      const values = rangeIn(worksheets.getItem(sheet), range).load('values');
      return [{ sheet, spine, range, values }];
    }),
    blocks: planned.flatMap((plan) => {
      const here = suspects.filter(({ sheet }) => sheet === plan.sheet);
      return plannedBlocks(plan, plannedNames).map((block) =>
        queueBlock(
          worksheets.getItem(plan.sheet),
          plan.sheet,
          block,
          here.flatMap(({ range }) => [range, belowOf(range)]),
        ),
      );
    }),
  };
}

/** The rows that a plan speaks of. */
function spineRange({ column }: Spine, cells: readonly PlannedCell[]): CellRange {
  return {
    firstRow: cells.reduce((least, { row }) => Math.min(least, row), Infinity),
    lastRow: cells.reduce((most, { row }) => Math.max(most, row), 1),
    firstColumn: column,
    lastColumn: column,
  };
}

function movedRows({
  sheet,
  spine,
  range,
  values,
}: ReturnType<typeof queueLook>['spines'][number]): readonly Fault[] {
  const now = values.values as RawValue[][];
  const same = now.every(
    ([value = ''], index) => value === (spine.values.get(range.firstRow + index) ?? ''),
  );
  return same ? [] : [officeFault('changedMeanwhile', { sheet })];
}

function goneSheets({ sheets }: Inventory, { ledgerSheets }: Planned): readonly Fault[] {
  return ledgerSheets
    .filter(({ sheet }) => !sheets.some(({ name }) => name === sheet))
    .map(({ sheet }) => officeFault('sheetGone', { sheet }));
}

/** A copy of a sheet brings copies of our columns and of their names, local to it. */
async function findAll(
  visit: Visit,
  { names, sheets }: Inventory,
  look: ReturnType<typeof queueLook>,
  local: readonly NameEntry[],
): Promise<OwnThings> {
  const own = findOwn(names.filter(isOwn), readSigns(look.signs));
  if (local.length === 0) return own;
  const present = sheets.map(({ name }) => name);
  const signs = await ask(visit, (context) => queueSigns(context, local, present));
  const copied = findOwn(local, readSigns(signs));
  return {
    columns: [...own.columns, ...copied.columns],
    sheets: own.sheets,
    names: [...own.names, ...copied.names],
    unsure: [...own.unsure, ...copied.unsure],
    unsureSheets: new Set([...own.unsureSheets, ...copied.unsureSheets]),
  };
}
