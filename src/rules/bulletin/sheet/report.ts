import { localText } from '../../words/language.ts';
import type { OwnSheetPlan } from '../../results/write-plan.ts';
import { sayWhatIsAmiss } from '../say-doubts.ts';
import { sayPeriod } from '../say-figure.ts';
import { sayScope } from '../say-scope.ts';
import { drawCharts, type ChartBlock } from './charts.ts';
import { line } from './draft.ts';
import {
  changeTable,
  figureTable,
  hasChanges,
  type PlacedFigure,
  type Report,
} from './figure-tables.ts';
import { indexTable } from './index-table.ts';
import type { Block } from './pages.ts';
import {
  colourTable,
  doubtLines,
  listTable,
  restatedTable,
  type Sentences,
} from './reason-tables.ts';
import { textLines } from './text-lines.ts';
import { trendTable } from './trend-table.ts';

/** Where charts go, and the cells that they are drawn from. */
export interface ChartRoom {
  readonly block: ChartBlock;
  /** How many rows a chart covers. */
  readonly rows: number;
}

export interface WrittenReport {
  /** Rows of the head. */
  readonly head: number;
  readonly placed: readonly PlacedFigure[];
  readonly charts: NonNullable<OwnSheetPlan['charts']>;
  /** What is not to be cut where a page ends. */
  readonly blocks: readonly Block[];
}

/** Smaller letters: more of them go onto a line. */
const NOTE_WIDTH = 1.15;

/** What is printed: tables, lists, reasons, trend and charts, each under a numbered head. */
export function writeReport(report: Sentences, room: ChartRoom, sheet: string): WrittenReport {
  const { draft, voice } = report;
  const { words } = voice;
  const head = writeHead(report);
  const placed: PlacedFigure[] = [];
  const blocks: Block[] = [];
  let first = 1;
  const endBlock = () => {
    blocks.push({ firstRow: first, lastRow: draft.row - 1 });
    first = draft.row;
  };
  const sections = sectionsOf(report, placed, sheet);
  sections.forEach(([title, write], place) => {
    if (place > 0) draft.row += 1;
    line(draft, numbered(title, place, report), 'section');
    write();
    endBlock();
  });
  draft.row += 1;
  line(draft, numbered(words.charts, sections.length, report), 'section');
  const charts = drawCharts(report, room.block, room.rows);
  if (charts.length === 0) {
    draft.cells.pop();
    draft.row -= 1;
  }
  for (const { place } of charts) {
    // The row between two charts goes with the one below: a frame at the end of a page shows on that page too.
    blocks.push({ firstRow: first, lastRow: place.lastRow });
    first = place.lastRow + 1;
  }
  return { head, placed, charts, blocks };
}

function numbered(title: string, place: number, { voice: { words } }: Report): string {
  return words.section(words.numerals[place] ?? String(place + 1), title);
}

function writeHead({ draft, bulletin, voice, widthFrom }: Sentences): number {
  const { words, language } = voice;
  const { spec, period, sources } = bulletin;
  line(draft, words.title(localText(spec.title, language), sayPeriod(period, words)), 'title');
  const said = [...sayScope(bulletin, language), words.follow];
  const notes = [said.join(words.space), ...(sources.length > 1 ? [words.sources(sources)] : [])];
  for (const note of notes) {
    for (const text of textLines(note, widthFrom(1) * NOTE_WIDTH)) line(draft, text, 'note');
  }
  const rows = draft.row - 1;
  draft.row += 1;
  return rows;
}

type Section = readonly [title: string, write: () => void];

/** The head of each section with what writes it; those that would say nothing are left out. */
function sectionsOf(report: Sentences, placed: PlacedFigure[], sheet: string): readonly Section[] {
  const { bulletin, voice } = report;
  const { words, language } = voice;
  const { spec } = bulletin;
  const where = (isThere: boolean, title: string, write: () => void): readonly Section[] =>
    isThere ? [[title, write]] : [];
  const changes = (since: 'before' | 'yearBefore', title: string) =>
    where(hasChanges(bulletin, since), title, () => {
      changeTable(report, since);
    });
  return [
    ...voice.levels.flatMap((title, index) =>
      where(true, words.now(title), () => {
        placed.push(...figureTable(report, index + 1));
      }),
    ),
    ...where(spec.index !== undefined, words.parts, () => {
      indexTable(report, placed, sheet);
    }),
    ...changes('before', words.sinceBefore),
    ...changes('yearBefore', words.sinceYear),
    ...where((spec.praised ?? spec.warned) !== undefined, words.lists, () => {
      listTable(report);
    }),
    ...where(spec.thresholds !== undefined, words.reasons, () => {
      colourTable(report);
    }),
    ...where(sayWhatIsAmiss(bulletin, language).length > 0, words.doubtful, () => {
      doubtLines(report);
    }),
    ...where(true, words.trend, () => {
      trendTable(report);
    }),
    ...where(bulletin.restated.length > 0, words.restatedTitle, () => {
      restatedTable(report);
    }),
  ];
}
