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
}

export function newDraft(): Draft {
  return { row: 1, cells: [], links: [] };
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

/** One cell alone in its row: a title, the head of a section, a note. */
export function line(draft: Draft, text: string, look: CellLook): void {
  put(draft, 1, text, look);
  draft.row += 1;
}

/** A row of headers from the first column on. */
export function headers(draft: Draft, titles: readonly string[], first = 1): void {
  titles.forEach((title, index) => {
    put(draft, first + index, title, 'header');
  });
  draft.row += 1;
}
