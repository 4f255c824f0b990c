import type { CellRange } from '../../../rules/index.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { faultOf } from '../office-fault.ts';
import {
  type Inventory,
  loadNames,
  type NameEntry,
  readNames,
  type SheetEntry,
} from './inventory.ts';
import { cellCount, cutColumns, cutRows, rangeOf } from './ranges.ts';

/** Where the values of a sheet stand. */
export interface SheetAreas {
  readonly sheet: string;
  readonly areas: readonly UsedArea[];
  /** Names local to the sheet. */
  readonly names: readonly NameEntry[];
  readonly tables: readonly CellRange[];
  /** Why none of its cells can be read. */
  readonly trouble: 'sheetTooLarge' | 'sheetUnreadable' | undefined;
}

export interface UsedArea {
  readonly range: CellRange;
  /** Some of its rows or columns are hidden. */
  readonly hiddenRows: boolean;
  readonly hiddenColumns: boolean;
}

/** A used range of more cells is looked at more closely: one stray value far away stretches it over everything between. */
const LOOSE = 1_500_000;
/** More than that is no ledger, and no pane could show it. */
const MOST = 6_000_000;
const STRIPES = 128;
const CLOSER_LOOKS = 3;

const GEOMETRY = 'rowIndex,columnIndex,rowCount,columnCount';
const USED = 'rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden';

/** Values only: borders and fills that reach down whole columns count for nothing. */
export async function findUsedAreas(
  visit: Visit,
  inventory: Inventory,
  sheets: readonly SheetEntry[],
): Promise<readonly SheetAreas[]> {
  try {
    return await lookCloser(visit, await findAreas(visit, inventory, sheets), CLOSER_LOOKS);
  } catch (error) {
    // A macro sheet makes the whole request fail: then each is asked for itself.
    if (faultOf(error)?.code !== 'notSupported') throw error;
    return findApart(visit, inventory, sheets);
  }
}

async function findApart(
  visit: Visit,
  inventory: Inventory,
  [sheet, ...others]: readonly SheetEntry[],
): Promise<readonly SheetAreas[]> {
  if (sheet === undefined) return [];
  return [
    ...(await findAlone(visit, inventory, sheet)),
    ...(await findApart(visit, inventory, others)),
  ];
}

async function findAlone(
  visit: Visit,
  inventory: Inventory,
  sheet: SheetEntry,
): Promise<readonly SheetAreas[]> {
  try {
    return await lookCloser(visit, await findAreas(visit, inventory, [sheet]), CLOSER_LOOKS);
  } catch (error) {
    if (faultOf(error)?.code !== 'notSupported') throw error;
    const nothing = { areas: [], names: [], tables: [] };
    return [{ sheet: sheet.name, ...nothing, trouble: 'sheetUnreadable' }];
  }
}

async function findAreas(
  visit: Visit,
  { tables }: Inventory,
  sheets: readonly SheetEntry[],
): Promise<readonly SheetAreas[]> {
  const asked = await ask(visit, ({ workbook }) => ({
    sheets: sheets.map(({ name }) => {
      const sheet = workbook.worksheets.getItem(name);
      const used = sheet.getUsedRangeOrNullObject(true).load(USED);
      return { name, used, names: loadNames(sheet) };
    }),
    tables: tables
      .filter(({ sheet }) => sheets.some(({ name }) => name === sheet))
      .map(({ id, sheet }) => ({
        sheet,
        range: workbook.tables.getItem(id).getRange().load(GEOMETRY),
      })),
  }));
  return asked.sheets.map(({ name, used, names }) => ({
    sheet: name,
    areas: used.isNullObject ? [] : [usedArea(used)],
    names: readNames(names, name),
    tables: asked.tables.flatMap(({ sheet, range }) => (sheet === name ? [rangeOf(range)] : [])),
    trouble: undefined,
  }));
}

async function lookCloser(
  visit: Visit,
  sheets: readonly SheetAreas[],
  looks: number,
): Promise<readonly SheetAreas[]> {
  const loose = sheets.flatMap(({ areas }) => areas.filter(isLoose));
  if (loose.length === 0 || looks === 0) return sheets.map(markTooLarge);
  const asked = await ask(visit, ({ workbook }) =>
    sheets.map(({ sheet, areas }) => ({
      kept: areas.filter((area) => !isLoose(area)),
      pieces: areas
        .filter(isLoose)
        .flatMap(({ range }) =>
          piecesOf(range).map((piece) =>
            rangeIn(workbook.worksheets.getItem(sheet), piece)
              .getUsedRangeOrNullObject(true)
              .load(USED),
          ),
        ),
    })),
  );
  const closer = sheets.map((sheet, index): SheetAreas => {
    const { kept = [], pieces = [] } = asked[index] ?? {};
    const found = pieces.flatMap((piece) => (piece.isNullObject ? [] : [usedArea(piece)]));
    return { ...sheet, areas: [...kept, ...found] };
  });
  return lookCloser(visit, closer, looks - 1);
}

export function rangeIn(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(
    range.firstRow - 1,
    range.firstColumn - 1,
    range.lastRow - range.firstRow + 1,
    range.lastColumn - range.firstColumn + 1,
  );
}

function isLoose({ range }: UsedArea): boolean {
  return cellCount(range) > LOOSE;
}

function markTooLarge(sheet: SheetAreas): SheetAreas {
  const cells = sheet.areas.reduce((total, { range }) => total + cellCount(range), 0);
  return cells > MOST ? { ...sheet, areas: [], trouble: 'sheetTooLarge' } : sheet;
}

function piecesOf(range: CellRange): readonly CellRange[] {
  const columns = range.lastColumn - range.firstColumn + 1;
  const rows = range.lastRow - range.firstRow + 1;
  return columns > STRIPES
    ? cutColumns(range, Math.ceil(columns / STRIPES))
    : cutRows(range, Math.ceil(rows / STRIPES));
}

function usedArea(used: Excel.Range): UsedArea {
  return {
    range: rangeOf(used),
    hiddenRows: someHidden(used.rowHidden),
    hiddenColumns: someHidden(used.columnHidden),
  };
}

/** null: some are and some are not. */
function someHidden(hidden: boolean | null): boolean {
  return hidden !== false;
}
