import {
  groupsAt,
  sayAmount,
  sayColour,
  sayGroupName,
  sayPath,
  sayPartShare,
  sayRestated,
  sayTrendNote,
  type Bulletin,
  type BulletinGroup,
  type Figure,
} from '../../rules/index.ts';
import { lines, tag, type Markup } from './markup.ts';
import { rowId, type PagePart } from './page-voice.ts';

export interface Column {
  readonly title: string;
  readonly isNumber: boolean;
}

/** A table that says what it is, with headers for rows and columns; a wide one is scrolled by itself. */
export function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly Markup[],
): Markup {
  const head = columns.map(({ title, isNumber }) =>
    tag('th', { scope: 'col', class: isNumber ? 'number' : undefined }, title),
  );
  const table = tag(
    'table',
    {},
    tag('caption', {}, caption),
    tag('thead', {}, tag('tr', {}, ...head)),
    tag('tbody', {}, lines(rows)),
  );
  return tag('div', { class: 'wide', role: 'region', 'aria-label': caption, tabindex: '0' }, table);
}

export const name = (title: string): Column => ({ title, isNumber: false });
const number = (title: string): Column => ({ title, isNumber: true });

/** One level's groups with all their figures, each leading to its records. */
export function figureTable(part: PagePart, level: number, caption: string): Markup {
  const { words, levels, titles } = part;
  const columns = [
    ...levels.slice(0, level).map(name),
    name(words.colour),
    name(words.colourBefore),
    number(words.sample),
    ...titles.map(number),
  ];
  return tableOf(
    caption,
    columns,
    shownGroups(part.bulletin, level).map((group) => figureRow(part, group, level)),
  );
}

function figureRow(part: PagePart, group: BulletinGroup, level: number): Markup {
  const { words, hasIndex } = part;
  const { path, colour, sample, index, figures } = group;
  const before = colour?.before ?? null;
  const names = Array.from({ length: level }, (_, depth) => {
    const own = path[depth];
    const said = own === undefined ? (depth === 0 ? words.whole : '') : sayGroupName(own, words);
    return tag('th', { scope: 'row' }, said);
  });
  return tag(
    'tr',
    { class: path.length === 0 ? 'whole' : undefined },
    ...names,
    tag('td', { class: levelClass(colour?.level) }, sayColour(group, words)),
    tag('td', {}, before === null ? '—' : words.levels[before]),
    numberCell(String(sample)),
    ...(hasIndex ? [numberCell(sayNumber(index?.value ?? null))] : []),
    ...figures.map((figure, place) => figureCell(part, path, figure, place)),
  );
}

/** "—" says on its own why it is one. */
function figureCell(
  part: PagePart,
  path: readonly string[],
  { value, why, unknown }: Figure,
  place: number,
): Markup {
  const { words } = part;
  const title = why === null ? undefined : words.noFigure[why];
  const figure = linked(part, path, place, sayNumber(value));
  const doubt =
    unknown.length === 0
      ? ''
      : tag('span', { class: 'doubt' }, ` +${unknown.length}${words.marks.unknown}`);
  return tag('td', { class: 'number', title }, figure, doubt);
}

/** A text that leads to the first record behind a figure, where there is one. */
function linked(part: PagePart, path: readonly string[], place: number, said: string) {
  const target = part.target(path, place);
  return target === undefined ? said : tag('a', { href: `#${rowId(part, target)}` }, said);
}

/** How much the figures of the outermost groups have changed. */
export function changeTable(
  part: PagePart,
  since: 'before' | 'yearBefore',
  caption: string,
): Markup {
  const rows = shownGroups(part.bulletin, 1).map(({ path, index, figures }) => {
    const compared = [...(part.hasIndex ? [index] : []), ...figures];
    const cells = compared.map((each) =>
      numberCell(each === null ? '—' : sayChange(each.value, each[since])),
    );
    return outermostRow(part, path, cells);
  });
  return tableOf(caption, [...outermost(part), ...part.titles.map(number)], rows);
}

/** What each part adds to the index, of its weight. */
export function partTable(part: PagePart, caption: string): Markup {
  const { spec } = part.bulletin;
  const placeOf = (indicator: string) => spec.indicators.findIndex(({ id }) => id === indicator);
  const titles = (spec.index?.parts ?? []).map(
    ({ indicator }) => part.titles[placeOf(indicator) + 1] ?? indicator,
  );
  const rows = shownGroups(part.bulletin, 1).map(({ path, index }) => {
    const parts = (index?.parts ?? []).map((each) => {
      const said = sayPartShare(each, part.words);
      return tag('td', { class: 'number' }, linked(part, path, placeOf(each.indicator), said));
    });
    return outermostRow(part, path, [numberCell(sayNumber(index?.value ?? null)), ...parts]);
  });
  const [indexTitle = ''] = part.titles;
  return tableOf(caption, [...outermost(part), ...[indexTitle, ...titles].map(number)], rows);
}

/** The figures of the whole over the last periods; what was published otherwise is told beside. */
export function trendTable(part: PagePart, caption: string): Markup {
  const { words, hasIndex, titles, bulletin } = part;
  const rows = bulletin.trend.map((point) => {
    const values = [...(hasIndex ? [point.index] : []), ...point.values];
    return tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, point.period.name),
      ...values.map((value) => numberCell(sayNumber(value))),
      tag('td', {}, sayTrendNote(point, words)),
    );
  });
  return tableOf(caption, [name(words.period), ...titles.map(number), name(words.note)], rows);
}

/** What earlier bulletins said otherwise than the records say today. */
export function restatedTable({ bulletin, words, language }: PagePart, caption: string): Markup {
  const rows = sayRestated(bulletin, language).map(({ period, group, figures }) =>
    tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, period),
      tag('td', {}, group),
      tag('td', {}, ...figures.map((figure) => tag('p', {}, figure))),
    ),
  );
  const columns = [words.period, words.group, caption].map(name);
  return tableOf(words.restatedNote, columns, rows);
}

/** The whole stands below the outermost groups. */
function shownGroups(bulletin: Bulletin, level: number): readonly BulletinGroup[] {
  return [...groupsAt(bulletin, level), ...(level === 1 ? groupsAt(bulletin, 0) : [])];
}

function outermost({ levels, words }: PagePart): readonly Column[] {
  return [name(levels[0] ?? words.group)];
}

function outermostRow(
  { words }: PagePart,
  path: readonly string[],
  cells: readonly Markup[],
): Markup {
  const isWhole = path.length === 0;
  const head = tag('th', { scope: 'row' }, sayPath(path, words));
  return tag('tr', { class: isWhole ? 'whole' : undefined }, head, ...cells);
}

export function levelClass(level: string | undefined): string | undefined {
  return level === undefined || level === 'none' ? undefined : level;
}

function numberCell(said: string): Markup {
  return tag('td', { class: 'number' }, said);
}

function sayNumber(value: number | null): string {
  return value === null ? '—' : sayAmount(value, '');
}

function sayChange(value: number | null, then: number | null): string {
  if (value === null || then === null) return '—';
  const said = sayAmount(value - then, '');
  return value > then && said !== '0' ? `+${said}` : said;
}
