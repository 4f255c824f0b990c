import { partsOf } from '../day/day.ts';
import type { Indicator } from '../policy/shape/index.ts';
import type { BulletinWords } from '../words/bulletin-words.ts';
import type { Bulletin, Period } from './bulletin.ts';

/** Counts are whole; shares, medians, sums and points are shown to a tenth. */
function isWhole(indicator: Indicator): boolean {
  return 'count' in indicator;
}

/**
 * How the figures of an indicator are written: a sum of whole numbers is whole. All of them alike, or those in one column
 * could not be compared at a glance.
 */
export function figureLook(
  indicator: Indicator,
  { spec, groups, trend }: Pick<Bulletin, 'spec' | 'groups' | 'trend'>,
): 'count' | 'tenth' {
  if (isWhole(indicator)) return 'count';
  if (!('sum' in indicator)) return 'tenth';
  const place = spec.indicators.findIndex(({ id }) => id === indicator.id);
  const figures = groups.flatMap(({ figures: all }) => all[place] ?? []);
  const values = [
    ...figures.flatMap(({ value, before, yearBefore }) => [value, before, yearBefore]),
    ...trend.map((point) => point.values[place] ?? null),
  ];
  return values.every((value) => value === null || Number.isInteger(value)) ? 'count' : 'tenth';
}

export function unitOf(indicator: Indicator): NonNullable<Indicator['unit']> {
  if ('share' in indicator) return 'percent';
  return indicator.unit ?? ('median' in indicator ? 'day' : 'count');
}

/** To a tenth, without a needless zero; a percentage with its sign. */
export function sayAmount(value: number, unit: string): string {
  return String(Math.round(value * 10) / 10) + unit;
}

/** "—" for what is not known, never 0. */
export function sayFigure(
  value: number | null,
  indicator: Indicator | 'index',
  words: BulletinWords,
): string {
  if (value === null) return '—';
  return sayAmount(value, indicator === 'index' ? '' : words.units[unitOf(indicator)]);
}

export function sayPeriod({ kind, first }: Period, words: BulletinWords): string {
  const { year, month } = partsOf(first);
  if (kind === 'year') return words.year(year);
  return kind === 'month' ? words.month(year, month) : words.quarter(year, Math.ceil(month / 3));
}
