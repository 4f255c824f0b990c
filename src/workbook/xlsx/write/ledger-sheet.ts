import {
  type CellRange,
  contains,
  type LedgerSheetPlan,
  type PlannedCell,
  rangeAddress,
} from '../../../rules/index.ts';
import type { OwnRange, SheetUndo } from '../own/journal.ts';
import { plannedRowSums } from '../own/row-sums.ts';
import { readRange } from '../read/range-text.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import { type Splice, spliceBytes } from '../xml/splice.ts';
import type { TextEdit } from '../xml/text-edits.ts';
import { encodeText } from '../xml/xml-text.ts';
import { columnEdits, freeColumns } from './column-widths.ts';
import { formatsXml } from './conditional-formats.ts';
import { editRows, type RowEdits } from './row-edits.ts';
import { elementNamed, placeFor } from './sheet-order.ts';
import type { StyleBook } from './style-book.ts';

export interface LedgerSheetEdit {
  readonly bytes: Uint8Array;
  readonly undo: Omit<SheetUndo, 'written' | 'original'>;
  /** The styles of the cells that were written. */
  readonly ownStyles: readonly number[];
}

/** Adds the results to a sheet of the user's. */
export function editLedgerSheet(
  sheet: ReadSheet,
  plan: LedgerSheetPlan,
  ranges: readonly OwnRange[],
  styles: StyleBook,
): LedgerSheetEdit {
  const { bytes, prefix, layout } = sheet.content;
  const ours = [...ranges, ...unnamed(plan.cells, ranges.map(asCellRange))];
  const rows = editRows(sheet, plan.cells, ours.map(asCellRange), styles);
  const free = freeColumns(sheet, plan.columns);
  const head = [...dimensionEdits(sheet, plan), ...columnEdits(sheet, free)];
  const formats = formatsXml(plan.formats, layout.lastPriority, styles, prefix);
  const tail: Splice[] =
    formats === ''
      ? []
      : [{ at: placeFor(layout, 'conditionalFormatting'), remove: 0, insert: formats }];
  const edited = spliceBytes(bytes, [...head, ...rows.splices, ...tail]);
  return {
    bytes: edited,
    undo: {
      part: sheet.part,
      head: undoHead(bytes, head),
      tail: undoTail(bytes, tail),
      ranges: ours,
      widths: free.map(({ column }) => column),
      ...rows.undo,
      ...(holdsTheirs(rows.undo) ? { rowSums: plannedRowSums(ours, plan.cells) } : {}),
    },
    ownStyles: [...new Set(plan.cells.map((cell) => styles.cell(cell)))],
  };
}

/** Only then it matters which row is which. */
function holdsTheirs({ kept, replaced, replacedRaw }: RowEdits['undo']): boolean {
  return kept.length + replaced.length + replacedRaw.length > 0;
}

function asCellRange([firstRow, firstColumn, lastRow, lastColumn]: OwnRange): CellRange {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

/** Cells that stand in no named range: they are known again as long as nobody edits the sheet. */
function unnamed(cells: readonly PlannedCell[], ranges: readonly CellRange[]): readonly OwnRange[] {
  return cells
    .filter(({ row, column }) => !ranges.some((range) => contains(range, row, column)))
    .map(({ row, column }): OwnRange => [row, column, row, column, '']);
}

/**
 * Readers that stream trust the dimension, so it has to hold our cells too. The rows' `spans` are a hint and nothing
 * more: they stay.
 */
function dimensionEdits(sheet: ReadSheet, { cells }: LedgerSheetPlan): readonly Splice[] {
  const { bytes, layout } = sheet.content;
  const element = elementNamed(layout, 'dimension');
  if (!element) return [];
  const tag = new TextDecoder().decode(bytes.subarray(element.start, element.openEnd));
  const match = /\sref\s*=\s*(["'])([^"']*)\1/.exec(tag);
  const range = readRange(match?.[2] ?? '');
  if (!match || !range) return [];
  const [whole, , address = ''] = match;
  const insert = rangeAddress(cells.reduce(including, range));
  if (insert === rangeAddress(range)) return [];
  const at = element.start + match.index + whole.length - 1 - address.length;
  return [{ at, remove: address.length, insert }];
}

function including(range: CellRange, { row, column }: { row: number; column: number }): CellRange {
  return {
    firstRow: Math.min(range.firstRow, row),
    firstColumn: Math.min(range.firstColumn, column),
    lastRow: Math.max(range.lastRow, row),
    lastColumn: Math.max(range.lastColumn, column),
  };
}

/** Offsets before the rows do not move with them. */
function undoHead(bytes: Uint8Array, splices: readonly Splice[]): readonly TextEdit[] {
  let shift = 0;
  return splices.map(({ at, remove, insert }): TextEdit => {
    const length = encodeText(insert).length;
    const reversed: TextEdit = [at + shift, length, original(bytes, at, remove)];
    shift += length - remove;
    return reversed;
  });
}

/** Offsets behind the rows are counted from the part's end. */
function undoTail(bytes: Uint8Array, splices: readonly Splice[]): readonly TextEdit[] {
  return splices.map(({ at, remove, insert }): TextEdit => {
    const length = encodeText(insert).length;
    return [bytes.length - at - remove + length, length, original(bytes, at, remove)];
  });
}

function original(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length));
}
