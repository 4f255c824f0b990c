import type { CheckRun, LedgerRun } from '../check/check-run.ts';
import type { Fault } from '../fault.ts';
import type { Grid } from '../ledger/grid.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import type { Parts } from '../parts.ts';
import { quote } from './mark-formulas.ts';
import { FORMAT_MARKER } from './own-names.ts';
import { resultsHead } from './results-head.ts';
import {
  COLUMNS,
  EXCEL_LIMITS,
  newDraft,
  put,
  writeLines,
  writePart,
  type SheetLimits,
} from './results-draft.ts';
import { declaredLines, faultLines, findingLines, noteLines, waivedLines } from './result-lines.ts';
import { uncheckedLines } from './unchecked-lines.ts';
import type { ResultLine } from './result-line.ts';
import { sayPlanNote } from './say-plan-note.ts';
import type { Colour } from './tokens.ts';
import { titleOf, type Voice } from './voice.ts';
import type { OwnSheetPlan, PlannedFormat, PlanNote } from './write-plan.ts';

const COLOURS: readonly Colour[] = ['red', 'orange', 'yellow'];
/** Rows for headings between the parts and for what was left out. */
const SPARE_ROWS = 16;

/** What was laid beside the ledgers: for the rest, this sheet speaks alone. */
interface LaidBeside {
  readonly readings: ReadonlySet<LedgerReading>;
  readonly notes: readonly PlanNote[];
}

/** The sheet 校验结果, and what did not fit on it. */
export function* resultsSheet(
  name: string,
  run: CheckRun,
  grids: readonly Grid[],
  laid: LaidBeside,
  voice: Voice,
  limits: SheetLimits = EXCEL_LIMITS,
): Parts<{ readonly plan: OwnSheetPlan; readonly notes: readonly PlanNote[] }> {
  const { words } = voice;
  const head = resultsHead(run, grids, voice);
  yield;
  const headerRow = head.rows + 1;
  const draft = newDraft(head.cells, headerRow);
  COLUMNS.forEach((column, index) => {
    put(draft, index + 1, words.resultHeaders[column.name], 'header', limits);
  });
  const spare = SPARE_ROWS + laid.notes.length + (run.waivers?.notices.length ?? 0);
  const parts = fitted(yield* partsOf(run, laid, voice), limits.rows - headerRow - spare);
  yield* writeLines(draft, parts.findings, limits);
  const body = { firstRow: headerRow + 1, lastRow: draft.row, firstColumn: 1, lastColumn: 1 };
  const none = parts.findings.length === 0;
  if (none) {
    draft.row += 1;
    put(draft, 1, words.noFindings, 'note', limits);
  }
  yield* writePart(draft, words.declaredSection, parts.declared, limits);
  yield* writePart(draft, words.waivedSection, parts.waived, limits);
  yield* writePart(draft, words.uncheckedSection, parts.unchecked, limits);
  yield* writePart(draft, words.faultSection, parts.faults, limits);
  const notes = [...laid.notes, ...head.notes, ...leftOut(parts.leftOut, draft.linksLeftOut)];
  const sentences = [
    ...notes.map((note) => sayPlanNote(note, voice.language, titleOf(run, voice))),
    ...(run.waivers?.notices ?? []).map(voice.say.fault),
  ];
  yield* writePart(draft, words.noteSection, noteLines(sentences, voice), limits);
  const filter = { ...body, firstRow: headerRow, lastColumn: COLUMNS.length };
  const plan: OwnSheetPlan = {
    role: 'results',
    name,
    cells: draft.cells,
    formats: none ? [] : levelFormats(body, voice),
    columns: COLUMNS.map(({ width }, index) => ({ column: index + 1, width, hidden: false })),
    merges: [],
    links: draft.links,
    frozenRows: headerRow,
    filter: none ? null : filter,
    print: { landscape: true, titleRows: [headerRow, headerRow] },
  };
  return { plan, notes };
}

interface ResultParts {
  readonly findings: readonly ResultLine[];
  readonly declared: readonly ResultLine[];
  readonly waived: readonly ResultLine[];
  readonly unchecked: readonly ResultLine[];
  readonly faults: readonly ResultLine[];
}

function* partsOf(run: CheckRun, { readings }: LaidBeside, voice: Voice): Parts<ResultParts> {
  const findings: ResultLine[][] = [];
  const declared: ResultLine[][] = [];
  const waived: ResultLine[][] = [];
  const unchecked: ResultLine[][] = [];
  for (const ledger of run.ledgers) {
    findings.push(yield* findingLines(ledger, voice));
    declared.push(yield* declaredLines(ledger, readings, voice));
    waived.push(yield* waivedLines(ledger, voice));
    unchecked.push(yield* uncheckedLines(ledger, voice));
  }
  return {
    findings: findings.flat(),
    declared: declared.flat(),
    waived: waived.flat(),
    unchecked: unchecked.flat(),
    faults: [
      ...faultLines(run.waivers?.faults ?? [], voice),
      ...run.ledgers.flatMap((each) => faultLines(faultsOf(each), voice)),
    ],
  };
}

/** What the reading of its sheets found wrong, then what the check did. */
function faultsOf({ ledger, faults }: LedgerRun): readonly Fault[] {
  return [...ledger.readings.flatMap((reading) => reading.faults), ...faults];
}

/**
 * Faults come first because there are few and they explain the rest; then findings; then what was waived and what was not
 * checked.
 */
function fitted(parts: ResultParts, rows: number): ResultParts & { readonly leftOut: number } {
  let left = rows;
  const fit = (lines: readonly ResultLine[], most = left) => {
    const fitting = lines.slice(0, most);
    left -= fitting.length;
    return fitting;
  };
  const faults = fit(parts.faults, Math.floor(rows / 4));
  const findings = fit(parts.findings);
  const declared = fit(parts.declared);
  const waived = fit(parts.waived);
  const unchecked = fit(parts.unchecked);
  const all = Object.values(parts) as readonly (readonly ResultLine[])[];
  const total = all.reduce((sum, lines) => sum + lines.length, 0);
  return { findings, declared, waived, unchecked, faults, leftOut: total - (rows - left) };
}

function leftOut(lines: number, links: number): readonly PlanNote[] {
  const notes: PlanNote[] = [];
  if (lines > 0) notes.push({ kind: 'linesLeftOut', count: lines });
  if (links > 0) notes.push({ kind: 'linksLeftOut', count: links });
  return notes;
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
