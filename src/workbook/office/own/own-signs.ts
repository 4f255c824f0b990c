import { type CellRange, readOwnName } from '../../../rules/index.ts';
import { readReference, referredSheet } from '../../xlsx/read/range-text.ts';
import type { NameEntry } from '../read/inventory.ts';
import { sameRange } from '../read/ranges.ts';
import { rangeIn } from '../read/used-areas.ts';
import type { SeenCells } from './find-own.ts';
import { andBelow } from './grown-rows.ts';

/** Ranges that may be ours, by a name that says so. */
export interface Suspect {
  readonly sheet: string;
  readonly range: CellRange;
}

export function suspectsOf({ name, formula }: NameEntry): readonly Suspect[] {
  if (readOwnName(name)?.kind !== 'column') return [];
  const reference = readReference(formula.replace(/^=/, ''));
  if (reference === undefined) return [];
  return reference.ranges.map((range) => ({ sheet: reference.sheet, range }));
}

/** Asks for the signs that people see: headers of columns, titles of sheets. */
export function queueSigns(
  { workbook }: Excel.RequestContext,
  names: readonly NameEntry[],
  sheetNames: readonly string[],
) {
  const present = new Set(sheetNames);
  const sheetOf = (name: string) => workbook.worksheets.getItem(name);
  const signs = names
    .flatMap(suspectsOf)
    .filter(({ sheet }) => present.has(sheet))
    .map(({ sheet, range }) => ({
      sheet,
      range,
      header: rangeIn(sheetOf(sheet), {
        ...range,
        lastRow: range.firstRow,
        lastColumn: range.firstColumn,
      }).load('values'),
      used: rangeIn(sheetOf(sheet), range).getUsedRangeOrNullObject(true).load('rowCount'),
      below: rangeIn(sheetOf(sheet), andBelow(range)).load('formulas'),
      protection: rangeIn(sheetOf(sheet), range).format.protection.load('locked'),
    }));
  const titles = names
    .map(({ formula }) => referredSheet(formula.replace(/^=/, '')))
    .flatMap((sheet) => (sheet === undefined || !present.has(sheet) ? [] : [sheet]))
    .map((sheet) => ({ sheet, title: sheetOf(sheet).getRange('A1').load('values') }));
  return { signs, titles, sheetNames };
}

export function readSigns({ signs, titles, sheetNames }: ReturnType<typeof queueSigns>): SeenCells {
  const contents = new Map<string, unknown>();
  for (const { sheet, title } of titles) contents.set(placeKey(sheet, 1, 1), title.values[0]?.[0]);
  for (const { sheet, range, header } of signs) {
    const key = placeKey(sheet, range.firstRow, range.firstColumn);
    contents.set(key, header.values[0]?.[0]);
  }
  const signOf = (sheet: string, range: CellRange) =>
    signs.find((sign) => sign.sheet === sheet && sameRange(sign.range, range));
  return {
    sheetNames,
    contentAt: (sheet, row, column) => contents.get(placeKey(sheet, row, column)),
    below: (sheet, row, column) => {
      const [sign] = signs
        .filter((each) => each.sheet === sheet && each.range.firstColumn === column)
        .filter(({ range }) => range.lastRow <= row)
        .sort((one, other) => other.range.lastRow - one.range.lastRow);
      return sign && (sign.below.formulas as unknown[][])[row - sign.range.lastRow]?.[0];
    },
    isEmpty: (sheet, range) => signOf(sheet, range)?.used.isNullObject === true,
    isLocked: (sheet, range) => isLocked(signOf(sheet, range)?.protection.locked),
  };
}

/** null: some are and some are not. */
export function isLocked(locked: boolean | null | undefined): boolean {
  return locked !== false;
}

const placeKey = (sheet: string, row: number, column: number) => `${row} ${column} ${sheet}`;
