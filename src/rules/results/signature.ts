import type { CheckRun } from '../check/check-run.ts';
import type { CellContent, CellRange, Grid } from '../ledger/grid.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import { quote } from './mark-formulas.ts';
import { reference } from './own-names.ts';
import { isOwn } from './sheet-cells.ts';
import type { Voice } from './voice.ts';
import type { PlannedContent } from './write-plan.ts';

/** A formula may have 8,192 characters, and AND 255 conditions. */
const MOST_CHARACTERS = 8_000;
const MOST_RANGES = 80;
/** Rows below the last record that are watched as well: where people add records. */
const BELOW = 500;

/**
 * A cell by plain formula, for those who open the workbook without us: do the ledgers' columns still hold as many
 * filled cells, as many numbers and the same sum as the check saw? Cheap, and blind to a text that takes another's place; the
 * stamp is exact. Error values don't disturb it. (COUNTIF with "?*" would not do:
 * LibreOffice counts numbers with it.)
 */
export function signature(
  run: CheckRun,
  grids: readonly Grid[],
  voice: Voice,
): { readonly content: PlannedContent; readonly watched: number; readonly readings: number } {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const readings = run.ledgers.flatMap(({ ledger }) => ledger.readings);
  const conditions: string[] = [];
  let length = 0;
  let watched = 0;
  for (const reading of readings) {
    const grid = bySheet.get(reading.sheet);
    const own = grid === undefined ? [] : conditionsOf(grid, reading, readings);
    length += own.join().length + 1;
    const full =
      length > MOST_CHARACTERS || conditions.length + own.length > MOST_RANGES * CONDITIONS_A_RANGE;
    if (full) break;
    conditions.push(...own);
    watched += 1;
  }
  const same = conditions.length > 0 ? `AND(${conditions.join()})` : 'TRUE';
  const { unchanged, changed } = voice.words;
  const formula = `IF(IFERROR(${same},FALSE),${quote(unchanged)},${quote(changed)})`;
  return {
    content: { kind: 'formula', formula, shown: unchanged },
    watched,
    readings: readings.length,
  };
}

const CONDITIONS_A_RANGE = 3;

function conditionsOf(
  grid: Grid,
  reading: LedgerReading,
  readings: readonly LedgerReading[],
): readonly string[] {
  return watchedRanges(reading, readings).flatMap((range) => {
    const { filled, truths, numbers, sum } = contentOf(grid, range);
    const address = reference(grid.sheet, range);
    const margin = Math.abs(sum) * 1e-9 + 0.001;
    const sameFilled = `ROWS(${address})*COLUMNS(${address})-COUNTBLANK(${address})=${filled}`;
    // Excel's COUNT passes over TRUE and FALSE, LibreOffice's does not.
    if (truths > 0) return [sameFilled];
    return [
      sameFilled,
      `COUNT(${address})=${numbers}`,
      `ABS(SUMIF(${address},">0")-${number(sum)})<${number(margin)}`,
    ];
  });
}

/** The ledger's own columns, neighbours together, down to a little below the last record or to the next ledger. */
function watchedRanges(
  { sheet, data, columns }: LedgerReading,
  readings: readonly LedgerReading[],
): readonly CellRange[] {
  const below = readings
    .filter((other) => other.sheet === sheet && other.header.first > data.last)
    .map((other) => other.header.first - 1);
  const lastRow = Math.min(data.last + BELOW, 1_048_576, ...below);
  const ranges: CellRange[] = [];
  for (const column of [...columns.values()].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last?.lastColumn === column - 1)
      ranges[ranges.length - 1] = { ...last, lastColumn: column };
    else ranges.push({ firstRow: data.first, lastRow, firstColumn: column, lastColumn: column });
  }
  return ranges;
}

interface RangeContent {
  readonly filled: number;
  readonly truths: number;
  readonly numbers: number;
  readonly sum: number;
}

function contentOf(grid: Grid, range: CellRange): RangeContent {
  const content = { filled: 0, truths: 0, numbers: 0, sum: 0 };
  for (const { row, cells } of grid.rows) {
    if (row < range.firstRow || row > range.lastRow) continue;
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      const cell = cells[column - 1];
      if (cell === undefined || cell === '' || isOwn(grid, row, column)) continue;
      content.filled += 1;
      if (typeof cell === 'boolean') content.truths += 1;
      const figure = figureOf(cell);
      if (figure === undefined) continue;
      content.numbers += 1;
      if (figure > 0) content.sum += figure;
    }
  }
  return content;
}

function figureOf(content: CellContent): number | undefined {
  if (typeof content === 'number') return content;
  return typeof content === 'object' && 'serial' in content ? content.serial : undefined;
}

function number(figure: number): string {
  return String(figure).toUpperCase();
}
