import type { PlannedChart } from '../../../rules/index.ts';

/** Colours of series in their order; told apart in grey as well. */
export const CHART_COLOURS = ['2F5D8C', 'E08A2E', '7A9E5B', '9C4F6B', '6B7280', 'C9A227'] as const;
export const CHART_INK = '1F2937';
export const GRID_LINE = 'D1D5DB';

const FORMATS = { count: '#,##0', percent: '#,##0.0"%"', tenth: '#,##0.0' } as const;

/** How a series writes its figures. A share stands in its cell as 85.7, not as 0.857. */
export function chartFormat(format: PlannedChart['series'][number]['numberFormat']): string {
  return FORMATS[format];
}

/** Of the axis: that of its series where they agree. */
export function axisFormat(series: PlannedChart['series']): string {
  const [only, ...others] = new Set(series.map(({ numberFormat }) => numberFormat));
  return only === undefined || others.length > 0 ? 'General' : chartFormat(only);
}
