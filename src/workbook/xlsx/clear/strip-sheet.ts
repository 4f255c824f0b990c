import { cellAddress, contains } from '../../../rules/index.ts';
import { styleOf } from '../own/plain-cell.ts';
import type { OwnColumn } from '../own/own-signs.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import { type CellPlace, rowCells } from '../read/row-cells.ts';
import { type Splice, spliceBytes } from '../xml/splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import type { KeptLooks } from './kept-looks.ts';
import { stripColumns, widened } from './strip-columns.ts';
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
    ...stripColumns(sheet, widened(sheet, columns, looks)),
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
  const { rows, starts, closes, lastColumns } = layout.rowPlaces;
  const firstColumn = Math.min(...columns.map(({ range }) => range.firstColumn));
  const scanner = new XmlScanner(bytes, sheet.part);
  return rows.flatMap((row, index): readonly Splice[] => {
    const here = columns.filter(({ range }) => range.firstRow <= row);
    if (here.length === 0 || (lastColumns[index] ?? 0) < firstColumn) return [];
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

/**
 * Rows and columns that came in beside or below ours look as ours do: Excel gives them the looks of their neighbours. What
 * somebody wrote there stays, and looks as if ours had never been its neighbour.
 */
function stripCell(
  { content }: ReadSheet,
  { row, cell, columns }: OwnCell,
  looks: KeptLooks,
): readonly Splice[] {
  const { column, start, end, holds } = cell;
  const own = neighbour(columns, row, column);
  if (!own) return [];
  const raw = new TextDecoder().decode(content.bytes.subarray(start, end));
  const tag = raw.slice(0, raw.indexOf('>') + 1);
  const inside = contains(own.range, row, column) && holds && !looks.isKept(own, row);
  if (!inside && !looks.isOurs(styleOf(tag), own.sheet)) return [];
  const style = looks.styleBeneath(own, row, styleOf(tag));
  const insert =
    inside || !holds
      ? emptyCell(cellAddress(row, column), style, content.prefix)
      : withStyle(tag, style ?? 0) + raw.slice(tag.length);
  return [{ at: start, remove: end - start, insert }];
}

/** The column of ours in which a cell stands, or after which it comes. */
function neighbour(
  columns: readonly OwnColumn[],
  row: number,
  column: number,
): OwnColumn | undefined {
  let nearest: OwnColumn | undefined;
  for (const each of columns) {
    const { firstRow, firstColumn } = each.range;
    if (firstRow > row || firstColumn > column) continue;
    if (!nearest || firstColumn > nearest.range.firstColumn) nearest = each;
  }
  return nearest;
}

function emptyCell(address: string, style: number | undefined, prefix: string): string {
  if (style === undefined) return '';
  return `<${prefix}c r="${address}"${style === 0 ? '' : ` s="${style}"`}/>`;
}

function withStyle(tag: string, style: number): string {
  return tag.replace(/\ss\s*=\s*["']\d+["']/, style === 0 ? '' : ` s="${style}"`);
}

const GT = 62;

/** A row that says nothing of its own: it was there for our cells alone. */
function isBareRow(bytes: Uint8Array, start: number): boolean {
  const tag = new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(GT, start) + 1));
  return /^<[\w.:-]+(?:\s+(?:r|spans)\s*=\s*["'][^"']*["'])*\s*>$/.test(tag);
}
