import type { Bulletin } from '../bulletin.ts';
import { unitOf } from '../say-figure.ts';
import { bulletinWords, type BulletinWords } from '../../words/bulletin-words.ts';
import { localText, type Language } from '../../words/language.ts';

/** In whose words a bulletin is written, and how its tables are laid out. */
export interface BulletinVoice {
  readonly language: Language;
  readonly words: BulletinWords;
  /** Titles of the levels, the outermost first. */
  readonly levels: readonly string[];
  /** Titles of the indicators with their units. */
  readonly indicators: readonly string[];
  readonly indexTitle: string | null;
}

export function bulletinVoice({ spec }: Bulletin, language: Language): BulletinVoice {
  const words = bulletinWords[language];
  return {
    language,
    words,
    levels: spec.levels.map(({ title }) => localText(title, language)),
    indicators: spec.indicators.map((each) =>
      inLines(words.withUnit(localText(each.title, language), words.units[unitOf(each)])),
    ),
    indexTitle: spec.index === undefined ? null : localText(spec.index.title, language),
  };
}

/** What stands in brackets goes onto a line of its own: a narrow column would break it anywhere. */
function inLines(title: string): string {
  return title.replace(/\s?([（(])/gu, '\n$1');
}
