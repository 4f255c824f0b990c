import { bulletinWords } from '../words/bulletin-words.ts';
import { localText, type Language } from '../words/language.ts';
import { sayFault } from '../words/say.ts';
import type { Bulletin, CountedRecord, SourceFault } from './bulletin.ts';

/** Records of which it is unknown whether a figure counts them: it leaves them out. */
export interface Doubt {
  readonly figure: string;
  /** Where each stands, by its key where it has one. */
  readonly places: readonly string[];
}

/** Of the whole: it has all of them. */
export function sayDoubts(
  { groups: [whole], sources }: Bulletin,
  language: Language,
): readonly Doubt[] {
  const doubtful = whole?.figures.filter(({ unknown }) => unknown.length > 0) ?? [];
  return doubtful.map(({ indicator, unknown }) => ({
    figure: localText(indicator.title, language),
    places: unknown.map((record) => placeOf(record, sources)),
  }));
}

const MOST_PLACES = 10;

/** All that the figures leave out, or may be wrong by, a line each: silence would pass for a clean bill. */
export function sayWhatIsAmiss(bulletin: Bulletin, language: Language): readonly string[] {
  const words = bulletinWords[language];
  const doubts = sayDoubts(bulletin, language).map(({ figure, places }) => {
    const left = places.length - MOST_PLACES;
    const more = left > 0 ? words.morePlaces(left) : '';
    const shown = places.slice(0, MOST_PLACES).join(words.comma);
    return words.doubt(figure, places.length, shown + more);
  });
  return [...doubts, ...bulletin.faults.map((each) => sayAmiss(each, bulletin, language))];
}

function sayAmiss({ source, fault }: SourceFault, { sources }: Bulletin, language: Language) {
  const { space, join } = bulletinWords[language];
  const { sentence, repair } = sayFault(fault, language);
  const { sheet, cell } = fault.place;
  const place = [sheet, cell].filter((part) => part !== undefined).join('!');
  const said = [sentence, repair].filter((part) => part !== '').join(space);
  const where = [
    ...(sources.length > 1 ? [sources[source] ?? ''] : []),
    ...(place === '' || said.includes(place) ? [] : [place]),
  ];
  return [...where, said].join(join);
}

function placeOf({ source, sheet, row, key }: CountedRecord, sources: readonly string[]): string {
  const file = sources.length > 1 ? `${sources[source] ?? ''} ` : '';
  return `${file}${sheet}!${row}${key === null ? '' : ` ${key}`}`;
}
