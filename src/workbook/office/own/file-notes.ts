import type { CellRange } from '../../../rules/index.ts';
import { type Journal, readJournal, type RowRun, type SheetUndo } from '../../xlsx/own/journal.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import type { OwnColumn, OwnThings } from './find-own.ts';

/** What the file adapter noted of a column that it wrote, as the column stands now. */
export interface ColumnNotes {
  readonly journalSheet: string;
  readonly widened: boolean;
  /** Cells of the user that hold something: they are not ours. */
  readonly kept: readonly CellRange[];
  /** Empty cells of the user that had a look, and the cell of the journal's sheet that bears it. */
  readonly looks: readonly { readonly range: CellRange; readonly bearer: string }[];
}

export type FileNotes = (column: OwnColumn) => ColumnNotes | undefined;

const NONE: FileNotes = () => undefined;

/** A workbook that the file adapter wrote holds a journal; one more request, and only there. */
export async function readFileNotes(visit: Visit, { sheets }: OwnThings): Promise<FileNotes> {
  const journalSheet = sheets.find(({ role }) => role === 'journal')?.sheet;
  if (journalSheet === undefined) return NONE;
  const used = await ask(visit, ({ workbook }) =>
    workbook.worksheets.getItem(journalSheet).getRange('A:A').getUsedRange(true).load('values'),
  );
  const pieces = used.values as unknown[][];
  const rows = pieces.map(([text], index) => ({ row: index + 1, cells: [String(text)] }));
  const journal = readJournal(rows);
  return journal === undefined ? NONE : (column) => notesOn(journal, journalSheet, column);
}

function notesOn(
  { sheets, keptStyles }: Journal,
  journalSheet: string,
  { name, range }: OwnColumn,
): ColumnNotes | undefined {
  for (const sheet of sheets) {
    const then = sheet.ranges.find(([, , , , named]) => named === name.name);
    if (then === undefined) continue;
    const [firstRow, column] = then;
    const down = range.firstRow - firstRow;
    const cells = (first: number, last: number): CellRange => ({
      ...range,
      firstRow: first + down,
      lastRow: last + down,
    });
    return {
      journalSheet,
      widened: sheet.widths.includes(column),
      kept: sheet.kept.flatMap(([row, at]) => (at === column ? [cells(row, row)] : [])),
      looks: looksOf(sheet, column).map(([style, [first, last]]) => ({
        range: cells(first, last),
        bearer: `B${keptStyles.indexOf(style) + 1}`,
      })),
    };
  }
  return undefined;
}

function looksOf({ replaced }: SheetUndo, column: number): readonly (readonly [number, RowRun])[] {
  return replaced
    .filter(([at]) => at === column)
    .flatMap(([, style, runs]) => runs.map((run) => [style, run] as const));
}
