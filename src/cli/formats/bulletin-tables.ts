import {
  bulletinWords,
  groupsAt,
  localText,
  sayAmount,
  sayColour,
  sayGroupName,
  sayPath,
  sayPartShare,
  sayRestated,
  sayTrendNote,
  unitOf,
  type Bulletin,
  type BulletinGroup,
  type Figure,
} from '../../rules/index.ts';
import { visible } from '../terminal/visible.ts';
import { alignTable } from '../terminal/width.ts';
import type { HumanOptions } from './human-options.ts';

type Since = 'before' | 'yearBefore';

/** One level's groups with all their figures; below the outermost groups stands the whole. */
export function figureLines(
  bulletin: Bulletin,
  level: number,
  options: HumanOptions,
): readonly string[] {
  const { language, paint } = options;
  const words = bulletinWords[language];
  const levels = bulletin.spec.levels.map(({ title }) => localText(title, language));
  const header = [
    ...levels.slice(0, level),
    words.colour,
    words.colourBefore,
    words.sample,
    ...figureTitles(bulletin, options),
  ];
  const groups = tableGroups(bulletin, level);
  if (groups.length === 0) return [];
  const rows = groups.map((group) => {
    const colour = sayColour(group, words);
    const shown = group.colour?.level ?? 'none';
    const { path, index, sample, figures } = group;
    const before = group.colour?.before ?? null;
    return [
      ...Array.from({ length: level }, (_, depth) => nameAt(path, depth, options)),
      shown === 'none' ? colour : paint(shown, colour),
      before === null ? '—' : words.levels[before],
      String(sample),
      ...(bulletin.spec.index === undefined ? [] : [sayNumber(index?.value ?? null)]),
      ...figures.map((figure) => sayNumber(figure.value) + doubt(figure, options)),
    ];
  });
  return alignTable(header, rows, (column) => column >= level + 2);
}

/** How much the figures of the outermost groups have changed; nothing where there is nothing to compare with. */
export function changeLines(
  bulletin: Bulletin,
  since: Since,
  options: HumanOptions,
): readonly string[] {
  const isKnown = bulletin.groups.some(({ figures }) =>
    figures.some((each) => each[since] !== null),
  );
  if (!isKnown) return [];
  const rows = tableGroups(bulletin, 1).map(({ path, index, figures }) => [
    nameOf(path, options),
    ...(bulletin.spec.index === undefined ? [] : [sayChange(index, since)]),
    ...figures.map((figure) => sayChange(figure, since)),
  ]);
  return alignTable(firstHeader(bulletin, options), rows, (column) => column > 0);
}

/** What each part adds to the index, of its weight. */
export function partLines(bulletin: Bulletin, options: HumanOptions): readonly string[] {
  const { spec } = bulletin;
  if (spec.index === undefined) return [];
  const { language } = options;
  const words = bulletinWords[language];
  const titleOf = (id: string) => {
    const found = spec.indicators.find((each) => each.id === id);
    return found === undefined ? id : visible(localText(found.title, language));
  };
  const header = [
    firstHeader(bulletin, options).slice(0, 2),
    spec.index.parts.map(({ indicator }) => titleOf(indicator)),
  ].flat();
  const rows = tableGroups(bulletin, 1).map(({ path, index }) => [
    nameOf(path, options),
    sayNumber(index?.value ?? null),
    ...(index?.parts ?? []).map((part) => sayPartShare(part, words)),
  ]);
  return alignTable(header, rows, (column) => column > 0);
}

/** The figures of the whole over the last periods, with what was published otherwise. */
export function trendLines(bulletin: Bulletin, options: HumanOptions): readonly string[] {
  const { language } = options;
  const words = bulletinWords[language];
  const header = [words.period, ...figureTitles(bulletin, options), words.note];
  const rows = bulletin.trend.map((point) => [
    point.period.name,
    ...(bulletin.spec.index === undefined ? [] : [sayNumber(point.index)]),
    ...point.values.map(sayNumber),
    sayTrendNote(point, words),
  ]);
  const last = header.length - 1;
  return alignTable(header, rows, (column) => column > 0 && column < last);
}

/** What earlier bulletins said otherwise than the records say today, a line each group of a period. */
export function restatedLines(bulletin: Bulletin, { language }: HumanOptions): readonly string[] {
  const { join } = bulletinWords[language];
  return sayRestated(bulletin, language).map(({ period, group, figures }) =>
    visible(`${period}  ${group}  ${figures.join(join)}`),
  );
}

function tableGroups(bulletin: Bulletin, level: number): readonly BulletinGroup[] {
  return [...groupsAt(bulletin, level), ...(level === 1 ? groupsAt(bulletin, 0) : [])];
}

function firstHeader(bulletin: Bulletin, options: HumanOptions): readonly string[] {
  const [level] = bulletin.spec.levels;
  const title = level === undefined ? '' : localText(level.title, options.language);
  return [title, ...figureTitles(bulletin, options)];
}

/** The index first, as it sums up the others. */
function figureTitles({ spec }: Bulletin, { language }: HumanOptions): readonly string[] {
  const words = bulletinWords[language];
  return [
    ...(spec.index === undefined ? [] : [localText(spec.index.title, language)]),
    ...spec.indicators.map((each) =>
      words.withUnit(localText(each.title, language), words.units[unitOf(each)]),
    ),
  ].map(visible);
}

function nameAt(path: readonly string[], depth: number, { language }: HumanOptions): string {
  const words = bulletinWords[language];
  const name = path[depth];
  if (name !== undefined) return visible(sayGroupName(name, words));
  return depth === 0 ? words.whole : '';
}

function nameOf(path: readonly string[], { language }: HumanOptions): string {
  return visible(sayPath(path, bulletinWords[language]));
}

function sayNumber(value: number | null): string {
  return value === null ? '—' : sayAmount(value, '');
}

/** Records that could not be told stand beside the figure that leaves them out. */
function doubt({ unknown }: Figure, { language }: HumanOptions): string {
  return unknown.length === 0 ? '' : `+${unknown.length}${bulletinWords[language].marks.unknown}`;
}

type Compared = Pick<Figure, 'value' | Since>;

function sayChange(figure: Compared | null, since: Since): string {
  const { value, [since]: then } = figure ?? { value: null, before: null, yearBefore: null };
  if (value === null || then === null) return '—';
  const said = sayAmount(value - then, '');
  return value > then && said !== '0' ? `+${said}` : said;
}
