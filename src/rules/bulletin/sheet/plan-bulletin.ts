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
import { printScale } from '../../results/print-scale.ts';
import type { BulletinPlan, OwnSheetPlan, PlannedFormat } from '../../results/write-plan.ts';
import type { Language } from '../../words/language.ts';
import type { Bulletin } from '../bulletin.ts';
import { type Annex, placeColumn, placeTitles, writeAnnex } from './annex.ts';
import { bulletinVoice, type BulletinVoice } from './bulletin-voice.ts';
import { fittedColumns } from './columns.ts';
import { type Draft, line, newDraft, put } from './draft.ts';
import type { PlacedFigure, Report } from './figure-tables.ts';
import { type Layout, layoutOf } from './layout.ts';
import { pageBreaks, pageHeight, ROW_HEIGHT, rowHeights } from './pages.ts';
import { publishedOf, publishedTexts } from './published.ts';
import { writeReport } from './report.ts';

/** A chart of fewer rows has no room for its titles. */
const LEAST_CHART = 14;

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
  const layout = layoutOf(bulletin, voice);
  const columns = columnsOf({ draft: newDraft(), bulletin, voice, layout }, name);
  const draft = newDraft();
  const report = { draft, bulletin, voice, layout };
  const page = pageHeight(printScale({ cells: [], columns, print: printed(1, layout) }));
  const room = {
    block: { column: chartColumn(bulletin, voice, layout), row: 4 },
    rows: chartRows(page),
  };
  const widthFrom = (first: number) => widthBetween(columns, first, layout.last);
  const written = writeReport({ ...report, widthFrom }, room, name);
  const lastPrinted = draft.row - 1;
  const breaks = pageBreaks(written.blocks, rowHeights(draft, columns), page);
  draft.row += 1;
  line(draft, voice.words.annex, 'section');
  line(draft, voice.words.annexNote, 'note');
  linkFigures(draft, written.placed, writeAnnex(report), name);
  const stamp = stampColumn(bulletin, room.block.column);
  writeStamp(draft, stamp, bulletin);
  return {
    role,
    name,
    cells: draft.cells,
    formats: colourFormats(lastPrinted, layout.last, voice),
    columns: [...columns, { column: stamp, width: 3, hidden: true }],
    merges: draft.merges,
    links: draft.links,
    frozenRows: written.head,
    filter: null,
    print: { ...printed(lastPrinted, layout), breaks },
    charts: written.charts,
  };
}

/** Columns are as wide as the tables need, and sentences are broken to fit them: what is printed is written once to see. */
function columnsOf(report: Report, name: string): OwnSheetPlan['columns'] {
  const { draft, bulletin, voice, layout } = report;
  const room = { block: { column: layout.edge, row: 4 }, rows: 1 };
  writeReport({ ...report, widthFrom: () => Infinity }, room, name);
  const places = placeTitles(bulletin, voice).map(({ width }, index) => ({
    column: placeColumn(layout) + index,
    width,
    hidden: false,
  }));
  return [...fittedColumns(draft, layout), ...places];
}

function widthBetween(columns: OwnSheetPlan['columns'], first: number, last: number): number {
  return columns
    .filter(({ column }) => column >= first && column <= last)
    .reduce((sum, { width }) => sum + width, 0);
}

/** Two charts fill a page below each other, under the head of their section. */
function chartRows(page: number): number {
  return Math.max(LEAST_CHART, Math.floor(page / ROW_HEIGHT / 2) - 2);
}

/** A figure leads to the first of its records, in its own column. */
function linkFigures(
  draft: Draft,
  placed: readonly PlacedFigure[],
  annex: Annex,
  sheet: string,
): void {
  for (const { row, column, group, indicator } of placed) {
    if (indicator === null) continue;
    const target = annex.target(group.path, indicator);
    if (target === undefined) continue;
    draft.links.push({ row, column, sheet, cell: cellAddress(target.row, target.column) });
  }
}

/** Beside everything that is read; what charts are drawn from must not be hidden, or they are empty. */
function chartColumn(bulletin: Bulletin, voice: BulletinVoice, layout: Layout): number {
  return placeColumn(layout) + placeTitles(bulletin, voice).length + 1;
}

function stampColumn({ spec }: Bulletin, charts: number): number {
  const widest = Math.max(0, ...(spec.charts ?? []).map(({ indicators }) => indicators.length));
  return charts + (widest === 0 ? 0 : widest + 2);
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

function printed(lastRow: number, { edge }: Layout): OwnSheetPlan['print'] {
  const area = { firstRow: 1, lastRow, firstColumn: 1, lastColumn: edge };
  return { landscape: true, titleRows: null, area };
}
