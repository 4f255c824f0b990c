import { columnLetters } from '../ledger/address.ts';
import { blankFormula } from './blank-cell.ts';
import { FORMAT_MARKER } from './own-names.ts';
import { cellToken } from './tokens.ts';

/** What the formulas of one block speak of, in the row that they stand for. */
export interface RowCells {
  readonly row: number;
  /** Column of ours with the copied key part → column of the ledger. */
  readonly guard: readonly (readonly [number, number])[];
  readonly tokens: number;
}

/** $X5: the column stays, the row goes along. */
const inRow = (column: number, row: number) => `$${columnLetters(column)}${row}`;

/** Does the row still hold the record that our cells in it speak of? */
function guardFormula({ row, guard }: RowCells): string {
  return `IFERROR(AND(${sameKey(row, guard)}),FALSE)`;
}

function sameKey(row: number, guard: RowCells['guard']): string {
  return guard
    .map(([ours, theirs]) => `EXACT(${inRow(ours, row)}&"",${inRow(theirs, row)}&"")`)
    .join(',');
}

/** The value of 校验·预警: what was found, while the row is still the same. */
export function whileSame(cells: RowCells, shown: string, otherwise: string): string {
  return `IF(${guardFormula(cells)},${quote(shown)},${quote(otherwise)})`;
}

/** Whether a formula is such a one, wherever its row and columns have gone since. */
export function isWhileSame(formula: string): boolean {
  return /^=?IF\(IFERROR\(AND\(EXACT\(/i.test(formula.replace(/\s/g, ''));
}

export function tokenFormat(cells: RowCells, token: string): string {
  return format(cells, hasToken(cells, token));
}

/** Lit while a missing step's cell shows nothing (m), or until the next check (n). */
export function missingFormat(
  cells: RowCells,
  column: number,
  field: string,
  used: ReadonlySet<string>,
): string {
  const empty = cellToken(field, 'm');
  const filled = cellToken(field, 'n');
  const conditions = [
    `AND(${hasToken(cells, empty)},IFERROR(${blankFormula(inRow(column, cells.row))},FALSE))`,
    hasToken(cells, filled),
  ].filter((_, index) => used.has(index === 0 ? empty : filled));
  return format(cells, conditions.length === 1 ? conditions.join() : `OR(${conditions.join()})`);
}

/** Lit where a cell of ours, in this column or one right of it, begins with the light. */
export function lightFormat(cells: RowCells, firstColumn: number, light: string): string {
  const cell = `${columnLetters(firstColumn)}${cells.row}`;
  return format(cells, `LEFT(${cell},${light.length})=${quote(light)}`);
}

/** Lit where a row holds results of ours for another record. */
export function movedFormat(cells: RowCells): string {
  const ours = `LEN(${inRow(cells.tokens, cells.row)})>0`;
  return `AND(NOT(${guardFormula(cells)}),${ours},${FORMAT_MARKER})`;
}

function format({ row, guard }: RowCells, condition: string): string {
  return `IFERROR(AND(${sameKey(row, guard)},${condition},${FORMAT_MARKER}),FALSE)`;
}

/** FIND knows no wildcards and tells upper from lower case. */
function hasToken({ row, tokens }: RowCells, token: string): string {
  return `ISNUMBER(FIND(${quote(token)},${inRow(tokens, row)}))`;
}

export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
