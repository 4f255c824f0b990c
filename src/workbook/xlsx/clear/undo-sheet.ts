import { type CellRange, contains } from '../../../rules/index.ts';
import type { SheetUndo } from '../own/journal.ts';
import { type UndoLookup, undoLookup } from '../own/undo-lookup.ts';
import { plainEmptyCell } from '../own/plain-cell.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import { rowCells } from '../read/row-cells.ts';
import { type Splice, spliceBytes } from '../xml/splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';

/** A sheet that is still as we wrote it, as it was before: byte for byte. */
export function undoSheet(sheet: ReadSheet, undo: SheetUndo): Uint8Array {
  const { bytes } = sheet.content;
  const head = undo.head.map(([at, remove, insert]): Splice => ({ at, remove, insert }));
  const tail = undo.tail.map(([fromEnd, remove, insert]): Splice => ({
    at: bytes.length - fromEnd,
    remove,
    insert,
  }));
  return spliceBytes(bytes, [...head, ...undoRows(sheet, undo), ...tail]);
}

function undoRows(sheet: ReadSheet, undo: SheetUndo): readonly Splice[] {
  const { bytes, layout } = sheet.content;
  const { rows, starts, closes } = layout.rowPlaces;
  const ranges = undo.ranges.map(([firstRow, firstColumn, lastRow, lastColumn]): CellRange => ({
    firstRow,
    firstColumn,
    lastRow,
    lastColumn,
  }));
  const lookup = undoLookup(undo);
  const scanner = new XmlScanner(bytes, sheet.part);
  const rowEnd = (index: number) => bytes.indexOf(62, closes[index] ?? 0) + 1;
  return rows.flatMap((row, index): readonly Splice[] => {
    const start = starts[index] ?? 0;
    if (lookup.isAdded(row)) return [{ at: start, remove: rowEnd(index) - start, insert: '' }];
    if (lookup.isOpened(row)) {
      scanner.restart(start);
      scanner.next();
      const at = scanner.end - 1;
      return [{ at, remove: rowEnd(index) - at, insert: '/>' }];
    }
    const here = ranges.filter((range) => range.firstRow <= row && row <= range.lastRow);
    return here.length > 0 ? undoCells(sheet, scanner, { row, start, ranges: here }, lookup) : [];
  });
}

function undoCells(
  sheet: ReadSheet,
  scanner: XmlScanner,
  { row, start, ranges }: { row: number; start: number; ranges: readonly CellRange[] },
  lookup: UndoLookup,
): readonly Splice[] {
  const firstColumn = Math.min(...ranges.map((range) => range.firstColumn));
  return rowCells(scanner, start, firstColumn).flatMap((cell): readonly Splice[] => {
    const { column, start: at, end, holds } = cell;
    const inside = ranges.some((range) => contains(range, row, column));
    if (!inside || !holds || lookup.isKept(row, column)) return [];
    const replaced = lookup.replaced(row, column) ?? '';
    const insert =
      typeof replaced === 'number'
        ? plainEmptyCell(row, column, replaced, sheet.content.prefix)
        : replaced;
    return [{ at, remove: end - at, insert }];
  });
}
