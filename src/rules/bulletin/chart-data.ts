import type { PlannedChart } from '../results/write-plan.ts';
import { bulletinWords } from '../words/bulletin-words.ts';
import { localText, type Language } from '../words/language.ts';
import type { Bulletin, BulletinGroup } from './bulletin.ts';
import { groupsAt, sayPath } from './group-names.ts';
import { indicatorOf, indicatorTitle } from './say-reasons.ts';
import { figureLook, unitOf } from './say-figure.ts';

type Chart = NonNullable<Bulletin['spec']['charts']>[number];

/** A chart as figures and words; how it is drawn is left to Excel, the page or the pane. */
export interface ChartData {
  readonly id: string;
  readonly kind: Chart['kind'];
  readonly title: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly title: string;
    readonly numberFormat: PlannedChart['series'][number]['numberFormat'];
    /** One a category; null leaves a gap. */
    readonly values: readonly (number | null)[];
  }[];
}

/** More columns than that are no picture any more. */
const MOST_GROUPS = 40;

/** The charts of a bulletin that have anything to show. */
export function chartsOf(bulletin: Bulletin, language: Language): readonly ChartData[] {
  return (bulletin.spec.charts ?? [])
    .map((chart) => chartOf(chart, bulletin, language))
    .filter(({ series }) => series.some(({ values }) => values.some((value) => value !== null)));
}

function chartOf(chart: Chart, bulletin: Bulletin, language: Language): ChartData {
  const words = bulletinWords[language];
  const groups = chart.kind === 'column' ? chartGroups(chart, bulletin) : [];
  const points = chart.kind === 'line' ? bulletin.trend.filter(isKnown) : [];
  return {
    id: chart.id,
    kind: chart.kind,
    title: localText(chart.title, language),
    ...axisTitles(chart, bulletin, language),
    categories: [
      ...groups.map(({ path }) => sayPath(path.slice(-1), words)),
      ...points.map(({ period }) => period.name),
    ],
    series: chart.indicators.map((id) => ({
      title: indicatorTitle(id, bulletin, language),
      numberFormat: formatOf(id, bulletin),
      values: [
        ...groups.map((group) => rounded(groupValue(group, id))),
        ...points.map((point) => rounded(pointValue(point, id, bulletin))),
      ],
    })),
  };
}

function isKnown({ from }: Bulletin['trend'][number]): boolean {
  return from !== 'nothing';
}

function chartGroups({ level }: Chart, bulletin: Bulletin): readonly BulletinGroup[] {
  return groupsAt(bulletin, depthOf(level, bulletin)).slice(0, MOST_GROUPS);
}

/** From 1; the outermost level where a chart names none. */
function depthOf(level: string | undefined, { spec }: Bulletin): number {
  return Math.max(1, spec.levels.findIndex(({ id }) => id === level) + 1);
}

function groupValue({ figures, index }: BulletinGroup, id: string): number | null {
  if (id === 'index') return index?.value ?? null;
  return figures.find(({ indicator }) => indicator.id === id)?.value ?? null;
}

function pointValue(
  { index, values }: Bulletin['trend'][number],
  id: string,
  { spec }: Bulletin,
): number | null {
  if (id === 'index') return index;
  return values[spec.indicators.findIndex((each) => each.id === id)] ?? null;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

function formatOf(id: string, bulletin: Bulletin): 'count' | 'tenth' {
  const indicator = indicatorOf(id, bulletin.spec);
  return indicator === undefined ? 'tenth' : figureLook(indicator, bulletin);
}

/** The axis of values is called after its one indicator, and has the unit where all share it. */
function axisTitles(chart: Chart, bulletin: Bulletin, language: Language) {
  const words = bulletinWords[language];
  const [only = ''] = chart.indicators;
  const units = new Set(
    chart.indicators.map((id) => {
      const indicator = indicatorOf(id, bulletin.spec);
      return indicator === undefined ? '' : words.units[unitOf(indicator)];
    }),
  );
  const [unit = ''] = units;
  const title =
    chart.indicators.length === 1 ? indicatorTitle(only, bulletin, language) : words.figure;
  const level = bulletin.spec.levels[depthOf(chart.level, bulletin) - 1];
  const group = level === undefined ? words.group : localText(level.title, language);
  return {
    categoryTitle: chart.kind === 'line' ? words.period : group,
    valueTitle: words.withUnit(title, units.size === 1 ? unit : ''),
  };
}
