import { localText } from '../../words/language.ts';
import type { PlannedChart } from '../../results/write-plan.ts';
import type { CellRange } from '../../ledger/grid.ts';
import type { Bulletin, BulletinGroup } from '../bulletin.ts';
import { sayPath } from '../group-names.ts';
import { indicatorOf, indicatorTitle } from '../say-reasons.ts';
import { isWhole, unitOf } from '../say-figure.ts';
import type { BulletinVoice } from './bulletin-voice.ts';
import { type Draft, put, type Written } from './draft.ts';
import { groupsAt } from './figure-tables.ts';

type Chart = NonNullable<Bulletin['spec']['charts']>[number];

const CHART_ROWS = 16;
/** More columns than that are no picture any more. */
const MOST_GROUPS = 40;

/** The cells that charts are drawn from. They stand apart because a gap must be an empty cell, not a dash. */
export interface ChartBlock {
  readonly column: number;
  /** The row that is free. */
  row: number;
}

/** Draws all charts of a bulletin, one below the other. */
export function drawCharts(
  draft: Draft,
  block: ChartBlock,
  bulletin: Bulletin,
  voice: BulletinVoice,
  lastColumn: number,
): readonly PlannedChart[] {
  return (bulletin.spec.charts ?? []).flatMap((chart) => {
    const data = chartData(chart, bulletin, voice);
    // A chart of nothing is refused by Excel, and tells nothing.
    if (data.rows.length === 0) return [];
    const place = {
      firstRow: draft.row,
      lastRow: draft.row + CHART_ROWS - 1,
      firstColumn: 1,
      lastColumn,
    };
    draft.row += CHART_ROWS + 1;
    return [{ ...described(chart, bulletin, voice), place, ...written(draft, block, data) }];
  });
}

interface ChartData {
  readonly titles: readonly string[];
  readonly formats: readonly PlannedChart['series'][number]['numberFormat'][];
  readonly rows: readonly (readonly [string, ...Written[]])[];
}

function chartData(chart: Chart, bulletin: Bulletin, voice: BulletinVoice): ChartData {
  const { indicators: asked } = chart;
  const titles = asked.map((id) => indicatorTitle(id, bulletin, voice.language));
  const formats = asked.map((id) => formatOf(id, bulletin));
  const rows =
    chart.kind === 'column'
      ? chartGroups(chart, bulletin).map((group): [string, ...Written[]] => [
          sayPath(group.path.slice(-1), voice.words),
          ...asked.map((id) => groupValue(group, id)),
        ])
      : bulletin.trend
          .filter(({ from }) => from !== 'nothing')
          .map((point): [string, ...Written[]] => [
            point.period.name,
            ...asked.map((id) => {
              const place = bulletin.spec.indicators.findIndex((each) => each.id === id);
              return rounded(id === 'index' ? point.index : (point.values[place] ?? null));
            }),
          ]);
  return { titles, formats, rows };
}

function chartGroups({ level }: Chart, bulletin: Bulletin): readonly BulletinGroup[] {
  const depth = bulletin.spec.levels.findIndex(({ id }) => id === level) + 1;
  return groupsAt(bulletin, Math.max(1, depth)).slice(0, MOST_GROUPS);
}

function groupValue({ figures, index }: BulletinGroup, id: string): number | null {
  if (id === 'index') return rounded(index?.value ?? null);
  return rounded(figures.find(({ indicator }) => indicator.id === id)?.value ?? null);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

function formatOf(id: string, { spec }: Bulletin): ChartData['formats'][number] {
  const indicator = indicatorOf(id, spec);
  return indicator !== undefined && isWhole(indicator) ? 'count' : 'tenth';
}

function described(chart: Chart, bulletin: Bulletin, voice: BulletinVoice) {
  const { spec } = bulletin;
  const { words } = voice;
  const units = new Set(
    chart.indicators.map((id) => {
      const indicator = indicatorOf(id, spec);
      return indicator === undefined ? '' : words.units[unitOf(indicator)];
    }),
  );
  const [unit = ''] = units;
  const [first = ''] = chart.indicators;
  const title =
    chart.indicators.length === 1 ? indicatorTitle(first, bulletin, voice.language) : '';
  const depth = spec.levels.findIndex(({ id }) => id === chart.level);
  return {
    name: `LR1 ${spec.id} ${chart.id}`,
    kind: chart.kind,
    title: localText(chart.title, voice.language),
    categoryTitle:
      chart.kind === 'line' ? words.period : (voice.levels[Math.max(0, depth)] ?? words.group),
    valueTitle: words.withUnit(title === '' ? words.figure : title, units.size === 1 ? unit : ''),
  };
}

/** Titles above, names at the left, figures where they are known. */
function written(
  draft: Draft,
  block: ChartBlock,
  { titles, formats, rows }: ChartData,
): Pick<PlannedChart, 'categories' | 'series'> {
  const { column, row: top } = block;
  const at = { ...draft, row: top };
  titles.forEach((title, index) => {
    put(at, column + 1 + index, title, 'token');
  });
  for (const cells of rows) {
    at.row += 1;
    cells.forEach((cell, index) => {
      put(at, column + index, cell, 'token');
    });
  }
  block.row = at.row + 2;
  const body = (of: number): CellRange => ({
    firstRow: top + 1,
    lastRow: top + rows.length,
    firstColumn: of,
    lastColumn: of,
  });
  return {
    categories: body(column),
    series: titles.map((_, index) => ({
      title: { ...body(column + 1 + index), firstRow: top, lastRow: top },
      values: body(column + 1 + index),
      numberFormat: formats[index] ?? 'count',
    })),
  };
}
