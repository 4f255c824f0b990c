import {
  type BulletinPlan,
  type CellRange,
  type PlannedCell,
  type PlannedChart,
  reference,
  sheetName,
} from '../../src/rules/index.ts';
import { bulletinRole } from '../../src/rules/results/own-names.ts';

export interface HandBulletin {
  readonly bulletin?: string;
  readonly period?: string;
  readonly name?: string;
  /** Filings of three districts. */
  readonly filed?: readonly number[];
  readonly charts?: number;
}

const DISTRICTS = ['东城区', '西“城”区 & 其他', '高新区'];
const MONTHS = ['2025-04', '2025-05', '2025-06'];

/** A bulletin as the planner makes them, small and by hand: a table with links, one chart of columns, one of lines. */
export function handBulletin({
  bulletin = 'risk-monthly',
  period = '2025-06',
  name = `预警通报-${period}`,
  filed = [12, 7, 30],
  charts = 2,
}: HandBulletin = {}): BulletinPlan {
  const role = bulletinRole(bulletin, period);
  return {
    sheet: {
      role,
      name,
      cells: [
        text(1, 1, '六月份稳评工作预警通报', 'title'),
        text(2, 1, '截至 2025-06-30，共 3 个区', 'note'),
        ...['区县', '应备案', '备案率'].map((word, index) => text(3, index + 1, word, 'header')),
        ...DISTRICTS.flatMap((district, index) => [
          text(4 + index, 1, district, 'plain'),
          number(4 + index, 2, filed[index] ?? 0, 'count'),
          number(4 + index, 3, 80.5 + index, 'tenth'),
        ]),
        ...['月份', '平安指数'].map((word, index) => text(3, index + 8, word, 'header')),
        ...MONTHS.flatMap((month, index) => [
          text(4 + index, 8, month, 'plain'),
          // A month of which nothing is known is a gap.
          ...(index === 1 ? [] : [number(4 + index, 9, 90.5 + index, 'tenth')]),
        ]),
        text(7, 1, '校验结果', 'link'),
      ],
      formats: [],
      columns: [20, 12, 12, 12, 12].map((width, index) => ({
        column: index + 1,
        width,
        hidden: false,
      })),
      merges: [range(1, 1, 1, 5)],
      links: [{ row: 7, column: 1, sheet: '校验结果', cell: 'A4' }],
      frozenRows: 0,
      filter: null,
      print: {
        landscape: false,
        titleRows: null,
        area: range(1, 1, 60, 5),
        breaks: [25],
      },
      charts: [columnChart, lineChart].slice(0, charts),
    },
    name: { name: sheetName(role), refersTo: reference(name, range(1, 1, 1, 1)) },
    notes: [],
  };
}

const columnChart: PlannedChart = {
  name: '图-应备案',
  kind: 'column',
  title: '各区县应备案与备案率',
  categoryTitle: '区县',
  valueTitle: '件、%',
  categories: range(4, 1, 6, 1),
  series: [
    { title: range(3, 2, 3, 2), values: range(4, 2, 6, 2), numberFormat: 'count' },
    { title: range(3, 3, 3, 3), values: range(4, 3, 6, 3), numberFormat: 'percent' },
  ],
  place: range(9, 1, 23, 5),
};

const lineChart: PlannedChart = {
  name: '图-平安指数',
  kind: 'line',
  title: '平安指数逐月走势',
  categoryTitle: '月份',
  valueTitle: '分',
  categories: range(4, 8, 6, 8),
  series: [{ title: range(3, 9, 3, 9), values: range(4, 9, 6, 9), numberFormat: 'tenth' }],
  place: range(25, 1, 40, 5),
};

function text(row: number, column: number, words: string, look: PlannedCell['look']): PlannedCell {
  return { row, column, content: { kind: 'text', text: words }, look };
}

function number(
  row: number,
  column: number,
  value: number,
  look: PlannedCell['look'],
): PlannedCell {
  return { row, column, content: { kind: 'number', number: value }, look };
}

function range(
  firstRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
): CellRange {
  return { firstRow, firstColumn, lastRow, lastColumn };
}
