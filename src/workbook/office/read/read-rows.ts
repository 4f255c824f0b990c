import { atOnce, type CellRange, type Grid, type GridRow } from '../../../rules/index.ts';
import type { SheetRows, WorkbookCells, WorkbookWatch } from '../../workbook.ts';
import type { Visit } from '../excel-door.ts';
import { answerAll } from './answer-all.ts';
import { gridRows } from './build-grid.ts';
import { rowKindQuestions } from './cell-kinds.ts';
import { cellValues, valuesQuestion } from './cell-values.ts';
import { withoutAll } from './ranges.ts';

/** Reads some rows anew, in one request; what lies around them stays as it was read. */
export async function readRows(
  visit: Visit,
  before: WorkbookCells,
  rows: readonly SheetRows[],
  progress: WorkbookWatch['progress'],
): Promise<WorkbookCells> {
  const { waivers } = before.ownGrids;
  // People type there as well.
  const read = [...before.grids, ...(waivers ? [waivers] : [])].flatMap((grid) => {
    const ranges = rows.flatMap(({ sheet, first, last }) =>
      sheet === grid.sheet ? [{ ...widthOf(grid), firstRow: first, lastRow: last }] : [],
    );
    return ranges.length === 0 ? [] : [{ grid, ranges, values: cellValues(grid.sheet) }];
  });
  const questions = read.flatMap(({ grid, ranges, values }) =>
    ranges
      .flatMap((range) => withoutAll(range, grid.own))
      .flatMap((range) => [valuesQuestion(values, range), ...rowKindQuestions(values, range)]),
  );
  await answerAll(visit, questions, progress);
  const grids = new Map(
    read.map(({ grid, ranges, values }) => [
      grid,
      { ...grid, rows: exchanged(grid, ranges, atOnce(gridRows(values, grid.own))) },
    ]),
  );
  const now = (grid: Grid) => grids.get(grid) ?? grid;
  return {
    ...before,
    grids: before.grids.map(now),
    ownGrids: { ...before.ownGrids, ...(waivers ? { waivers: now(waivers) } : {}) },
  };
}

function widthOf({ rows, own }: Grid): Pick<CellRange, 'firstColumn' | 'lastColumn'> {
  const columns = [
    ...rows.map(({ cells }) => cells.length),
    ...own.map(({ lastColumn }) => lastColumn),
  ];
  return { firstColumn: 1, lastColumn: columns.reduce((most, each) => Math.max(most, each), 1) };
}

function exchanged(
  { rows }: Grid,
  ranges: readonly CellRange[],
  read: readonly GridRow[],
): readonly GridRow[] {
  const isRead = (row: number) =>
    ranges.some(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
  const now = new Map(read.map(({ row, cells }) => [row, cells]));
  const before = new Map(rows.map(({ row, cells }) => [row, cells]));
  const touched = [...new Set([...now.keys(), ...before.keys()])].filter(isRead);
  const lines = touched.map((row) => ({
    row,
    cells: withBlankFormulas(now.get(row) ?? [], before.get(row) ?? []),
  }));
  return [...rows.filter(({ row }) => !isRead(row)), ...lines.filter(holdsAnything)].sort(
    (one, other) => one.row - other.row,
  );
}

const holdsAnything = ({ cells }: GridRow) => cells.length > 0;

/** Formulas that show nothing were found when the sheet was read; values alone do not tell them. */
function withBlankFormulas(now: GridRow['cells'], before: GridRow['cells']): GridRow['cells'] {
  const length = Math.max(now.length, before.length);
  const cells = Array.from({ length }, (_, index) => {
    const blank = before[index] === '' ? '' : undefined;
    return now[index] ?? blank;
  });
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
  return cells;
}
