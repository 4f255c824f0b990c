import type { Bulletin, Restated, TrendPoint } from '../bulletin.ts';
import { indicatorOf, indicatorTitle } from '../say-reasons.ts';
import { isWhole, sayFigure } from '../say-figure.ts';
import { sayPath } from '../group-names.ts';
import type { BulletinVoice } from './bulletin-voice.ts';
import { type Draft, headers, put } from './draft.ts';

/** The figures of the whole over the last periods; where one was published otherwise, what it was. */
export function trendTable(draft: Draft, bulletin: Bulletin, voice: BulletinVoice): void {
  const { words } = voice;
  const hasIndex = voice.indexTitle !== null;
  headers(draft, [
    words.period,
    ...(voice.indexTitle === null ? [] : [voice.indexTitle]),
    ...voice.indicators,
    words.note,
  ]);
  for (const point of bulletin.trend) {
    put(draft, 1, point.period.name, 'plain');
    if (hasIndex) put(draft, 2, point.index ?? '—', point.index === null ? 'count' : 'tenth');
    const first = hasIndex ? 3 : 2;
    bulletin.spec.indicators.forEach((indicator, index) => {
      const value = point.values[index] ?? null;
      const look = value !== null && !isWhole(indicator) ? 'tenth' : 'count';
      put(draft, first + index, value === null ? '—' : Math.round(value * 10) / 10, look);
    });
    put(draft, first + bulletin.spec.indicators.length, noteOf(point, bulletin, voice), 'wrapped');
    draft.row += 1;
  }
}

function noteOf(point: TrendPoint, { restated, ...bulletin }: Bulletin, voice: BulletinVoice) {
  const { words } = voice;
  if (point.from === 'nothing') return words.nothing;
  const said = restated
    .filter(({ period }) => period === point.period.name)
    .map((each) => sayRestated(each, bulletin, voice));
  return [...(point.from === 'published' ? [words.published] : []), ...said].join(words.join);
}

export function sayRestated(
  { path, indicator: id, was, now }: Restated,
  { spec }: Pick<Bulletin, 'spec'>,
  { words, language }: Pick<BulletinVoice, 'words' | 'language'>,
): string {
  const indicator = id === null ? 'index' : (indicatorOf(id, spec) ?? 'index');
  const figure = indicatorTitle(id ?? 'index', { spec }, language);
  const where = path.length === 0 ? '' : `${sayPath(path, words)} `;
  const [before, after] = [was, now].map((value) => sayFigure(value, indicator, words));
  return `${where}${figure}${words.space}${words.restated(before ?? '', after ?? '')}`;
}
