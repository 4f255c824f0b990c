import type { CellRange } from './grid.ts';

export interface MergeIndex {
  /** The merges that cover some cell of a row. */
  at(row: number): readonly CellRange[];
}

/** Merges of formatted emptiness run down to the last row of the sheet: so tall ones are asked one by one. */
const TALL = 1000;
const NONE: readonly CellRange[] = [];

export function indexMerges(merges: readonly CellRange[]): MergeIndex {
  const byRow = new Map<number, CellRange[]>();
  const tall: CellRange[] = [];
  for (const merge of merges) {
    if (merge.lastRow - merge.firstRow >= TALL) tall.push(merge);
    else enter(byRow, merge);
  }
  if (tall.length === 0) return { at: (row) => byRow.get(row) ?? NONE };
  return {
    at: (row) => [
      ...(byRow.get(row) ?? NONE),
      ...tall.filter(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow),
    ],
  };
}

function enter(byRow: Map<number, CellRange[]>, merge: CellRange): void {
  for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
    const here = byRow.get(row);
    if (here) here.push(merge);
    else byRow.set(row, [merge]);
  }
}
