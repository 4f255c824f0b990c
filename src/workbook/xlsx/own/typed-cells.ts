import {
  type CellContent,
  type CellRange,
  cellSum,
  type Fault,
  isErrorInKey,
  type Parts,
  rangeAddress,
  readSums,
  RECORDS_A_PART,
} from '../../../rules/index.ts';
import { columnOf, isColour, isKey, isTokens, readingOf } from './column-names.ts';

/** One of our columns as it stands. */
export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

/** A cell in one of our columns that somebody filled in themselves. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface TypedCells {
  readonly typed: readonly TypedCell[];
  /** Colours that say something else than what was written: they are ours where they are formulas of ours. */
  readonly doubtful: readonly TypedCell[];
}

/** A cell's content; undefined or '' where it shows nothing. */
type ContentAt = (sheet: string, row: number, column: number) => CellContent | undefined;

interface BlockRow {
  readonly cells: readonly (NamedRange & { readonly content: CellContent })[];
  /** Of the cells that we wrote into this row. */
  readonly sums: readonly string[];
}

/** What people typed into our columns, known by the sums that stand with the tokens. */
export function* typedCells(
  columns: readonly NamedRange[],
  contentAt: ContentAt,
): Parts<TypedCells> {
  const blocks = new Map<string, NamedRange[]>();
  for (const column of columns) {
    const key = `${readingOf(column.name)} ${column.sheet}`;
    blocks.set(key, [...(blocks.get(key) ?? []), column]);
  }
  const found: TypedCells[] = [];
  for (const block of blocks.values()) found.push(yield* typedInBlock(block, contentAt));
  return {
    typed: found.flatMap(({ typed }) => typed),
    doubtful: found.flatMap(({ doubtful }) => doubtful),
  };
}

function* typedInBlock(block: readonly NamedRange[], contentAt: ContentAt): Parts<TypedCells> {
  const firstRow = Math.min(...block.map(({ range }) => range.firstRow));
  const lastRow = Math.max(...block.map(({ range }) => range.lastRow));
  const rows: BlockRow[] = [];
  for (let row = firstRow + 1; row <= lastRow; row += 1) {
    rows.push(rowOf(block, row, contentAt));
    if (row % RECORDS_A_PART === 0) yield;
  }
  // Ours may have been sorted without their tokens, or copied to another row.
  const written = new Set(rows.flatMap(({ sums }) => sums));
  const typed: TypedCell[] = [];
  const doubtful: TypedCell[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % RECORDS_A_PART === 0) yield;
    const judge = judgeOf(row, written);
    for (const { name, sheet, range, content } of row.cells) {
      const kind = judge(name, content);
      const cell = { sheet, row: firstRow + 1 + index, column: range.firstColumn };
      if (kind === 'typed') typed.push(cell);
      if (kind === 'doubtful') doubtful.push(cell);
    }
  }
  return { typed, doubtful };
}

function rowOf(block: readonly NamedRange[], row: number, contentAt: ContentAt): BlockRow {
  const cells = block.flatMap((column) => {
    const { firstRow, lastRow, firstColumn } = column.range;
    if (row <= firstRow || row > lastRow) return [];
    const content = contentAt(column.sheet, row, firstColumn);
    return content === undefined || content === '' ? [] : [{ ...column, content }];
  });
  const sums = cells.flatMap(({ name, content }) =>
    isTokens(name) && isTokenText(content) ? readSums(content) : [],
  );
  return { cells, sums };
}

type Judged = 'ours' | 'typed' | 'doubtful';

function judgeOf({ cells, sums }: BlockRow, written: ReadonlySet<string>) {
  const sumOf = (name: string, content: CellContent) => cellSum(columnOf(name) ?? 'key', content);
  const isCertain = written.size > 0;
  const isOurs = (name: string, content: CellContent) => written.has(sumOf(name, content));
  // Each row that we write bears a key and tokens. Where its sums are gone, nothing in it can be told apart.
  const bears = cells.some(
    ({ name, content }) => isTokens(name) || (isKey(name) && (!isCertain || isOurs(name, content))),
  );
  const isUntold = bears && sums.length === 0;
  return (name: string, content: CellContent): Judged => {
    if (isTokens(name)) return isTokenText(content) ? 'ours' : 'typed';
    if (isColour(name)) {
      const known = sums.includes(sumOf(name, content)) || isErrorInKey(content);
      return known || isUntold || !isCertain ? 'ours' : 'doubtful';
    }
    return isUntold || isOurs(name, content) ? 'ours' : 'typed';
  };
}

/** Tokens are for formulas: nobody types them. */
export function isTokenText(content: unknown): content is string {
  return typeof content === 'string' && /^\|(?:.*\|)?$/.test(content);
}

/** One for cells below one another. */
export function typedFaults(typed: readonly TypedCell[]): readonly Fault[] {
  return typedRanges(typed).map(({ sheet, range }) => {
    const place = { sheet, cell: rangeAddress(range) };
    return { code: 'typedInOwnColumn', data: place, place };
  });
}

export function typedRanges(
  typed: readonly TypedCell[],
): readonly { readonly sheet: string; readonly range: CellRange }[] {
  const ranges: { readonly sheet: string; range: CellRange }[] = [];
  const last = new Map<string, (typeof ranges)[number]>();
  for (const { sheet, row, column } of typed) {
    const above = last.get(`${column} ${sheet}`);
    if (above?.range.lastRow === row - 1) {
      above.range = { ...above.range, lastRow: row };
      continue;
    }
    const range = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    const next = { sheet, range };
    ranges.push(next);
    last.set(`${column} ${sheet}`, next);
  }
  return ranges;
}
