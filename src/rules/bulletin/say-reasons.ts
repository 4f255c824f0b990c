import { localText, type Language } from '../words/language.ts';
import { bulletinWords, type BulletinWords } from '../words/bulletin-words.ts';
import type { BulletinSpec, Indicator } from '../policy/shape/index.ts';
import type { Bulletin, BulletinGroup, Colour, ColourReason, ListReason } from './bulletin.ts';
import { sayAmount, sayFigure, unitOf } from './say-figure.ts';

type Asked = NonNullable<BulletinSpec['praised']>[number];

/** The colour in a word: why there is none where there is none. */
export function sayColour({ colour, isTooFew }: BulletinGroup, words: BulletinWords): string {
  if (isTooFew) return words.tooFew;
  if (colour === null) return words.untold;
  return words.levels[colour.level] + (colour.certain ? '' : words.unsure);
}

/** Each threshold that the colour comes from, with the figure and the limit. */
export function sayColourReasons(
  { reasons }: Colour,
  spec: BulletinSpec,
  language: Language,
): readonly string[] {
  return reasons.flatMap((reason) => {
    const asked = spec.thresholds?.[reason.threshold];
    return asked === undefined ? [] : [sayReason(reason, asked, spec, language)];
  });
}

export function sayListReason(
  reason: ListReason,
  list: 'praised' | 'warned',
  spec: BulletinSpec,
  language: Language,
): string {
  const asked = spec[list]?.[reason.entry];
  return asked === undefined ? '' : sayReason(reason, asked, spec, language);
}

/** The fewest records without which a group would be a colour lower; '' where it has none to lose. */
export function sayRelief({ level, relief }: Colour, language: Language): string {
  const words = bulletinWords[language];
  if (level === 'none') return '';
  if (relief === null) return words.noRelief;
  const { records, to, smallest } = relief;
  const names = records.map(({ key, sheet, row }) => key ?? `${sheet}!${row}`).join(words.comma);
  return (
    words.reliefOf(records.length, names, words.levels[to]) + (smallest ? '' : words.aboutRelief)
  );
}

/** The title of what a threshold, a list, a chart or an index asks for. */
export function indicatorTitle(
  id: string,
  { spec }: Pick<Bulletin, 'spec'>,
  language: Language,
): string {
  if (id === 'index') {
    return spec.index ? localText(spec.index.title, language) : bulletinWords[language].index;
  }
  const found = indicatorOf(id, spec);
  return found === undefined ? id : localText(found.title, language);
}

export function indicatorOf(id: string, spec: BulletinSpec): Indicator | undefined {
  return spec.indicators.find((each) => each.id === id);
}

function sayReason(
  { value, limit, ...more }: ListReason | ColourReason,
  { indicator: id, reason }: Asked,
  spec: BulletinSpec,
  language: Language,
): string {
  const words = bulletinWords[language];
  const indicator = indicatorOf(id, spec) ?? 'index';
  const unit = indicator === 'index' ? '' : words.units[unitOf(indicator)];
  const limits = words.limits({
    figure: indicatorTitle(id, { spec }, language),
    value: sayFigure(value, indicator, words),
    limit: sayAmount(limit, unit),
    held: 'held' in more && more.held,
  });
  return words.withReason(localText(reason, language), limits);
}
