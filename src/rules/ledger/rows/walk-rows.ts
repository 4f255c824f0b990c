import { type Parts, RECORDS_A_PART } from '../../parts.ts';
import type { GridRow } from '../grid.ts';
import type { SetAsideRow } from '../ledger.ts';
import type { SetAsideReason } from '../reasons.ts';
import { filledCells } from '../sheet/sheet-view.ts';
import type { FilledCells } from '../sheet/row-looks.ts';
import { MOST_BELOW, reasonBelowHeader } from '../sheet/rows-below.ts';
import { isEmptyTail, isNoteLine, reasonAnywhere } from './row-reason.ts';
import { isForeign } from '../header/table.ts';
import { isCovered, isFurtherLine } from './further-line.ts';
import { isSurelyRecord } from './sure-record.ts';
import type { TableBody } from './table-body.ts';
import { isSumRow, totalLook } from './total-row.ts';

/** A record and the further sheet rows on which it goes on, where its key is merged over several. */
export interface RecordRows {
  readonly row: number;
  readonly cells: GridRow['cells'];
  readonly lines: readonly number[];
}

export interface RowsWalked {
  readonly records: readonly RecordRows[];
  readonly setAside: readonly SetAsideRow[];
  /** Rows far below the rest, after a long gap. */
  readonly farRows: readonly number[];
}

/** After so many blank rows a cell or two are a stray and no record. */
const LONG_GAP = 50;

/** Every row below the header is a record, a further line of one, or set aside with its reason. */
export function* walkRows(body: TableBody): Parts<RowsWalked> {
  const { view, table } = body;
  const walk: Walk = {
    records: [],
    setAside: [],
    farRows: [],
    blanks: [],
    sums: new Map(),
    last: table.block.last,
    inNotes: false,
  };
  const rows = view.rows.filter(({ row }) => row > table.block.last && row <= table.until);
  for (const [index, { row, cells }] of rows.entries()) {
    if (index % RECORDS_A_PART === 0) yield;
    noteGap(walk, body, row);
    step(walk, body, { row, cells });
    walk.last = row;
  }
  if (table.until < view.lastRow) {
    noteGap(walk, body, table.until + 1);
    flushBlanks(walk);
  }
  return { records: walk.records, setAside: sorted(walk.setAside), farRows: walk.farRows };
}

interface Walk {
  readonly records: (RecordRows & { readonly lines: number[] })[];
  readonly setAside: SetAsideRow[];
  readonly farRows: number[];
  /** Blank rows seen since the last record; they count only where something follows. */
  blanks: number[];
  /** Column → the sum of its numbers since the last total. */
  readonly sums: Map<number, number>;
  /** The last row looked at. */
  last: number;
  inNotes: boolean;
}

function step(walk: Walk, body: TableBody, { row, cells }: GridRow): void {
  if (row - walk.last > LONG_GAP || !isSurelyRecord({ row, cells }, body)) {
    const filled = filledCells(cells, body.table.span.first, body.table.span.last);
    if (filled.length === 0) {
      passEmpty(walk, body, row);
      return;
    }
    const reason = reasonFor(walk, body, row, filled);
    if (reason !== undefined) {
      setAside(walk, row, reason);
      return;
    }
  }
  flushBlanks(walk);
  walk.records.push({ row, cells, lines: [] });
  walk.inNotes = false;
  addUp(walk, cells);
}

type Question = (
  walk: Walk,
  body: TableBody,
  row: number,
  cells: FilledCells,
) => SetAsideReason | undefined;

/** Asked in this order; the first answer is why the row is no record of its own. */
const QUESTIONS: readonly Question[] = [
  (_walk, { table }, row) => (isForeign(table, row) ? 'otherTable' : undefined),
  (walk, body, row, cells) =>
    walk.records.length === 0 && row - body.table.block.last <= MOST_BELOW
      ? reasonBelowHeader(cells)
      : undefined,
  (_walk, body, row, cells) => reasonAnywhere(row, cells, body),
  (walk, _body, _row, cells) => (walk.inNotes && isNoteLine(cells) ? 'note' : undefined),
  (_walk, body, _row, cells) => totalLook(cells, body),
  (walk, body, row) =>
    isFurtherLine(body, row, walk.records.at(-1)?.row) ? 'continuation' : undefined,
  (walk, _body, _row, cells) =>
    isSumRow(cells, walk.sums, walk.records.length) ? 'total' : undefined,
  (_walk, body, _row, cells) => (isEmptyTail(cells, body) ? 'emptyTail' : undefined),
  strayReason,
];

function reasonFor(
  walk: Walk,
  body: TableBody,
  row: number,
  cells: FilledCells,
): SetAsideReason | undefined {
  for (const ask of QUESTIONS) {
    const reason = ask(walk, body, row, cells);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** What holds something, and yet nothing of a record. */
function strayReason(
  walk: Walk,
  body: TableBody,
  row: number,
  cells: FilledCells,
): SetAsideReason | undefined {
  const mapped = cells.filter(([column]) => body.columns.has(column));
  if (row - walk.last > LONG_GAP && mapped.length < 3) return 'far';
  return mapped.length === 0 ? 'noField' : undefined;
}

function addUp(walk: Walk, cells: GridRow['cells']): void {
  for (const [index, content] of cells.entries()) {
    if (typeof content !== 'number') continue;
    walk.sums.set(index + 1, (walk.sums.get(index + 1) ?? 0) + content);
  }
}

function setAside(walk: Walk, row: number, reason: SetAsideReason): void {
  if (reason !== 'far') flushBlanks(walk);
  walk.setAside.push({ row, reason });
  if (reason === 'continuation') walk.records.at(-1)?.lines.push(row);
  if (reason === 'note') walk.inNotes = true;
  if (reason === 'far') walk.farRows.push(row);
  if (reason === 'total' || reason === 'subtotal') walk.sums.clear();
}

function passEmpty(walk: Walk, body: TableBody, row: number): void {
  if (isCovered(body, row)) walk.setAside.push({ row, reason: 'continuation' });
  else if (filledCells(body.view.rowAt.get(row), 1, body.view.lastColumn).length > 0) {
    walk.setAside.push({ row, reason: 'beside' });
  } else walk.blanks.push(row);
}

/** Rows that hold nothing are not in the grid: they show only as a jump in the row numbers. */
function noteGap(walk: Walk, body: TableBody, row: number): void {
  if (row - walk.last > LONG_GAP) {
    walk.blanks = [];
    return;
  }
  for (let between = walk.last + 1; between < row; between += 1) passEmpty(walk, body, between);
}

function flushBlanks(walk: Walk): void {
  for (const row of walk.blanks) walk.setAside.push({ row, reason: 'blank' });
  walk.blanks = [];
}

function sorted(rows: readonly SetAsideRow[]): readonly SetAsideRow[] {
  return [...rows].sort((left, right) => left.row - right.row);
}
