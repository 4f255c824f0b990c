import { contains } from '../../../rules/index.ts';
import type { OwnColumn } from '../own/own-signs.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import { type CellPlace, rowCells } from '../read/row-cells.ts';
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
  const { bytes, layout } = sheet.content;
  const { rows, starts, closes } = layout.rowPlaces;
  const scanner = new XmlScanner(bytes, sheet.part);
  return rows.flatMap((row, index): readonly Splice[] => {
    const here = columns.filter(({ range }) => range.firstRow <= row && row <= range.lastRow);
    if (here.length === 0) return [];
    const start = starts[index] ?? 0;
    const cells = rowCells(scanner, start, 1);
    const splices = cells.flatMap((cell) => stripCell(sheet, { row, cell, columns: here }, looks));
    const empties = splices.length === cells.length && splices.every(({ insert }) => insert === '');
    if (splices.length === 0 || !empties || !isBareRow(bytes, start)) return splices;
    return [{ at: start, remove: bytes.indexOf(GT, closes[index] ?? 0) + 1 - start, insert: '' }];
  });
}

interface OwnCell {
  readonly row: number;
  readonly cell: CellPlace;
  readonly columns: readonly OwnColumn[];
}

function stripCell(
  { content }: ReadSheet,
  { row, cell, columns }: OwnCell,
  looks: KeptLooks,
): readonly Splice[] {
  const { column, start, end, holds } = cell;
  const own = columns.find(({ range }) => contains(range, row, column));
  if (!own || !holds) return [];
  const insert = looks.emptyCell(own, row, column, content.prefix);
  return insert === undefined ? [] : [{ at: start, remove: end - start, insert }];
}

const GT = 62;

/** A row that says nothing of its own: it was there for our cells alone. */
function isBareRow(bytes: Uint8Array, start: number): boolean {
  const tag = new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(GT, start) + 1));
  return /^<[\w.:-]+(?:\s+(?:r|spans)\s*=\s*["'][^"']*["'])*\s*>$/.test(tag);
}
