import type { CellRange } from '../ledger/grid.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** From any cell to the one that holds its content: the first cell of its merge, or itself. */
export function mergeAnchors(merges: readonly CellRange[]): (place: CellPlace) => CellPlace {
  const byColumn = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) {
      const inColumn = byColumn.get(column) ?? [];
      inColumn.push(merge);
      byColumn.set(column, inColumn);
    }
  }
  for (const inColumn of byColumn.values()) {
    inColumn.sort((one, other) => one.firstRow - other.firstRow);
  }
  return (place) => {
    const merge = mergeAt(byColumn.get(place.column) ?? [], place.row);
    return merge === undefined ? place : { row: merge.firstRow, column: merge.firstColumn };
  };
}

/** Merges never overlap: the last one that begins at or above the row is the only one that can hold it. */
function mergeAt(sorted: readonly CellRange[], row: number): CellRange | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.firstRow ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  const merge = sorted[low - 1];
  return merge !== undefined && merge.lastRow >= row ? merge : undefined;
}
