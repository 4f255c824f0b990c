import { bulletinWords, type BulletinWords } from '../words/bulletin-words.ts';
import type { Language } from '../words/language.ts';
import type { Bulletin, Restated, TrendPoint } from './bulletin.ts';
import { sayPath } from './group-names.ts';
import { indicatorOf, indicatorTitle } from './say-reasons.ts';
import { sayFigure } from './say-figure.ts';

/** What an earlier bulletin said of a group otherwise than the records say today. */
export interface RestatedGroup {
  readonly period: string;
  readonly group: string;
  /** A figure each: what it was, and what it is now. */
  readonly figures: readonly string[];
}

/** All that was restated, period by period and group by group, in the order in which it is told. */
export function sayRestated(
  { restated, spec }: Pick<Bulletin, 'restated' | 'spec'>,
  language: Language,
): readonly RestatedGroup[] {
  const words = bulletinWords[language];
  const groups = new Map<string, { period: string; group: string; figures: string[] }>();
  for (const each of restated) {
    const { period, path } = each;
    const key = JSON.stringify([period, ...path]);
    const group = groups.get(key) ?? { period, group: sayPath(path, words), figures: [] };
    group.figures.push(figureOf(each, spec, language));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What to know of a period beside its figures; '' where there is nothing. */
export function sayTrendNote({ from, isRestated }: TrendPoint, words: BulletinWords): string {
  if (from === 'nothing') return words.nothing;
  if (from === 'published') return words.published;
  return isRestated ? words.isRestated : '';
}

function figureOf(
  { indicator: id, was, now }: Restated,
  spec: Bulletin['spec'],
  language: Language,
): string {
  const words = bulletinWords[language];
  const indicator = id === null ? 'index' : (indicatorOf(id, spec) ?? 'index');
  const title = indicatorTitle(id ?? 'index', { spec }, language);
  const said = words.restated(sayFigure(was, indicator, words), sayFigure(now, indicator, words));
  return title + words.space + said;
}
