import {
  type CellRange,
  contains,
  type LedgerSheetPlan,
  type Parts,
  RECORDS_A_PART,
} from '../../../rules/index.ts';
import { cellLooks, type LookStyle } from '../../xlsx/write/cell-looks.ts';
import type { OwnColumn } from '../own/find-own.ts';
import { sameRange } from '../read/ranges.ts';
import { setNumberFormat } from '../number-format.ts';
import { rangeIn } from '../read/used-areas.ts';
import type { BlockFacts } from './block-facts.ts';
import { type CellInput, cellInput, lineBytes } from './cell-input.ts';
import { type ColumnFlags, flagsComment, readFlags } from '../../xlsx/own/column-flags.ts';
import { addLook } from './format-steps.ts';
import { type KnownNames, nameSteps } from './name-steps.ts';
import type { PlannedBlock } from './planned-blocks.ts';
import { CALL, type Step } from './step.ts';

/** A line is not torn, and a request can be cut between two steps. */
const STEP_BYTES = 500_000;

/** Writes one block of result columns: first the names by which it is known, then its header, then its rows. */
export function* blockSteps(
  facts: BlockFacts,
  plan: LedgerSheetPlan,
  before: readonly OwnColumn[],
  known: KnownNames,
  canWiden: boolean,
): Parts<readonly Step[]> {
  const { sheet, block } = facts;
  const widths = new Map(plan.columns.map(({ column, width }) => [column, width]));
  const columns = block.names.map((name) => {
    const here = before.filter(
      (each) => each.sheet === sheet && each.range.firstColumn === name.column,
    );
    const flags = flagsFor(facts, name.column, here, canWiden && widths.has(name.column));
    const stands = here.some((each) => each.name.name === name.name);
    // A width that somebody has given our column since is theirs.
    const usual = facts.usualWidth.has(name.column);
    return { ...name, flags, widen: flags.widened && (usual || !stands) };
  });
  const general = columns.filter(({ flags }) => flags.wasText).map(({ column }) => column);
  return [
    ...columns.flatMap(({ name, refersTo, flags }) =>
      nameSteps(name, refersTo, flagsComment(flags), known),
    ),
    ...general.map((column) => generalStep(sheet, bodyOf(block.range, column))),
    ...(yield* valueSteps(facts, new Set(general))),
    ...columns
      .filter(({ widen }) => widen)
      .map(({ column }) => widthStep(sheet, column, widths.get(column) ?? 0)),
  ];
}

/** What was true of the column before ours first stood there stays true however often it is written. */
function flagsFor(
  { block, isText, usualWidth }: BlockFacts,
  column: number,
  here: readonly OwnColumn[],
  wantsWidth: boolean,
): ColumnFlags {
  const index = column - block.range.firstColumn;
  const textNow = [...block.rows].some(
    ([row, line]) => line[index]?.content.kind === 'formula' && isText(row, column),
  );
  const flags = here.map(({ name }) => readFlags(name.comment));
  const fresh = here.length === 0 && wantsWidth && usualWidth.has(column);
  return {
    widened: fresh || flags.some(({ widened }) => widened),
    wasText: textNow || flags.some(({ wasText }) => wasText),
  };
}

function bodyOf({ firstRow, lastRow }: CellRange, column: number): CellRange {
  return { firstRow: firstRow + 1, lastRow, firstColumn: column, lastColumn: column };
}

/** In a cell that is formatted as text a formula would stand as it is written. */
function generalStep(sheet: string, range: CellRange): Step {
  return {
    bytes: CALL,
    queue: ({ workbook }) => {
      setNumberFormat(rangeIn(workbook.worksheets.getItem(sheet), range), 'General');
    },
  };
}

/** Every cell of the block, the empty ones too: an earlier run may have left something there. */
function* valueSteps(
  { sheet, block, isText, kept }: BlockFacts,
  general: ReadonlySet<number>,
): Parts<readonly Step[]> {
  const { firstRow, lastRow, firstColumn, lastColumn } = block.range;
  const width = lastColumn - firstColumn + 1;
  const lines: (CellInput | null)[][] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if ((row - firstRow) % RECORDS_A_PART === 0) yield;
    const cells = block.rows.get(row) ?? [];
    const keptHere = kept.filter((range) => range.firstRow <= row && row <= range.lastRow);
    lines.push(
      Array.from({ length: width }, (_, index) => {
        const column = firstColumn + index;
        // null leaves a cell alone
        if (keptHere.some((range) => contains(range, row, column))) return null;
        const asText = isText(row, column) && (row === firstRow || !general.has(column));
        const content = cells[index]?.content;
        return content === undefined ? '' : cellInput(content, asText);
      }),
    );
  }
  return yield* lineSteps(sheet, block.range, lines);
}

export function* lineSteps(
  sheet: string,
  { firstRow, firstColumn, lastColumn }: CellRange,
  lines: readonly (readonly (CellInput | null)[])[],
): Parts<readonly Step[]> {
  const steps: Step[] = [];
  let from = 0;
  let bytes = 0;
  for (const [index, line] of lines.entries()) {
    bytes += lineBytes(line);
    if (bytes < STEP_BYTES && index < lines.length - 1) continue;
    const part = lines.slice(from, index + 1).map((each) => [...each]);
    const range = {
      firstRow: firstRow + from,
      lastRow: firstRow + index,
      firstColumn,
      lastColumn,
    };
    steps.push({
      bytes: bytes + CALL,
      queue: ({ workbook }) => {
        rangeIn(workbook.worksheets.getItem(sheet), range).values = part;
      },
    });
    from = index + 1;
    bytes = 0;
    yield;
  }
  return steps;
}

/** Excel measures columns in points; a character of the usual face takes 7 pixels, the edges 5. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function widthStep(sheet: string, column: number, width: number): Step {
  return {
    bytes: CALL,
    queue: ({ workbook }) => {
      wholeColumn(workbook, sheet, column).format.columnWidth = pointsOf(width);
    },
  };
}

export function wholeColumn(
  { worksheets }: Excel.Workbook,
  sheet: string,
  column: number,
): Excel.Range {
  const cell = { firstRow: 1, lastRow: 1, firstColumn: column, lastColumn: column };
  return rangeIn(worksheets.getItem(sheet), cell).getEntireColumn();
}

/** Looks of our cells, one format a look: header, key, day, level and token; other cells look as the user's do. */
export function lookSteps(sheet: string, blocks: readonly PlannedBlock[]): readonly Step[] {
  const areas = new Map<LookStyle, CellRange[]>();
  for (const block of blocks) {
    const { range } = block;
    put(areas, cellLooks.header, { ...range, lastRow: range.firstRow });
    block.names.forEach(({ column }, index) => {
      const style = styleOf(block, index);
      if (style !== undefined) put(areas, style, bodyOf(range, column));
    });
  }
  return [...areas].flatMap(([style, ranges]) => addLook(sheet, ranges, style));
}

const DAY_KEY: LookStyle = { ...cellLooks.key, format: 'day' };

/** A column's look is that of its first cell. */
function styleOf({ range, rows }: PlannedBlock, index: number): LookStyle | undefined {
  const first = [...rows]
    .filter(([row]) => row > range.firstRow)
    .map(([, line]) => line[index])
    .find((cell) => cell !== undefined);
  if (first === undefined) return undefined;
  if (first.content.kind === 'serialDay') return DAY_KEY;
  const { look } = first;
  return look === 'plain' || look === 'wrapped' ? undefined : cellLooks[look];
}

function put(areas: Map<LookStyle, CellRange[]>, style: LookStyle, range: CellRange): void {
  const ranges = areas.get(style) ?? [];
  if (!ranges.some((each) => sameRange(each, range))) ranges.push(range);
  areas.set(style, ranges);
}
