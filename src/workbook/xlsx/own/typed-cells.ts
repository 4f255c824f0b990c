import { cellAddress, type Fault } from '../../../rules/index.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import { isColour, isConstant, readingOf } from './column-names.ts';
import type { OwnColumn } from './own-signs.ts';

/** A cell in one of our columns that somebody filled in themselves. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What people typed into rows of our columns in which nothing of ours stands: each row that we write bears a key and tokens.
 * A colour needs neither, where a row's key is an error.
 */
export function typedCells(
  sheets: readonly ReadSheet[],
  columns: readonly OwnColumn[],
): readonly TypedCell[] {
  return sheets.flatMap(({ entry, content }) => {
    const here = columns.filter(({ sheet }) => sheet === entry.name);
    return here.length === 0
      ? []
      : content.rows.flatMap(({ row, cells }) => {
          const inRow = here.filter(({ range }) => range.firstRow < row && row <= range.lastRow);
          const bearing = inRow.filter(
            ({ name, range }) => isConstant(name) && cells[range.firstColumn - 1] !== undefined,
          );
          const ours = new Set(bearing.map(({ name }) => readingOf(name)));
          return inRow
            .filter(({ name }) => !ours.has(readingOf(name)) && !isColour(name))
            .filter(({ range }) => cells[range.firstColumn - 1] !== undefined)
            .map(({ range }) => ({ sheet: entry.name, row, column: range.firstColumn }));
        });
  });
}

export function typedFault({ sheet, row, column }: TypedCell): Fault {
  const place = { sheet, cell: cellAddress(row, column) };
  return { code: 'typedInOwnColumn', data: place, place };
}
