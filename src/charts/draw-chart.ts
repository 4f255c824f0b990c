import type { ChartData } from '../rules/index.ts';
import { init } from './chart-library.ts';
import { chartOption, type ChartInk } from './chart-option.ts';

export interface DrawnChart {
  /** When its place has another size. */
  readonly fit: () => void;
  readonly end: () => void;
}

/** More names than that do not stand beside each other in a pane. */
const UPRIGHT = 4;

/** Draws a chart into a place that is as narrow as a pane and has the title above it already. */
export function drawChart(place: HTMLElement, chart: ChartData, ink: ChartInk): DrawnChart {
  const drawing = init(place, null, { renderer: 'svg' });
  drawing.setOption(chartOption(chart, ink));
  drawing.setOption({
    title: { show: false },
    grid: { left: 4, right: 8, top: 34, bottom: chart.series.length === 1 ? 4 : 28 },
    ...(chart.series.length === 1 ? {} : { legend: { selectedMode: false, itemWidth: 14 } }),
    xAxis: {
      // Slanted names leave no room for it; the parts tell it with the name of the chart.
      name: '',
      axisLabel: {
        rotate: chart.categories.length > UPRIGHT ? 45 : 0,
        interval: chart.kind === 'column' ? 0 : 'auto',
      },
    },
    // A picture: what a mouse does to it would ask for colours that only the theme knows.
    series: chart.series.map(() => ({ silent: true, labelLayout: { hideOverlap: true } })),
  });
  return {
    fit: () => {
      drawing.resize();
    },
    end: () => {
      drawing.dispose();
    },
  };
}
