import type { CellRange, WritePlan } from '../../../rules/index.ts';
import { isOwnName } from '../../xlsx/own/own-names.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { faultOf } from '../office-fault.ts';
import { type FileNotes, readFileNotes } from '../own/file-notes.ts';
import { findOwn, type OwnThings } from '../own/find-own.ts';
import { queueSigns, readSigns, suspectsOf } from '../own/own-signs.ts';
import {
  type Inventory,
  NAME_PROPERTIES,
  type NameEntry,
  readNames,
  takeInventory,
} from '../read/inventory.ts';
import { rangeOf } from '../read/ranges.ts';
import { type BlockFacts, queueBlock, readBlock } from './block-facts.ts';
import { findFormatsApart, type OwnFormats, queueFormats, readFormats } from './own-formats.ts';
import { plannedBlocks } from './planned-blocks.ts';

/** A fresh look at the workbook before it is changed: others may have been at it since it was read. */
export interface Survey {
  readonly inventory: Inventory;
  readonly own: OwnThings;
  /** Of columns that the file adapter wrote. */
  readonly notes: FileNotes;
  readonly formats: ReadonlyMap<string, OwnFormats>;
  readonly blocks: readonly BlockFacts[];
  /** Where the values of the planned sheets stand now: null for an empty one, absent for one that is gone. */
  readonly used: ReadonlyMap<string, CellRange | null>;
}

/** What a plan asks to look at; nothing where everything is to be taken off. */
type Planned = Pick<WritePlan, 'ledgerSheets' | 'names'>;
const NOTHING: Planned = { ledgerSheets: [], names: [] };

/** Two requests; a third where there are formats with formulas, or names local to a copied sheet. */
export async function survey(visit: Visit, plan: Planned = NOTHING): Promise<Survey> {
  const inventory = await takeInventory(visit);
  const look = await lookWithFormats(visit, inventory, plan);
  const local = look.local.flatMap(({ sheet, names }) => readNames(names, sheet));
  const own = await findAll(visit, inventory, look, local.filter(isOwn));
  return {
    inventory,
    own,
    notes: await readFileNotes(visit, own),
    formats: look.formats
      ? await readFormats(visit, look.formats)
      : await findFormatsApart(visit, formatSheets(inventory)),
    blocks: look.blocks.map(readBlock),
    used: new Map(
      look.used.map(({ sheet, used }) => [sheet, used.isNullObject ? null : rangeOf(used)]),
    ),
  };
}

const isOwn = ({ name }: NameEntry) => isOwnName(name);

/** Formats that Excel can't read make the whole request fail: then all else is asked without them. */
async function lookWithFormats(visit: Visit, inventory: Inventory, plan: Planned) {
  try {
    return await ask(visit, (context) => ({
      ...queueLook(context, inventory, plan),
      formats: queueFormats(context, formatSheets(inventory)),
    }));
  } catch (error) {
    if (faultOf(error) === undefined) throw error;
    const look = await ask(visit, (context) => queueLook(context, inventory, plan));
    return { ...look, formats: undefined };
  }
}

function formatSheets({ sheets }: Inventory): readonly string[] {
  return sheets.map(({ name }) => name);
}

function queueLook(
  context: Excel.RequestContext,
  { sheets, names }: Inventory,
  { ledgerSheets, names: plannedNames }: Planned,
) {
  const { worksheets } = context.workbook;
  const present = sheets.map(({ name }) => name);
  const planned = ledgerSheets.filter(({ sheet }) => present.includes(sheet));
  const ownNames = names.filter(isOwn);
  const suspects = ownNames.flatMap(suspectsOf);
  return {
    local: present.map((sheet) => ({
      sheet,
      names: worksheets.getItem(sheet).names.load(NAME_PROPERTIES),
    })),
    signs: queueSigns(context, ownNames, present),
    used: planned.map(({ sheet }) => ({
      sheet,
      used: worksheets
        .getItem(sheet)
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,columnIndex,rowCount,columnCount'),
    })),
    blocks: planned.flatMap((plan) => {
      const here = suspects.filter(({ sheet }) => sheet === plan.sheet);
      return plannedBlocks(plan, plannedNames).map((block) =>
        queueBlock(
          worksheets.getItem(plan.sheet),
          plan.sheet,
          block,
          here.map(({ range }) => range),
        ),
      );
    }),
  };
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
