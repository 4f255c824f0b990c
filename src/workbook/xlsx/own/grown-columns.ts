import type { ReadSheet } from '../read/read-workbook.ts';
import { rowCells } from '../read/row-cells.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { type CellFormula, cellFormula } from './cell-formula.ts';
import { isConstant, readingOf } from './column-names.ts';
import { formulaShape } from './formula-shape.ts';
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
    const isCopy = says === nothing ? holdsOurFormulas(sheet, block, last + 1) : ours.has(says);
    if (!isCopy) return last;
    last++;
  }
}

/** Nothing but copies of the formulas that stand in the last row of ours. */
function holdsOurFormulas(sheet: ReadSheet, block: readonly OwnColumn[], row: number): boolean {
  const shapes = shapesIn(sheet, block, row);
  const ours = shapesIn(sheet, block, block[0]?.range.lastRow ?? 0);
  return (
    shapes.size > 0 &&
    [...shapes].every(([column, shape]) => shape !== undefined && ours.get(column) === shape)
  );
}

/** Column → the shape of its formula; undefined where what stands there is none. */
function shapesIn(
  sheet: ReadSheet,
  block: readonly OwnColumn[],
  row: number,
): ReadonlyMap<number, string | undefined> {
  const { rowPlaces } = sheet.content.layout;
  const index = rowPlaces.rows.indexOf(row);
  if (index < 0) return new Map();
  const columns = new Set(block.map(({ range }) => range.firstColumn));
  const scanner = new XmlScanner(sheet.content.bytes, sheet.part);
  return new Map(
    rowCells(scanner, rowPlaces.starts[index] ?? 0, Math.min(...columns))
      .filter(({ column, holds }) => holds && columns.has(column))
      .map((cell) => [cell.column, shapeOf(cellFormula(sheet, cell), row)]),
  );
}

function shapeOf(formula: CellFormula | undefined, row: number): string | undefined {
  return formula?.words ? formulaShape(formula.words, row) : formula?.shared;
}
