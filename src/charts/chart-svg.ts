import type { ChartData } from '../rules/index.ts';
import { init } from './chart-library.ts';
import { chartOption, PAPER_INK } from './chart-option.ts';

/** A chart as a drawing that needs no script: it can stand in any page, and be printed. Width and height in pixels. */
export function chartSvg(chart: ChartData, width: number, height: number): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(chartOption(chart, PAPER_INK));
    return bare(drawing.renderToSVGString());
  } finally {
    drawing.dispose();
  }
}

/**
 * Without the rules for pointing at things, and without clips, which cut nothing here: they are numbered through, so that
 * the same chart drawn twice would not be the same, and those of one drawing would hold for the others on the page.
 */
function bare(svg: string): string {
  return svg
    .replace(/<(style|defs)[ >][^]*?<\/\1>\n?/g, '')
    .replace(/ (?:class|clip-path|ecmeta_[a-z_]+)="[^"]*"/g, '');
}
