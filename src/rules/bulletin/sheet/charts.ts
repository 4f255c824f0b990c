import type { CellRange } from '../../ledger/grid.ts';
import type { PlannedChart } from '../../results/write-plan.ts';
import { chartsOf, type ChartData } from '../chart-data.ts';
import { type Draft, put } from './draft.ts';
import type { Report } from './figure-tables.ts';

/** The cells that charts are drawn from. They stand apart because a gap must be an empty cell, not a dash. */
export interface ChartBlock {
  readonly column: number;
  /** The row that is free. */
  row: number;
}

/** Draws all charts of a bulletin, one below the other. A chart of nothing is refused by Excel, and tells nothing. */
export function drawCharts(
  { draft, bulletin, voice, layout }: Report,
  block: ChartBlock,
  rows: number,
): readonly PlannedChart[] {
  return chartsOf(bulletin, voice.language).map((chart) => {
    const { id, kind, title, categoryTitle, valueTitle } = chart;
    const place: CellRange = {
      firstRow: draft.row,
      lastRow: draft.row + rows - 1,
      firstColumn: 1,
      lastColumn: layout.last,
    };
    draft.row += rows + 1;
    const name = `LR1 ${bulletin.spec.id} ${id}`;
    return {
      ...{ name, kind, title, categoryTitle, valueTitle, place },
      ...written(draft, block, chart),
    };
  });
}

/** Titles above, names at the left, figures where they are known. */
function written(
  draft: Draft,
  block: ChartBlock,
  { categories, series }: ChartData,
): Pick<PlannedChart, 'categories' | 'series'> {
  const { column, row: top } = block;
  series.forEach(({ title, values }, index) => {
    put({ ...draft, row: top }, column + 1 + index, title, 'token');
    values.forEach((value, place) => {
      put({ ...draft, row: top + 1 + place }, column + 1 + index, value, 'token');
    });
  });
  categories.forEach((name, place) => {
    put({ ...draft, row: top + 1 + place }, column, name, 'token');
  });
  block.row = top + categories.length + 2;
  const body = (of: number): CellRange => ({
    firstRow: top + 1,
    lastRow: top + categories.length,
    firstColumn: of,
    lastColumn: of,
  });
  return {
    categories: body(column),
    series: series.map(({ numberFormat }, index) => ({
      title: { ...body(column + 1 + index), firstRow: top, lastRow: top },
      values: body(column + 1 + index),
      numberFormat,
    })),
  };
}
