import FormulaParser from 'fast-formula-parser';
import { cellAddress, columnNumber, contains } from '../src/rules/ledger/address.ts';
import type { CellContent, CellRange, Grid } from '../src/rules/ledger/grid.ts';
import type { PlannedContent, PlannedFormat, WritePlan } from '../src/rules/results/write-plan.ts';
import { insertRowInto, moveFormula } from './formula-references.ts';
import { rangeFrom } from './grid-from.ts';

type Argument = FormulaParser.Argument;
type Result = FormulaParser.Result;

/**
 * Sheets whose formulas and conditional formats are evaluated, by a formula library that knows nothing of this product.
 * People's actions (typing, sorting, inserting a row) give new sheets.
 */
export interface FormulaBook {
  readonly sheets: ReadonlyMap<string, FormulaSheet>;
}

interface FormulaSheet {
  /** By address. */
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly formats: readonly PlannedFormat[];
  readonly merges: readonly CellRange[];
}

type SheetCell =
  | { readonly kind: 'content'; readonly content: CellContent }
  | { readonly kind: 'formula'; readonly formula: string };

/** The workbook as it is after the plan has been applied. */
export function formulaBook(grids: readonly Grid[], plan: WritePlan): FormulaBook {
  const sheets = new Map<string, FormulaSheet>();
  for (const grid of grids) {
    const cells = new Map<string, SheetCell>();
    for (const { row, cells: contents } of grid.rows) {
      contents.forEach((content, index) => {
        const own = grid.own.some((range) => contains(range, row, index + 1));
        if (content !== undefined && !own)
          cells.set(cellAddress(row, index + 1), { kind: 'content', content });
      });
    }
    sheets.set(grid.sheet, { cells, formats: [], merges: grid.merges });
  }
  for (const planned of [
    ...plan.ledgerSheets,
    ...plan.ownSheets.map((own) => ({ ...own, sheet: own.name })),
  ]) {
    const before = sheets.get(planned.sheet) ?? { cells: new Map(), formats: [], merges: [] };
    const cells = new Map(before.cells);
    for (const { row, column, content } of planned.cells) {
      const address = cellAddress(row, column);
      if (cells.has(address)) throw new Error(`Written over: ${planned.sheet}!${address}`);
      cells.set(address, cellOf(content));
    }
    sheets.set(planned.sheet, { ...before, cells, formats: planned.formats });
  }
  return { sheets };
}

function cellOf(content: PlannedContent): SheetCell {
  switch (content.kind) {
    case 'formula':
      return { kind: 'formula', formula: content.formula };
    case 'text':
      return { kind: 'content', content: content.text };
    case 'number':
      return { kind: 'content', content: content.number };
    case 'serialDay':
      return { kind: 'content', content: { serial: content.serial } };
    case 'mark':
      return { kind: 'content', content: content.yes };
  }
}

/** What a cell shows now. */
export function shown(book: FormulaBook, sheet: string, address: string): Result {
  const cell = sheetOf(book, sheet).cells.get(address);
  if (cell === undefined) return null;
  if (cell.kind === 'formula') return evaluate(book, sheet, cell.formula, address);
  const { content } = cell;
  if (typeof content !== 'object') return content;
  return 'serial' in content ? content.serial : new FormulaParser.FormulaError(content.error);
}

/** The cells on which a format of ours shows, as "D5 missing", in reading order. A merge shows that of its first cell. */
export function litCells(book: FormulaBook, sheet: string): readonly string[] {
  const { formats, merges } = sheetOf(book, sheet);
  const lit: { row: number; column: number; text: string }[] = [];
  for (const { ranges, formula, look } of formats) {
    const first = ranges[0];
    if (first === undefined) continue;
    for (const range of ranges) {
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
          if (isCovered(merges, row, column)) continue;
          const here = moveFormula(formula, row - first.firstRow, column - first.firstColumn);
          const address = cellAddress(row, column);
          if (evaluate(book, sheet, here, address) !== true) continue;
          lit.push({ row, column, text: `${address} ${look}` });
        }
      }
    }
  }
  return lit
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ text }) => text);
}

function isCovered(merges: readonly CellRange[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      contains(merge, row, column) && (row !== merge.firstRow || column !== merge.firstColumn),
  );
}

/** Somebody types into a cell; undefined empties it. */
export function typeInto(
  book: FormulaBook,
  sheet: string,
  address: string,
  content: CellContent | undefined,
): FormulaBook {
  const cells = new Map(sheetOf(book, sheet).cells);
  if (content === undefined) cells.delete(address);
  else cells.set(address, { kind: 'content', content });
  return withSheet(book, sheet, { cells });
}

/** Somebody puts the rows of a range into another order: `order` lists the old rows from top to bottom. */
export function reorder(
  book: FormulaBook,
  sheet: string,
  range: string,
  order: readonly number[],
): FormulaBook {
  const { firstRow, firstColumn, lastColumn } = rangeFrom(range);
  const before = sheetOf(book, sheet).cells;
  const cells = new Map(before);
  order.forEach((from, index) => {
    const to = firstRow + index;
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const cell = before.get(cellAddress(from, column));
      if (cell === undefined) cells.delete(cellAddress(to, column));
      else cells.set(cellAddress(to, column), movedCell(cell, to - from));
    }
  });
  return withSheet(book, sheet, { cells });
}

function movedCell(cell: SheetCell, rows: number): SheetCell {
  if (cell.kind === 'content') return cell;
  return { kind: 'formula', formula: moveFormula(cell.formula, rows, 0) };
}

/** Somebody inserts an empty row above this one. */
export function insertRow(book: FormulaBook, sheet: string, at: number): FormulaBook {
  const sheets = new Map<string, FormulaSheet>();
  const down = (range: CellRange): CellRange => ({
    ...range,
    firstRow: range.firstRow >= at ? range.firstRow + 1 : range.firstRow,
    lastRow: range.lastRow >= at ? range.lastRow + 1 : range.lastRow,
  });
  for (const [name, each] of book.sheets) {
    const here = name === sheet;
    const cells = new Map<string, SheetCell>();
    for (const [address, cell] of each.cells) {
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const row = Number(digits);
      const to = here && row >= at ? row + 1 : row;
      const formula = cell.kind === 'formula' ? insertRowInto(cell.formula, sheet, at, here) : '';
      const moved: SheetCell = cell.kind === 'formula' ? { kind: 'formula', formula } : cell;
      cells.set(cellAddress(to, columnNumber(letters)), moved);
    }
    const formats = each.formats.map((format) => ({
      ...format,
      ranges: here ? format.ranges.map(down) : format.ranges,
      formula: insertRowInto(format.formula, sheet, at, here),
    }));
    sheets.set(name, { cells, formats, merges: here ? each.merges.map(down) : each.merges });
  }
  return { sheets };
}

function withSheet(book: FormulaBook, name: string, change: Partial<FormulaSheet>): FormulaBook {
  const sheets = new Map(book.sheets);
  sheets.set(name, { ...sheetOf(book, name), ...change });
  return { sheets };
}

function sheetOf(book: FormulaBook, name: string): FormulaSheet {
  const sheet = book.sheets.get(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** A parser can't be entered twice: one for each depth of formulas that ask for other formulas. */
const parsers: FormulaParser[] = [];
let depth = 0;
let open: FormulaBook = { sheets: new Map() };

function evaluate(book: FormulaBook, sheet: string, formula: string, address: string): Result {
  const { firstRow: row, firstColumn: col } = rangeFrom(address);
  const parser = (parsers[depth] ??= newParser());
  open = book;
  depth += 1;
  try {
    return parser.parse(formula, { sheet, row, col });
  } finally {
    depth -= 1;
  }
}

function newParser(): FormulaParser {
  return new FormulaParser({
    onCell: (at) => shown(open, at.sheet, cellAddress(at.row, at.col)),
    onRange: ({ sheet: name, from, to }) => {
      const lines: Result[][] = [];
      for (let line = from.row; line <= to.row; line += 1) {
        const cells: Result[] = [];
        for (let column = from.col; column <= to.col; column += 1) {
          cells.push(shown(open, name, cellAddress(line, column)));
        }
        lines.push(cells);
      }
      return lines;
    },
    functions: excelFunctions,
  });
}

const single = ({ value }: Argument): Result => {
  if (Array.isArray(value)) throw new Error('A range where one value is asked for');
  return value as Result;
};

/** As Excel turns a value into text; an error value goes on as an error. */
function asText(argument: Argument): string {
  const value = single(argument);
  if (value instanceof Error) throw value;
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function asTruths(args: readonly Argument[]): boolean[] {
  return args.map((argument) => {
    const value = single(argument);
    if (value instanceof Error) throw value;
    return value === true || (typeof value === 'number' && value !== 0);
  });
}

/** Functions that the library lacks, or that differ there from Excel's. */
const excelFunctions: Readonly<Record<string, (...args: Argument[]) => Result>> = {
  AND: (...args) => asTruths(args).every(Boolean),
  OR: (...args) => asTruths(args).some(Boolean),
  EXACT: (one, other) => asText(one) === asText(other),
  LEN: (text) => asText(text).length,
  FIND: (needle, text) => {
    const at = asText(text).indexOf(asText(needle));
    return at < 0 ? FormulaParser.FormulaError.VALUE : at + 1;
  },
  SUBSTITUTE: (text, old, replacement) => asText(text).replaceAll(asText(old), asText(replacement)),
  COUNTBLANK: ({ value }) => {
    const lines: readonly (readonly Result[])[] = Array.isArray(value) ? value : [[value]];
    return lines.flat().filter((each) => each === null || each === '').length;
  },
};
