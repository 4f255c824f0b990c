import type { EChartsCoreOption } from 'echarts/core';
import type { ChartData } from '../rules/index.ts';

/** What a chart is drawn with; the pane has dark and high-contrast themes. */
export interface ChartInk {
  readonly text: string;
  readonly line: string;
  readonly series: readonly string[];
  readonly fontFamily: string;
}

/** For paper and for pages. Each pair of neighbours differs in lightness as well as in hue. */
export const PAPER_INK: ChartInk = {
  text: '#1f2937',
  line: '#d1d5db',
  series: ['#1d4ed8', '#f4a259', '#2e7d32', '#8b5cf6', '#0e7490'],
  // Without quotes: they would end the attribute of a drawing in which it stands.
  fontFamily: 'Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif',
};

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];

/** More names than that do not stand side by side. */
const MOST_LEVEL = 12;

/** A chart of a bulletin: titles, both axes named, every figure written at its mark; a gap where it is not known. */
export function chartOption(chart: ChartData, ink: ChartInk): EChartsCoreOption {
  const { kind, categories, series } = chart;
  const text = { color: ink.text, fontFamily: ink.fontFamily };
  const axis = {
    axisLabel: text,
    nameTextStyle: text,
    axisLine: { lineStyle: { color: ink.line } },
  };
  const isOne = series.length === 1;
  const isCrowded = categories.length > MOST_LEVEL;
  return {
    // A page that moves by itself cannot be printed, and is refused by who asked for less motion.
    animation: false,
    color: [...ink.series],
    textStyle: text,
    title: { text: chart.title, left: 'center', textStyle: { ...text, fontSize: 14 } },
    // The labels of the axes stay inside, and their names below and above them.
    grid: {
      ...{ left: 24, right: 24, top: 64, bottom: (isOne ? 36 : 60) + (isCrowded ? 20 : 0) },
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(isOne ? {} : { legend: { bottom: 0, textStyle: text } }),
    xAxis: {
      ...axis,
      // Every name is shown; many are turned, so that none lies over the next.
      axisLabel: { ...text, interval: 0, rotate: isCrowded ? 35 : 0 },
      type: 'category',
      name: chart.categoryTitle,
      nameLocation: 'middle',
      nameGap: isCrowded ? 56 : 30,
      data: [...categories],
    },
    yAxis: {
      ...axis,
      type: 'value',
      name: chart.valueTitle,
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: series.map(({ title, values }, index) => ({
      type: kind === 'column' ? 'bar' : 'line',
      name: title,
      data: [...values],
      barMaxWidth: 48,
      // What a reader points at stays as it is: a page runs no script.
      emphasis: { disabled: true },
      silent: true,
      clip: false,
      // Lines are told apart without colour as well.
      symbol: SYMBOLS[index % SYMBOLS.length],
      symbolSize: 7,
      label: { show: true, position: 'top', ...text },
    })),
  };
}
