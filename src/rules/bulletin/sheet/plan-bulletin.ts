import { cellAddress } from '../../ledger/address.ts';
import type { CellRange } from '../../ledger/grid.ts';
import {
  bulletinRole,
  FORMAT_MARKER,
  ownSheetName,
  reference,
  sheetName,
  sheetNameStart,
} from '../../results/own-names.ts';
import { quote } from '../../results/mark-formulas.ts';
import type { BulletinPlan, OwnSheetPlan, PlannedFormat } from '../../results/write-plan.ts';
import { localText, type Language } from '../../words/language.ts';
import type { Bulletin } from '../bulletin.ts';
import { sayPeriod } from '../say-figure.ts';
import { sayScope } from '../say-scope.ts';
import { type Annex, writeAnnex } from './annex.ts';
import { bulletinVoice, type BulletinVoice } from './bulletin-voice.ts';
import { type ChartBlock, drawCharts } from './charts.ts';
import { type Draft, line, newDraft, put } from './draft.ts';
import {
  changeTable,
  figureTable,
  hasChanges,
  leadColumns,
  type PlacedFigure,
} from './figure-tables.ts';
import { publishedOf, publishedTexts } from './published.ts';
import { colourTable, FIGURE_WIDTH, listTable } from './reason-tables.ts';
import { trendTable } from './trend-table.ts';

interface BulletinContext {
  readonly language: Language;
  /** Names of all sheets of the workbook that are not this bulletin's. */
  readonly taken: readonly string[];
  /** The name of this bulletin's sheet where the workbook has it. */
  readonly present?: string;
}

/** Turns a bulletin into its sheet: pure, and the same for the same bulletin. */
export function planBulletin(bulletin: Bulletin, context: BulletinContext): BulletinPlan {
  const { spec, period } = bulletin;
  const role = bulletinRole(spec.id, period.name);
  const suffix = spec.short === undefined ? '' : `·${spec.short}`;
  const base = sheetNameStart(role) + period.name + suffix;
  const name = ownSheetName(role, context.present, context.taken, base);
  const sheet = bulletinSheet(role, name, bulletin, context.language);
  const first = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };
  const refersTo = reference(name, first);
  return { sheet, name: { name: sheetName(role), refersTo }, notes: [] };
}

function bulletinSheet(
  role: OwnSheetPlan['role'],
  name: string,
  bulletin: Bulletin,
  language: Language,
): OwnSheetPlan {
  const voice = bulletinVoice(bulletin, language);
  const draft = newDraft();
  const width = tableWidth(bulletin, voice);
  const head = writeHead(draft, bulletin, voice);
  const { placed, charts, breaks } = writeReport(draft, bulletin, voice, width);
  const lastPrinted = draft.row - 1;
  line(draft, voice.words.annex, 'section');
  line(draft, voice.words.annexNote, 'note');
  const annex = writeAnnex(draft, bulletin, voice);
  linkFigures(draft, placed, annex, name);
  const stamp = stampColumn(Math.max(width, annex.columns), bulletin);
  writeStamp(draft, stamp, bulletin);
  return {
    role,
    name,
    cells: draft.cells,
    formats: colourFormats(lastPrinted, width, voice),
    columns: columnWidths(voice, Math.max(width, annex.columns), stamp),
    merges: [],
    links: draft.links,
    frozenRows: head,
    filter: null,
    print: { landscape: true, titleRows: null, area: printed(lastPrinted, width), breaks },
    charts,
  };
}

function writeHead(draft: Draft, bulletin: Bulletin, { words, language }: BulletinVoice): number {
  const { spec, period, sources } = bulletin;
  line(draft, words.title(localText(spec.title, language), sayPeriod(period, words)), 'title');
  const said = [...sayScope(bulletin, language), words.follow];
  line(draft, said.join(words.space), 'note');
  const rows = draft.row - 1;
  if (sources.length > 1) line(draft, words.sources(sources), 'note');
  draft.row += 1;
  return rows;
}

interface Report {
  readonly placed: readonly PlacedFigure[];
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
  readonly charts: OwnSheetPlan['charts'] & object;
}

/** What is printed: tables, lists, reasons, trend and charts, each under a numbered head. */
function writeReport(
  draft: Draft,
  bulletin: Bulletin,
  voice: BulletinVoice,
  width: number,
): Report {
  const { words } = voice;
  const section = numberedSections(draft, voice);
  const placed: PlacedFigure[] = [];
  voice.levels.forEach((title, index) => {
    section(words.now(title));
    placed.push(...figureTable(draft, bulletin, index + 1, voice));
  });
  for (const since of ['before', 'yearBefore'] as const) {
    if (!hasChanges(bulletin, since)) continue;
    section(since === 'before' ? words.sinceBefore : words.sinceYear);
    changeTable(draft, bulletin, since, voice);
  }
  section(words.lists);
  listTable(draft, bulletin, voice, width);
  section(words.reasons);
  colourTable(draft, bulletin, voice, width);
  section(words.trend);
  trendTable(draft, bulletin, voice);
  const block: ChartBlock = { column: chartColumn(bulletin, voice), row: 4 };
  const breaks: number[] = [];
  let charts: Report['charts'] = [];
  if ((bulletin.spec.charts ?? []).length > 0) {
    breaks.push(draft.row + 1);
    section(words.charts);
    charts = drawCharts(draft, block, bulletin, voice, width);
  }
  breaks.push(...chartBreaks(charts));
  draft.row += 1;
  return { placed, charts, breaks };
}

/** Two charts fit on a page, and none is cut. */
function chartBreaks(charts: Report['charts']): readonly number[] {
  return charts
    .filter((_, index) => index > 0 && index % 2 === 0)
    .map(({ place }) => place.firstRow);
}

function numberedSections(draft: Draft, { words }: BulletinVoice): (title: string) => void {
  let count = 0;
  return (title) => {
    if (count > 0) draft.row += 1;
    line(draft, words.section(words.numerals[count] ?? String(count + 1), title), 'section');
    count += 1;
  };
}

/** A figure leads to the first of its records, in its own column. */
function linkFigures(
  draft: Draft,
  placed: readonly PlacedFigure[],
  annex: Annex,
  sheet: string,
): void {
  for (const { row, column, group, indicator } of placed) {
    const target = annex.target(group.path, indicator);
    if (target === undefined) continue;
    draft.links.push({ row, column, sheet, cell: cellAddress(target.row, target.column) });
  }
}

function tableWidth(bulletin: Bulletin, { indicators, levels }: BulletinVoice): number {
  const tables = leadColumns(bulletin, levels.length) + indicators.length;
  // The trend has a column for its notes.
  return Math.max(tables, indicators.length + 3, 6);
}

/** Beside everything that is read; what charts are drawn from must not be hidden, or they are empty. */
function chartColumn(bulletin: Bulletin, voice: BulletinVoice): number {
  return Math.max(tableWidth(bulletin, voice), annexWidth(bulletin, voice)) + 2;
}

function annexWidth(bulletin: Bulletin, { levels, indicators }: BulletinVoice): number {
  return levels.length + (bulletin.sources.length > 1 ? 1 : 0) + 4 + indicators.length;
}

function stampColumn(width: number, { spec }: Bulletin): number {
  const widest = Math.max(0, ...(spec.charts ?? []).map(({ indicators }) => indicators.length));
  return width + 2 + (widest === 0 ? 0 : widest + 2);
}

function writeStamp(draft: Draft, column: number, bulletin: Bulletin): void {
  publishedTexts(publishedOf(bulletin)).forEach((text, index) => {
    put({ ...draft, row: index + 1 }, column, text, 'token');
  });
}

const COLOURS = ['red', 'orange', 'yellow'] as const;

function colourFormats(lastRow: number, width: number, voice: BulletinVoice): PlannedFormat[] {
  const body: CellRange = { firstRow: 1, lastRow, firstColumn: 1, lastColumn: width };
  return COLOURS.map((look) => {
    const word = voice.words.levels[look];
    // The word itself, or the word that is not certain.
    const same = `OR(A1=${quote(word)},A1=${quote(word + voice.words.unsure)})`;
    return { ranges: [body], formula: `AND(${same},${FORMAT_MARKER})`, look };
  });
}

function columnWidths(
  { levels }: BulletinVoice,
  last: number,
  stamp: number,
): OwnSheetPlan['columns'] {
  const names = levels.length;
  const widths = Array.from({ length: last }, (_, index) => ({
    column: index + 1,
    width: index < names ? 18 : FIGURE_WIDTH,
    hidden: false,
  }));
  return [...widths, { column: stamp, width: 3, hidden: true }];
}

function printed(lastRow: number, lastColumn: number): CellRange {
  return { firstRow: 1, lastRow, firstColumn: 1, lastColumn };
}
