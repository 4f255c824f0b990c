import {
  cellAddress,
  type CellContent,
  type CellRange,
  contains,
  type Fault,
  HEADER_PREFIX,
  isWaiversTitle,
  sheetNameStart,
  type SheetRole,
} from '../../../rules/index.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import type { Journal } from './journal.ts';

/** One of our columns on a sheet of the user's: from its header down. */
export interface OwnColumn {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
  /** Of its name: there Excel's adapter keeps what was the user's own. */
  readonly comment: string;
}

/** The sign of a sheet: its name, or where somebody renamed it, its title as we wrote it. */
export function isOurSheet(
  sheet: ReadSheet,
  role: SheetRole,
  journal: Journal | undefined,
): boolean {
  if (sheet.entry.name.startsWith(sheetNameStart(role))) return true;
  // It outlives the journal.
  if (role === 'waivers' && isWaiversTitle(contentAt(sheet, 1, 1))) return true;
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
  const faults: Fault[] = [];
  for (const { entry, content } of sheets) {
    const own = columns.filter(({ sheet }) => sheet === entry.name);
    for (const { row, cells } of content.rows) {
      for (let column = 1; column <= cells.length; column++) {
        if (!isOwnHeader(cells[column - 1])) continue;
        if (own.some(({ range }) => contains(range, row, column))) continue;
        const place = { sheet: entry.name, cell: cellAddress(row, column) };
        faults.push({ code: 'ownHeaderOnly', data: place, place });
      }
    }
  }
  return faults;
}

/** The sign of a column. */
export function isOwnHeader(content: CellContent | undefined): boolean {
  return typeof content === 'string' && content.startsWith(HEADER_PREFIX);
}
