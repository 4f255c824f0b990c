import type { ReadSheet } from '../read/read-workbook.ts';
import { rowCells } from '../read/row-cells.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { isConstant, readingOf } from './column-names.ts';
import type { OwnColumn } from './own-signs.ts';

/**
 * People add a record by copying the row above it, our cells included, and Excel continues formulas by itself: names do
 * not follow. Rows directly below our columns are ours too where they hold nothing but copies of ours.
 */
export function grownColumns(
  sheets: readonly ReadSheet[],
  columns: readonly OwnColumn[],
): readonly OwnColumn[] {
  const blocks = new Map<string, OwnColumn[]>();
  for (const column of columns) {
    const key = blockKey(column);
    blocks.set(key, [...(blocks.get(key) ?? []), column]);
  }
  return [...blocks.values()].flatMap((block) => {
    const sheet = sheets.find(({ entry }) => entry.name === block[0]?.sheet);
    const last = sheet ? lastRowOf(sheet, block) : 0;
    return block.map(({ range, ...column }) => ({
      ...column,
      range: { ...range, lastRow: Math.max(range.lastRow, last) },
    }));
  });
}

function blockKey({ name, sheet, range }: OwnColumn): string {
  return `${sheet} ${readingOf(name)} ${range.firstRow} ${range.lastRow}`;
}

function lastRowOf(sheet: ReadSheet, block: readonly OwnColumn[]): number {
  const constant = block
    .filter(({ name }) => isConstant(name))
    .map(({ range }) => range.firstColumn);
  const { firstRow = 0, lastRow = 0 } = block[0]?.range ?? {};
  const rows = new Map(sheet.content.rows.map(({ row, cells }) => [row, cells]));
  const saysOf = (row: number) =>
    JSON.stringify(constant.map((column) => rows.get(row)?.[column - 1] ?? null));
  const nothing = JSON.stringify(constant.map(() => null));
  const ours = new Set<string>();
  for (let row = firstRow + 1; row <= lastRow; row++) ours.add(saysOf(row));
  ours.delete(nothing);
  let last = lastRow;
  for (;;) {
    const says = saysOf(last + 1);
    const isCopy = says === nothing ? holdsFormulasOnly(sheet, block, last + 1) : ours.has(says);
    if (!isCopy) return last;
    last++;
  }
}

function holdsFormulasOnly(sheet: ReadSheet, block: readonly OwnColumn[], row: number): boolean {
  const { rowPlaces } = sheet.content.layout;
  const index = rowPlaces.rows.indexOf(row);
  if (index < 0) return false;
  const columns = new Set(block.map(({ range }) => range.firstColumn));
  const scanner = new XmlScanner(sheet.content.bytes, sheet.part);
  const cells = rowCells(scanner, rowPlaces.starts[index] ?? 0, Math.min(...columns)).filter(
    ({ column, holds }) => holds && columns.has(column),
  );
  return cells.length > 0 && cells.every(({ start, end }) => hasFormula(sheet, start, end));
}

function hasFormula({ content }: ReadSheet, start: number, end: number): boolean {
  return /<(?:\w+:)?f[\s>/]/.test(new TextDecoder().decode(content.bytes.subarray(start, end)));
}
