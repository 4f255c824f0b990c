import type { CellRange } from '../../ledger/grid.ts';
import type {
  CellLook,
  PlannedCell,
  PlannedContent,
  PlannedLink,
} from '../../results/write-plan.ts';

/** A sheet that is written from the top down. */
export interface Draft {
  /** The row that is written next. */
  row: number;
  readonly cells: PlannedCell[];
  readonly links: PlannedLink[];
  readonly merges: CellRange[];
}

export function newDraft(): Draft {
  return { row: 1, cells: [], links: [], merges: [] };
}

export type Written = string | number | null;

/** A cell of the row that is being written; nothing for null. */
export function put(draft: Draft, column: number, written: Written, look: CellLook): void {
  if (written === null) return;
  const content: PlannedContent =
    typeof written === 'number'
      ? { kind: 'number', number: written }
      : { kind: 'text', text: written };
  draft.cells.push({ row: draft.row, column, content, look });
}

/** A text over several cells of the row, joined. */
export function putAcross(
  draft: Draft,
  [first, last]: readonly [number, number],
  text: string,
  look: CellLook,
): void {
  put(draft, first, text, look);
  // Each has the look, for the frame of joined cells is drawn cell by cell.
  for (let column = first + 1; column <= last; column += 1) put(draft, column, '', look);
  if (last === first) return;
  const { row } = draft;
  draft.merges.push({ firstRow: row, lastRow: row, firstColumn: first, lastColumn: last });
}

/** One cell alone in its row: a title, the head of a section, a note. */
export function line(draft: Draft, text: string, look: CellLook): void {
  put(draft, 1, text, look);
  draft.row += 1;
}

/** To a tenth; a dash for what is not known. */
export function putTenth(draft: Draft, column: number, value: number | null): void {
  if (value === null) put(draft, column, '—', 'count');
  else put(draft, column, tenths(value), 'tenth');
}

export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
