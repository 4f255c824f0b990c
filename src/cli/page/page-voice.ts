import {
  annexRows,
  annexTargets,
  bulletinWords,
  localText,
  unitOf,
  type Bulletin,
  type BulletinWords,
  type Language,
} from '../../rules/index.ts';

/** A bulletin on its way onto a page: in whose words, and where its figures lead. */
export interface PagePart {
  readonly bulletin: Bulletin;
  readonly language: Language;
  readonly words: BulletinWords;
  /** Begins every id of it: a page may hold several bulletins. */
  readonly id: string;
  readonly rows: ReturnType<typeof annexRows>;
  readonly target: ReturnType<typeof annexTargets>;
  readonly levels: readonly string[];
  /** With the index first, where there is one. */
  readonly titles: readonly string[];
  readonly hasIndex: boolean;
}

export function pagePart(bulletin: Bulletin, place: number, language: Language): PagePart {
  const words = bulletinWords[language];
  const { spec } = bulletin;
  const rows = annexRows(bulletin);
  return {
    bulletin,
    language,
    words,
    id: `b${place + 1}`,
    rows,
    target: annexTargets(rows),
    levels: spec.levels.map(({ title }) => localText(title, language)),
    titles: [
      ...(spec.index === undefined ? [] : [localText(spec.index.title, language)]),
      ...spec.indicators.map((each) =>
        words.withUnit(localText(each.title, language), words.units[unitOf(each)]),
      ),
    ],
    hasIndex: spec.index !== undefined,
  };
}

export function rowId({ id }: PagePart, place: number): string {
  return `${id}-r${place + 1}`;
}
