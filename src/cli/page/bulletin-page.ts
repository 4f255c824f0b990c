import { chartSvg } from '../../charts/chart-svg.ts';
import {
  chartsOf,
  cliBulletinWords,
  localText,
  sayPeriod,
  sayScope,
  sayWhatIsAmiss,
  type Language,
} from '../../rules/index.ts';
import type { BulletinReport } from '../bulletin/bulletin-report.ts';
import { faultLine } from '../formats/fault-lines.ts';
import { lines, ownMarkup, tag, voidTag, type Markup } from './markup.ts';
import { annexTable, colourTable, listTable } from './page-reasons.ts';
import { PAGE_STYLE } from './page-style.ts';
import { changeTable, figureTable, partTable, restatedTable, trendTable } from './page-tables.ts';
import { pagePart, type PagePart } from './page-voice.ts';

const GENERATOR = 'ledger-rules bulletin';
/** Nothing is loaded and nothing runs, whatever a cell may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const WIDTH = 900;
const HEIGHT = 340;

/** All bulletins of a run as one page that needs nothing else: tables, drawings, and the records behind each figure. */
export function bulletinPage(report: BulletinReport, language: Language): string {
  const parts = report.bulletins.map((each, place) => pagePart(each, place, language));
  const title = parts.map(titleOf).join(' · ');
  const head = tag(
    'head',
    {},
    voidTag('meta', { charset: 'utf-8' }),
    voidTag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    voidTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidTag('meta', { name: 'generator', content: GENERATOR }),
    tag('title', {}, title),
    tag('style', {}, ownMarkup(PAGE_STYLE)),
  );
  const body = tag(
    'body',
    {},
    ...(parts.length > 1 ? [contents(parts, language)] : []),
    tag('main', {}, lines([...parts.map(article), ...notes(report, language)])),
  );
  return `<!DOCTYPE html>\n${tag('html', { lang: language }, head, body).markup}\n`;
}

export function isBulletinPage(html: string): boolean {
  return html.slice(0, 1000).includes(`<meta name="generator" content="${GENERATOR}">`);
}

function titleOf({ bulletin, language, words }: PagePart): string {
  const { spec, period } = bulletin;
  return words.title(localText(spec.title, language), sayPeriod(period, words));
}

function contents(parts: readonly PagePart[], language: Language): Markup {
  const links = parts.map((part) =>
    tag('li', {}, tag('a', { href: `#${part.id}` }, titleOf(part))),
  );
  return tag('nav', { 'aria-label': cliBulletinWords[language].contents }, tag('ul', {}, ...links));
}

function article(part: PagePart): Markup {
  const { bulletin, words, id, language } = part;
  const { sources } = bulletin;
  const said = [sayScope(bulletin, language).join(words.space), words.follow];
  const header = tag(
    'header',
    {},
    tag('h1', {}, titleOf(part)),
    ...said.map((text) => tag('p', { class: 'note' }, text)),
    ...(sources.length > 1 ? [tag('p', { class: 'note' }, words.sources(sources))] : []),
  );
  return tag('article', { id }, header, lines(sections(part)));
}

function sections(part: PagePart): readonly Markup[] {
  const { bulletin, words, levels, hasIndex } = part;
  const { spec, groups } = bulletin;
  const has = (since: 'before' | 'yearBefore') =>
    groups.some(({ figures }) => figures.some((figure) => figure[since] !== null));
  const drawings = charts(part);
  const amiss = sayWhatIsAmiss(bulletin, part.language);
  const numbered: (readonly [string, (title: string) => Markup])[] = [
    ...levels.map((level, depth) => {
      const table = (title: string) => figureTable(part, depth + 1, title);
      return [words.now(level), table] as const;
    }),
    ...(drawings.length > 0 ? [[words.charts, () => lines(drawings)] as const] : []),
    ...(['before', 'yearBefore'] as const).filter(has).map((since) => {
      const title = since === 'before' ? words.sinceBefore : words.sinceYear;
      return [title, (caption: string) => changeTable(part, since, caption)] as const;
    }),
    ...(hasIndex ? [[words.partsSaid, (title: string) => partTable(part, title)] as const] : []),
    ...(spec.praised !== undefined || spec.warned !== undefined
      ? [[words.lists, (title: string) => listTable(part, title)] as const]
      : []),
    ...(spec.thresholds === undefined
      ? []
      : [[words.reasons, (title: string) => colourTable(part, title)] as const]),
    ...(amiss.length > 0 ? [[words.doubtful, () => list(amiss)] as const] : []),
    [words.trend, (title) => trendTable(part, title)],
    ...(bulletin.restated.length > 0
      ? [[words.restatedTitle, (title: string) => restatedTable(part, title)] as const]
      : []),
  ];
  return [
    ...numbered.map(([title, made], place) =>
      tag('section', {}, tag('h2', {}, words.section(numeral(part, place), title)), made(title)),
    ),
    annex(part),
  ];
}

function numeral({ words }: PagePart, place: number): string {
  return words.numerals[place] ?? String(place + 1);
}

/** The same figures stand in the tables, for who cannot see the drawing. */
function charts({ bulletin, language }: PagePart): readonly Markup[] {
  return chartsOf(bulletin, language).map((chart) =>
    tag(
      'figure',
      { role: 'img', 'aria-label': chart.title },
      ownMarkup(chartSvg(chart, WIDTH, HEIGHT)),
    ),
  );
}

function annex(part: PagePart): Markup {
  const { words } = part;
  return tag(
    'section',
    { class: 'annex' },
    tag('h2', {}, words.annex),
    annexTable(part, words.annexNote),
  );
}

/** What concerns the whole run: workbooks that add nothing, and what one should know of the others. */
function notes(
  { lacking, notes: others, warnings }: BulletinReport,
  language: Language,
): readonly Markup[] {
  const said = [...lacking, ...others, ...warnings.map(faultLine)];
  if (said.length === 0) return [];
  const title = tag('h2', {}, cliBulletinWords[language].lackingTitle);
  return [tag('section', {}, title, list(said))];
}

function list(said: readonly string[]): Markup {
  return tag('ul', {}, ...said.map((text) => tag('li', {}, text)));
}
