import { columnNumber } from '../ledger/address.ts';

/** J16, K16, L16 and P16 are J16:L16、P16. */
export function joinCells(cells: readonly string[], comma: string): string {
  const runs: { first: string; last: string }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run !== undefined && isNext(run.last, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}:${last}`)).join(comma);
}

function isNext(cell: string, other: string): boolean {
  const [column, row] = placeOf(cell);
  const [otherColumn, otherRow] = placeOf(other);
  return row === otherRow && otherColumn === column + 1;
}

function placeOf(cell: string): readonly [column: number, row: string] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return [columnNumber(letters), row];
}
