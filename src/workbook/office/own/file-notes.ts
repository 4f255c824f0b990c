import type { CellRange } from '../../../rules/index.ts';
import { rowsThen } from '../../xlsx/own/align-rows.ts';
import { isColour, isKey, readingOf } from '../../xlsx/own/column-names.ts';
import { type Journal, readJournal, type SheetUndo } from '../../xlsx/own/journal.ts';
import { styleOf } from '../../xlsx/own/plain-cell.ts';
import { readText, sumsOf } from '../../xlsx/own/row-sums.ts';
import { undoLookup } from '../../xlsx/own/undo-lookup.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import type { OwnColumn, OwnThings } from './find-own.ts';
import type { OwnValues } from './own-values.ts';

/** What the file adapter noted of a column that it wrote, as the column stands now. */
export interface ColumnNotes {
  readonly journalSheet: string;
  readonly widened: boolean;
  /** Cells of the user that hold something: they are not ours. */
  readonly kept: readonly CellRange[];
  /** Cells that look as ours do: such as hold something, and those of rows that came in, which look like the row above. */
  readonly ours: readonly CellRange[];
  /** Empty cells of the user that had a look, and the cell of the journal's sheet that bears it. */
  readonly looks: readonly { readonly range: CellRange; readonly bearer: string }[];
}

export type FileNotes = (column: OwnColumn) => ColumnNotes | undefined;

const NONE: FileNotes = () => undefined;

/** A workbook that the file adapter wrote holds a journal; one more request, and only there. */
export async function readFileNotes(
  visit: Visit,
  { sheets, columns }: OwnThings,
  valueAt: OwnValues,
): Promise<FileNotes> {
  const journalSheet = sheets.find(({ role }) => role === 'journal')?.sheet;
  if (journalSheet === undefined) return NONE;
  const used = await ask(visit, ({ workbook }) =>
    workbook.worksheets.getItem(journalSheet).getRange('A:A').getUsedRange(true).load('values'),
  );
  const pieces = used.values as unknown[][];
  const rows = pieces.map(([text], index) => ({ row: index + 1, cells: [String(text)] }));
  const journal = readJournal(rows);
  if (journal === undefined) return NONE;
  const known = new Map(
    columns.map((column) => [column, notesOn(journal, journalSheet, { column, columns, valueAt })]),
  );
  return (column) => known.get(column);
}

interface ColumnNow {
  readonly column: OwnColumn;
  readonly columns: readonly OwnColumn[];
  readonly valueAt: OwnValues;
}

function notesOn(
  { sheets, keptStyles }: Journal,
  journalSheet: string,
  now: ColumnNow,
): ColumnNotes | undefined {
  const { name } = now.column.name;
  const undo = sheets.find(({ ranges }) => ranges.some(([, , , , named]) => named === name));
  const then = undo?.ranges.find(([, , , , named]) => named === name);
  if (undo === undefined || then === undefined) return undefined;
  const [firstRow, column] = then;
  const rows = rowsNow(now, undo, firstRow);
  const lookup = undoLookup(undo);
  const isKept = ({ stood }: RowNow) => stood !== undefined && lookup.isKept(stood, column);
  const lookOf = ({ like }: RowNow) => {
    const replaced = lookup.replaced(like, column);
    const style = typeof replaced === 'string' ? styleOf(replaced) : replaced;
    const place = style === undefined ? -1 : keptStyles.indexOf(style);
    return place < 0 ? undefined : `B${place + 1}`;
  };
  const runs = (telling: (row: RowNow) => string | undefined) => runsOf(now.column, rows, telling);
  return {
    journalSheet,
    widened: undo.widths.includes(column),
    kept: runs((row) => (isKept(row) ? 'kept' : undefined)).map(({ range }) => range),
    ours: runs((row) => (row.looksOurs && !isKept(row) ? 'ours' : undefined)).map(
      ({ range }) => range,
    ),
    looks: runs((row) => (isKept(row) ? undefined : lookOf(row))).map(({ range, says }) => ({
      range,
      bearer: says,
    })),
  };
}

interface RowNow {
  readonly row: number;
  /** Where it stood; undefined where it came in. */
  readonly stood: number | undefined;
  /** Where the row stood that it looks like. */
  readonly like: number;
  readonly looksOurs: boolean;
}

function rowsNow({ column, columns, valueAt }: ColumnNow, undo: SheetUndo, firstRow: number) {
  const { sheet, range, name } = column;
  const block = columns.filter(
    (each) => each.sheet === sheet && readingOf(each.name.name) === readingOf(name.name),
  );
  const keys = block.filter((each) => isKey(each.name.name)).map((each) => each.range.firstColumn);
  const sums = undo.rowSums?.find(([named]) => readingOf(named) === readingOf(name.name))?.[1];
  const then = rowsThen(firstRow, keys.length === 0 ? undefined : sums, () =>
    sumsOf(range, keys, (row, at) => readText(valueAt(sheet, row, at))),
  );
  const isBare = (row: number) =>
    block.every((each) => valueAt(sheet, row, each.range.firstColumn) === undefined);
  const rows: RowNow[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    const stood = row === range.firstRow ? firstRow : then(row - range.firstRow);
    // The formula of a colour stands beside each record, and may show nothing.
    const holds = isColour(name.name) || valueAt(sheet, row, range.firstColumn) !== undefined;
    const looksOurs = row === range.firstRow || holds || isBare(row);
    rows.push({ row, stood, like: stood ?? rows.at(-1)?.like ?? firstRow, looksOurs });
  }
  return rows;
}

/** Rows below one another of which the same is told. */
function runsOf(
  { range }: OwnColumn,
  rows: readonly RowNow[],
  telling: (row: RowNow) => string | undefined,
): readonly { readonly range: CellRange; readonly says: string }[] {
  const runs: { range: CellRange; readonly says: string }[] = [];
  for (const each of rows) {
    const says = telling(each);
    const last = runs.at(-1);
    if (says === undefined) continue;
    if (last?.says === says && last.range.lastRow === each.row - 1) {
      last.range = { ...last.range, lastRow: each.row };
    } else runs.push({ says, range: { ...range, firstRow: each.row, lastRow: each.row } });
  }
  return runs;
}
