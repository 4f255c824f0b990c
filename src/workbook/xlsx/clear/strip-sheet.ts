import { contains } from '../../../rules/index.ts';
import type { OwnColumn } from '../own/own-signs.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import { rowCells } from '../read/row-cells.ts';
import { type Splice, spliceBytes } from '../xml/splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import type { KeptLooks } from './kept-looks.ts';
import { stripColumns } from './strip-columns.ts';
import { stripFormats } from './strip-formats.ts';

/**
 * A sheet that somebody edited after we wrote it: our cells, formats and widths go, known by their names and marker;
 * everything else stays as it is now. Undefined where there is nothing of ours.
 */
export function stripSheet(
  sheet: ReadSheet,
  columns: readonly OwnColumn[],
  looks: KeptLooks,
): Uint8Array | undefined {
  const splices = [
    ...stripColumns(sheet, looks.widths(columns)),
    ...stripRows(sheet, columns, looks),
    ...stripFormats(sheet),
  ];
  if (splices.length === 0) return undefined;
  return spliceBytes(sheet.content.bytes, splices);
}

function stripRows(
  sheet: ReadSheet,
  columns: readonly OwnColumn[],
  looks: KeptLooks,
): readonly Splice[] {
  if (columns.length === 0) return [];
  const { rows, starts } = sheet.content.layout.rowPlaces;
  const scanner = new XmlScanner(sheet.content.bytes, sheet.part);
  return rows.flatMap((row, index): readonly Splice[] => {
    const here = columns.filter(({ range }) => range.firstRow <= row && row <= range.lastRow);
    if (here.length === 0) return [];
    const first = Math.min(...here.map(({ range }) => range.firstColumn));
    return rowCells(scanner, starts[index] ?? 0, first).flatMap(
      ({ column, start, end, holds }): readonly Splice[] => {
        const own = here.find(({ range }) => contains(range, row, column));
        if (!own || !holds) return [];
        const insert = looks.emptyCell(own, row, column, sheet.content.prefix);
        return insert === undefined ? [] : [{ at: start, remove: end - start, insert }];
      },
    );
  });
}
