import type { CellRange } from '../../../rules/index.ts';
import { isTokens, readingOf } from '../../xlsx/own/column-names.ts';
import { formulaShape } from '../../xlsx/own/formula-shape.ts';
import { isTokenText } from '../../xlsx/own/typed-cells.ts';

/** One of our columns, by its name. */
interface NamedColumn {
  readonly name: { readonly name: string };
  readonly sheet: string;
  readonly range: CellRange;
}

const LOOK_BELOW = 100;
const LAST_ROW = 1_048_576;

/** The cells right below a column of ours, where copies of ours may stand. */
export function belowOf(range: CellRange): CellRange {
  const firstRow = Math.min(range.lastRow + 1, LAST_ROW);
  return { ...range, firstRow, lastRow: Math.min(range.lastRow + LOOK_BELOW, LAST_ROW) };
}

/** The last row of the column too: by its formula copies are known. */
export function andBelow(range: CellRange): CellRange {
  return { ...belowOf(range), firstRow: range.lastRow };
}

/** What stands there, and in our last row: a formula as it is written, a value otherwise; '' or undefined where nothing does. */
export type CellBelow = (sheet: string, row: number, column: number) => unknown;

/**
 * People add a record by copying the row above it, our cells included, and Excel continues formulas by itself: names do not
 * follow. Rows directly below our columns are ours too where they hold nothing but copies of ours.
 */
export function grownColumns<Column extends NamedColumn>(
  columns: readonly Column[],
  below: CellBelow,
): readonly Column[] {
  const blocks = new Map<string, Column[]>();
  for (const column of columns) {
    const { sheet, name, range } = column;
    const key = `${sheet} ${readingOf(name.name)} ${range.firstRow} ${range.lastRow}`;
    blocks.set(key, [...(blocks.get(key) ?? []), column]);
  }
  return [...blocks.values()].flatMap((block) => {
    const lastRow = lastRowOf(block, below);
    return block.map((column) => ({ ...column, range: { ...column.range, lastRow } }));
  });
}

function lastRowOf(block: readonly NamedColumn[], below: CellBelow): number {
  let row = block[0]?.range.lastRow ?? 0;
  const end = row + LOOK_BELOW;
  while (row < end && isCopy(block, row + 1, below)) row += 1;
  return row;
}

function isCopy(block: readonly NamedColumn[], row: number, below: CellBelow): boolean {
  const cells = block.map(({ name, sheet, range }) => ({
    isOfTokens: isTokens(name.name),
    says: below(sheet, row, range.firstColumn) ?? '',
    last: { row: range.lastRow, says: below(sheet, range.lastRow, range.firstColumn) },
  }));
  if (cells.some(({ isOfTokens, says }) => isOfTokens && isTokenText(says))) return true;
  const filled = cells.filter(({ says }) => says !== '');
  return filled.length > 0 && filled.every(({ says, last }) => isSameFormula(says, row, last));
}

interface LastCell {
  readonly row: number;
  readonly says: unknown;
}

function isSameFormula(content: unknown, row: number, last: LastCell): boolean {
  if (!isFormula(content) || !isFormula(last.says)) return false;
  return formulaShape(content, row) === formulaShape(last.says, last.row);
}

function isFormula(content: unknown): content is string {
  return typeof content === 'string' && content.startsWith('=');
}
