import {
  cellAddress,
  type CellContent,
  type CellRange,
  contains,
  type Fault,
  HEADER_PREFIX,
  SHEET_NAMES,
} from '../../../rules/index.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import type { Journal } from './journal.ts';

/** One of our columns on a sheet of the user's: from its header down. */
export interface OwnColumn {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

/** The sign of a sheet: its name, or where somebody renamed it, its title as we wrote it. */
export function isOurSheet(
  sheet: ReadSheet,
  role: 'results' | 'runs',
  journal: Journal | undefined,
): boolean {
  if (sheet.entry.name.startsWith(SHEET_NAMES[role])) return true;
  const title = journal?.titles[role] ?? '';
  return title !== '' && contentAt(sheet, 1, 1) === title;
}

export function contentAt(
  { content }: ReadSheet,
  row: number,
  column: number,
): CellContent | undefined {
  return content.rows.find((each) => each.row === row)?.cells[column - 1];
}

/** Headers that look like ours where no name says so: brought in with cells from another workbook, say. */
export function lonelyHeaders(
  sheets: readonly ReadSheet[],
  columns: readonly OwnColumn[],
): readonly Fault[] {
  return sheets.flatMap(({ entry, content }) => {
    const own = columns.filter(({ sheet }) => sheet === entry.name);
    return content.rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell, index): readonly Fault[] => {
        if (typeof cell !== 'string' || !cell.startsWith(HEADER_PREFIX)) return [];
        if (own.some(({ range }) => contains(range, row, index + 1))) return [];
        const place = { sheet: entry.name, cell: cellAddress(row, index + 1) };
        return [{ code: 'ownHeaderOnly', data: place, place }];
      }),
    );
  });
}
