import type { Grid } from '../../rules/index.ts';
import type { WorkbookCells } from '../../workbook/workbook.ts';

/** Whether nothing has changed after all. Rows that were not read anew are the very same. */
export function sameCells(one: WorkbookCells, other: WorkbookCells): boolean {
  return sameGrids(one, other) && sameRows(one.ownGrids.waivers, other.ownGrids.waivers);
}

/** Whether the user's sheets are the same. */
export function sameGrids(one: WorkbookCells, other: WorkbookCells): boolean {
  return (
    one === other ||
    (one.grids.length === other.grids.length &&
      one.grids.every((grid, index) => sameRows(grid, other.grids[index])))
  );
}

function sameRows(one: Grid | undefined, other: Grid | undefined): boolean {
  if (one === other) return true;
  if (one?.rows.length !== other?.rows.length) return false;
  return (one?.rows ?? []).every((line, index) => {
    const now = other?.rows[index];
    return line === now || JSON.stringify(line) === JSON.stringify(now);
  });
}
