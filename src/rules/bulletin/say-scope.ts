import { sayDay } from '../day/day.ts';
import { bulletinWords } from '../words/bulletin-words.ts';
import { localText, type Language } from '../words/language.ts';
import type { Bulletin } from './bulletin.ts';

/** What a bulletin is about and what is left out of it, a sentence each. */
export function sayScope(bulletin: Bulletin, language: Language): readonly string[] {
  const words = bulletinWords[language];
  const { period, asOf, minimum, levelsLeftOut, lacking, compiled } = bulletin;
  const without = lacking.map((place) => bulletin.sources[place] ?? '');
  const isJoint = bulletin.sources.length > 1;
  return [
    words.span(sayDay(period.first), sayDay(period.last), sayDay(asOf)),
    words.minimum(minimum),
    ...(isJoint && without.length > 0
      ? [words.lacking(without, localText(compiled.policy.title, language))]
      : []),
    ...levelsLeftOut.map(({ title }) => words.levelLeftOut(localText(title, language))),
  ];
}
