import type { CellRange, OwnSheetPlan, PlannedChart } from '../../../rules/index.ts';
import { axisFormat, CHART_COLOURS, chartFormat } from '../../xlsx/bulletin/chart-looks.ts';
import { rangeIn } from '../read/used-areas.ts';
import { CALL, type Step } from './step.ts';

/** All charts of a sheet of ours. */
export function removeCharts(sheet: string, count: number): readonly Step[] {
  return Array.from({ length: count }, () => ({
    bytes: CALL,
    queue: ({ workbook }) => {
      workbook.worksheets.getItem(sheet).charts.getItemAt(0).delete();
    },
  }));
}

/** Native charts over cells that are written already: Excel draws no chart of nothing. */
export function chartSteps(plan: OwnSheetPlan): readonly Step[] {
  return (plan.charts ?? []).map((chart) => ({
    bytes: (20 + 12 * chart.series.length) * CALL,
    queue: ({ workbook }) => {
      drawChart(workbook.worksheets.getItem(plan.name), chart, plan);
    },
  }));
}

const TYPES = { column: 'ColumnClustered', line: 'LineMarkers' } as const;

function drawChart(sheet: Excel.Worksheet, planned: PlannedChart, plan: OwnSheetPlan): void {
  const { kind, name, title, categoryTitle, valueTitle, series, place } = planned;
  const [first] = series;
  if (first === undefined) return;
  const chart = sheet.charts.add(TYPES[kind], rangeIn(sheet, first.values), 'Columns');
  chart.name = name;
  chart.title.text = title;
  series.forEach((each, index) => {
    const shown = shownAt(plan, each.title);
    const added = index === 0 ? chart.series.getItemAt(0) : chart.series.add(shown);
    added.name = shown;
    added.setValues(rangeIn(sheet, each.values));
    added.setXAxisValues(rangeIn(sheet, planned.categories));
    drawSeries(added, kind, index);
    added.hasDataLabels = true;
    added.dataLabels.showValue = true;
    added.dataLabels.position = kind === 'column' ? 'OutsideEnd' : 'Top';
    added.dataLabels.numberFormat = chartFormat(each.numberFormat);
  });
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = categoryTitle;
  valueAxis.title.text = valueTitle;
  valueAxis.numberFormat = axisFormat(series);
  // Columns that do not start at zero would show another proportion than the figures have.
  if (kind === 'column') valueAxis.minimum = 0;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = 'Bottom';
  // The cells may stand in hidden columns; of what is not known there is a gap.
  chart.plotVisibleOnly = false;
  chart.displayBlanksAs = 'NotPlotted';
  const corner = (row: number, column: number) => sheet.getCell(row - 1, column - 1);
  chart.setPosition(
    corner(place.firstRow, place.firstColumn),
    corner(place.lastRow, place.lastColumn),
  );
}

function drawSeries(series: Excel.ChartSeries, kind: PlannedChart['kind'], index: number): void {
  const colour = `#${CHART_COLOURS[index % CHART_COLOURS.length] ?? ''}`;
  if (kind === 'column') series.format.fill.setSolidColor(colour);
  else {
    series.format.line.color = colour;
    series.markerStyle = 'Circle';
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
  }
}

function shownAt({ cells }: OwnSheetPlan, { firstRow, firstColumn }: CellRange): string {
  const cell = cells.find(({ row, column }) => row === firstRow && column === firstColumn);
  return cell?.content.kind === 'text' ? cell.content.text : '';
}
