import { sayDay } from '../day/day.ts';
import { bulletinWords } from '../words/bulletin-words.ts';
import { localText, type Language } from '../words/language.ts';
import type { Bulletin } from './bulletin.ts';

/** What a bulletin is about and what is left out of it, a sentence each. */
export function sayScope(bulletin: Bulletin, language: Language): readonly string[] {
  const words = bulletinWords[language];
  const { period, asOf, minimum, levelsLeftOut } = bulletin;
  return [
    words.span(sayDay(period.first), sayDay(period.last), sayDay(asOf)),
    words.minimum(minimum),
    ...levelsLeftOut.map(({ title }) => words.levelLeftOut(localText(title, language))),
  ];
}
