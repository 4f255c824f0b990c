import type { LedgerRun } from '../check/check-run.ts';
import type { CellContent } from '../ledger/grid.ts';
import { type Parts, RECORDS_A_PART } from '../parts.ts';
import { isDeclared, rowCells, sheetColumn, type BlockColumn } from './block-columns.ts';
import { declaredTexts, declaredTitle } from './declared-texts.ts';
import type { Block } from './ledger-block.ts';
import { whileSame } from './mark-formulas.ts';
import { HEADER_PREFIX, type ResultColumn } from './own-names.ts';
import type { RecordPart } from './reading-results.ts';
import { remembered } from './remembered.ts';
import { sayLevel, sayMissing, sayProblems, sayProgress } from './row-texts.ts';
import { fieldTitle, type Voice } from './voice.ts';
import type { CellLook, PlannedCell, PlannedContent } from './write-plan.ts';
import { shownContent } from './shown-content.ts';
import { cellSum, withSums } from './written-sums.ts';

/** The headers and the result cells beside one reading. `ledger` is its name where the sheet holds several. */
export function* blockCells(
  block: Block,
  ledger: string | null,
  voice: Voice,
): Parts<PlannedCell[]> {
  const cells = block.columns.map((column, index): PlannedCell => {
    const content = text(header(block, column, ledger, voice));
    const sheetColumnOf = block.place.firstColumn + index;
    const look = column.column === 'tokens' ? 'token' : 'header';
    return { row: block.place.headerRow, column: sheetColumnOf, content, look };
  });
  for (const [position, record] of block.results.records.entries()) {
    cells.push(...rememberedCells(block, record, position, voice));
    if (position % RECORDS_A_PART === 0) yield;
  }
  return cells;
}

function header(
  { run, guard }: Block,
  { column, part }: BlockColumn,
  ledger: string | null,
  voice: Voice,
): string {
  const { words } = voice;
  const details = ledger === null ? [] : [ledger];
  const field = guard.parts[part - 1]?.field;
  const several = guard.parts.length > 1;
  if (column === 'key' && several && field !== undefined) {
    details.push(fieldTitle(run, field, voice));
  }
  const detail = details.length > 0 ? words.headerDetail(details) : '';
  const title = isDeclared(column) ? declaredTitle(run, column, voice) : words.columns[column];
  const asOf = column === 'level' ? words.asOf(voice.asOf) : '';
  return HEADER_PREFIX + title + detail + asOf;
}

const cellsOfRecord = remembered<readonly PlannedCell[]>();

/** The same cells as before where the block stands where it did and the row's key is written as it was. */
function rememberedCells(
  block: Block,
  record: RecordPart,
  position: number,
  voice: Voice,
): readonly PlannedCell[] {
  const { guard, place, cells, columns, tokens } = block;
  const inputs = [
    voice.language,
    place.firstColumn,
    columns.length,
    guard.standing[position],
    tokens.texts[position],
    ...guard.parts.flatMap(({ column }) => [column, rawOf(cells.at(record.row, column))]),
  ];
  return cellsOfRecord(record.result, inputs, () => recordCells(block, record, position, voice));
}

/** A key is copied as it stands; of an error there is no copy. */
function rawOf(content: CellContent | undefined): unknown {
  if (typeof content !== 'object') return content;
  return 'serial' in content ? `serial ${content.serial}` : content.error;
}

function recordCells(
  block: Block,
  record: RecordPart,
  position: number,
  voice: Voice,
): PlannedCell[] {
  const { row } = record;
  const standing = block.guard.standing[position];
  const cells: PlannedCell[] = [];
  const put = (column: ResultColumn, content: PlannedContent, look: CellLook) => {
    const at = sheetColumn(block.columns, block.place, column);
    if (at !== undefined) cells.push({ row, column: at, content, look });
  };
  if (standing === 'error') {
    put('level', text(voice.words.errorInKey), 'level');
    return cells;
  }
  cells.push(...keyCells(block, row));
  const known = standing === 'known';
  put('level', levelContent(block, record, known, voice), 'level');
  if (known) {
    for (const [column, content] of wordTexts(block.run, record, voice)) {
      if (content !== '') put(column, text(content), 'plain');
    }
  }
  const tokens = block.tokens.texts[position] ?? '|';
  put('tokens', text(withSums(tokens, sumsOf(block, cells))), 'token');
  return cells;
}

function sumsOf({ columns, place }: Block, cells: readonly PlannedCell[]): readonly string[] {
  return cells.flatMap(({ column, content }) => {
    const ours = columns[column - place.firstColumn];
    return ours ? [cellSum(ours.column, shownContent(content))] : [];
  });
}

/** The key as it stands in the row's own cells, with the type that it has there. */
function keyCells({ guard, place, cells }: Block, row: number): PlannedCell[] {
  return guard.parts.flatMap(({ column }, index): PlannedCell[] => {
    const content = copyOf(cells.at(row, column));
    if (content === undefined) return [];
    const look = content.kind === 'serialDay' ? 'day' : 'key';
    return [{ row, column: place.firstColumn + index, content, look }];
  });
}

function levelContent(
  { guard, place }: Block,
  { row, result }: RecordPart,
  known: boolean,
  voice: Voice,
): PlannedContent {
  const shown = known ? sayLevel(result, voice) : voice.words.notUnique;
  const formula = whileSame(rowCells(guard, place, row), shown, voice.words.moved);
  return { kind: 'formula', formula, shown };
}

function wordTexts(
  run: LedgerRun,
  record: RecordPart,
  voice: Voice,
): readonly (readonly [ResultColumn, string])[] {
  return [
    ['progress', sayProgress(record.result, run, voice)],
    ['missing', sayMissing(record, run, voice)],
    ['problems', sayProblems(record, run, voice)],
    ...declaredTexts(record.result, run, voice),
  ];
}

export function text(content: string): PlannedContent {
  return { kind: 'text', text: content };
}

function copyOf(content: CellContent | undefined): PlannedContent | undefined {
  if (content === undefined) return undefined;
  if (typeof content === 'string') return text(content);
  if (typeof content === 'number') return { kind: 'number', number: content };
  if (typeof content === 'boolean') return { kind: 'mark', yes: content };
  return 'serial' in content ? { kind: 'serialDay', serial: content.serial } : undefined;
}
