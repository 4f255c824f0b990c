import type { CheckRun } from '../check/check-run.ts';
import type { Grid } from '../ledger/grid.ts';
import { text } from './block-cells.ts';
import { quote } from './mark-formulas.ts';
import { FORMAT_MARKER } from './own-names.ts';
import { resultsHead } from './results-head.ts';
import { faultLines, findingLines, noteLines, uncheckedLines } from './result-lines.ts';
import type { ResultLine } from './result-line.ts';
import { sayPlanNote } from './say-plan-note.ts';
import type { Colour } from './tokens.ts';
import { titleOf, type Voice } from './voice.ts';
import type {
  CellLook,
  OwnSheetPlan,
  PlannedCell,
  PlannedFormat,
  PlannedLink,
  PlanNote,
} from './write-plan.ts';

/** What one sheet of an .xlsx holds. */
export interface SheetLimits {
  readonly rows: number;
  readonly links: number;
  readonly characters: number;
}

export const EXCEL_LIMITS: SheetLimits = { rows: 1_048_576, links: 65_530, characters: 32_767 };

interface Column {
  readonly name: keyof ResultLine & keyof Voice['words']['resultHeaders'];
  readonly width: number;
  readonly look: CellLook;
}

const COLUMNS: readonly Column[] = [
  { name: 'level', width: 9, look: 'level' },
  { name: 'severity', width: 9, look: 'plain' },
  { name: 'ledger', width: 18, look: 'wrapped' },
  { name: 'sheet', width: 14, look: 'wrapped' },
  { name: 'row', width: 6, look: 'count' },
  { name: 'record', width: 18, look: 'wrapped' },
  { name: 'problem', width: 60, look: 'wrapped' },
  { name: 'clauses', width: 12, look: 'wrapped' },
  { name: 'rule', width: 24, look: 'wrapped' },
  { name: 'cells', width: 12, look: 'link' },
];
const COLOURS: readonly Colour[] = ['red', 'orange', 'yellow'];
/** Rows for headings between the parts and for what was left out. */
const SPARE_ROWS = 16;

interface Sheet {
  readonly cells: PlannedCell[];
  readonly links: PlannedLink[];
  row: number;
  linksLeftOut: number;
}

/** The sheet 校验结果, and what did not fit on it. */
export function resultsSheet(
  name: string,
  run: CheckRun,
  grids: readonly Grid[],
  planNotes: readonly PlanNote[],
  voice: Voice,
  limits: SheetLimits = EXCEL_LIMITS,
): { readonly plan: OwnSheetPlan; readonly notes: readonly PlanNote[] } {
  const { words } = voice;
  const head = resultsHead(run, grids, voice);
  const sheet: Sheet = { cells: [...head.cells], links: [], row: head.rows + 1, linksLeftOut: 0 };
  COLUMNS.forEach((column, index) => {
    put(sheet, index + 1, words.resultHeaders[column.name], 'header', limits);
  });
  const headerRow = sheet.row;
  const parts = fitted(
    partsOf(run, voice),
    limits.rows - headerRow - SPARE_ROWS - planNotes.length,
  );
  writeLines(sheet, parts.findings, limits);
  if (parts.findings.length === 0) {
    sheet.row += 1;
    put(sheet, 1, words.noFindings, 'note', limits);
  }
  const lastFinding = sheet.row;
  writePart(sheet, words.uncheckedSection, parts.unchecked, limits);
  writePart(sheet, words.faultSection, parts.faults, limits);
  const notes = [...planNotes, ...head.notes, ...leftOut(parts.leftOut, sheet.linksLeftOut)];
  const sentences = notes.map((note) => sayPlanNote(note, voice.language, titleOf(run, voice)));
  writePart(sheet, words.noteSection, noteLines(sentences, voice), limits);
  const body = { firstRow: headerRow + 1, lastRow: lastFinding, firstColumn: 1, lastColumn: 1 };
  const plan: OwnSheetPlan = {
    role: 'results',
    name,
    cells: sheet.cells,
    formats: parts.findings.length === 0 ? [] : levelFormats(body, voice),
    columns: COLUMNS.map(({ width }, index) => ({ column: index + 1, width, hidden: false })),
    merges: [],
    links: sheet.links,
    frozenRows: headerRow,
    filter: { ...body, firstRow: headerRow, lastColumn: COLUMNS.length },
    print: { landscape: true, titleRows: [headerRow, headerRow] },
  };
  return { plan, notes };
}

interface Parts {
  readonly findings: readonly ResultLine[];
  readonly unchecked: readonly ResultLine[];
  readonly faults: readonly ResultLine[];
}

function partsOf(run: CheckRun, voice: Voice): Parts {
  return {
    findings: run.ledgers.flatMap((ledger) => findingLines(ledger, voice)),
    unchecked: run.ledgers.flatMap((ledger) => uncheckedLines(ledger, voice)),
    faults: run.ledgers.flatMap((ledger) => faultLines(ledger.faults, voice)),
  };
}

/** Faults come first because there are few and they explain the rest; then findings; then what was not checked. */
function fitted(parts: Parts, rows: number): Parts & { readonly leftOut: number } {
  const faults = parts.faults.slice(0, Math.floor(rows / 4));
  const findings = parts.findings.slice(0, rows - faults.length);
  const unchecked = parts.unchecked.slice(0, rows - faults.length - findings.length);
  const all = parts.faults.length + parts.findings.length + parts.unchecked.length;
  const leftOut = all - faults.length - findings.length - unchecked.length;
  return { findings, unchecked, faults, leftOut };
}

function leftOut(lines: number, links: number): readonly PlanNote[] {
  const notes: PlanNote[] = [];
  if (lines > 0) notes.push({ kind: 'linesLeftOut', count: lines });
  if (links > 0) notes.push({ kind: 'linksLeftOut', count: links });
  return notes;
}

function writePart(
  sheet: Sheet,
  title: string,
  lines: readonly ResultLine[],
  limits: SheetLimits,
): void {
  if (lines.length === 0) return;
  sheet.row += 2;
  put(sheet, 1, title, 'title', limits);
  writeLines(sheet, lines, limits);
}

function writeLines(sheet: Sheet, lines: readonly ResultLine[], limits: SheetLimits): void {
  for (const line of lines) {
    sheet.row += 1;
    const linked = line.target !== null && sheet.links.length < limits.links;
    COLUMNS.forEach(({ name, look }, index) => {
      const content = line[name];
      const bare = look === 'link' && !linked ? 'plain' : look;
      if (content !== '' && content !== null) put(sheet, index + 1, content, bare, limits);
    });
    if (line.target === null) continue;
    if (linked) sheet.links.push({ row: sheet.row, column: COLUMNS.length, ...line.target });
    else sheet.linksLeftOut += 1;
  }
}

function put(
  sheet: Sheet,
  column: number,
  content: string | number,
  look: CellLook,
  { characters }: SheetLimits,
): void {
  const cell = { row: sheet.row, column, look };
  if (typeof content === 'number') {
    sheet.cells.push({ ...cell, content: { kind: 'number', number: content } });
  } else {
    sheet.cells.push({ ...cell, content: text(cut(content, characters)) });
  }
}

/** Never between the two halves of a character. */
function cut(content: string, characters: number): string {
  if (content.length <= characters) return content;
  return content.slice(0, characters - 1).replace(/[\ud800-\udbff]$/, '') + '…';
}

function levelFormats(
  body: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number },
  { words }: Voice,
): readonly PlannedFormat[] {
  return COLOURS.map((look) => {
    const word = words.levels[look];
    const begins = `LEFT($A${body.firstRow},${word.length})=${quote(word)}`;
    return { ranges: [body], formula: `AND(${begins},${FORMAT_MARKER})`, look };
  });
}
