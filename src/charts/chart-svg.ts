import type { ChartData } from '../rules/index.ts';
import { init } from './chart-library.ts';
import { chartOption, PAPER_INK } from './chart-option.ts';

/** A chart as a drawing that needs no script: it can stand in any page, and be printed. Width and height in pixels. */
export function chartSvg(chart: ChartData, width: number, height: number): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(chartOption(chart, PAPER_INK));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
