import type { CellRange } from '../../../rules/index.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
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
  readonly tooLarge: boolean;
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
  { tables }: Inventory,
  sheets: readonly SheetEntry[],
): Promise<readonly SheetAreas[]> {
  const asked = await ask(visit, ({ workbook }) => ({
    sheets: sheets.map(({ name }) => {
      const sheet = workbook.worksheets.getItem(name);
      const used = sheet.getUsedRangeOrNullObject(true).load(USED);
      return { name, used, names: loadNames(sheet) };
    }),
    tables: tables.map(({ id, sheet }) => ({
      sheet,
      range: workbook.tables.getItem(id).getRange().load(GEOMETRY),
    })),
  }));
  const found = asked.sheets.map(({ name, used, names }) => ({
    sheet: name,
    areas: used.isNullObject ? [] : [usedArea(used)],
    names: readNames(names, name),
    tables: asked.tables.flatMap(({ sheet, range }) => (sheet === name ? [rangeOf(range)] : [])),
    tooLarge: false,
  }));
  return lookCloser(visit, found, CLOSER_LOOKS);
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
  return cells > MOST ? { ...sheet, areas: [], tooLarge: true } : sheet;
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
