import { partsOf } from '../day/day.ts';
import type { Indicator } from '../policy/shape/index.ts';
import type { BulletinWords } from '../words/bulletin-words.ts';
import type { Period } from './bulletin.ts';

/** Counts are whole; shares, medians, sums and points are shown to a tenth. */
export function isWhole(indicator: Indicator): boolean {
  return 'count' in indicator;
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
