import {
  type LedgerSheetPlan,
  type OwnSheetPlan,
  type Parts,
  type PlannedCell,
  sameData,
  sheetName,
  type WritePlan,
} from '../../../rules/index.ts';
import { titleText } from './own-sheet-steps.ts';
import type { RowChange } from './row-change.ts';
import { rowChanges } from './row-changes.ts';

/** What differs between a plan and the one that stands in the workbook; the places of everything are the same. */
export interface PlanChanges {
  readonly runs: readonly CellRun[];
  /** Sheets whose marks are others now. */
  readonly marks: readonly LedgerSheetPlan[];
  readonly ownSheets: readonly OwnSheetChange[];
}

/** A sheet of ours that is another now. */
interface OwnSheetChange {
  readonly before: OwnSheetPlan;
  readonly plan: OwnSheetPlan;
  /** Undefined: it is written whole. */
  readonly rows: readonly RowChange[] | undefined;
}

/** Cells side by side in one row. */
export interface CellRun {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** undefined: the cell is empty now. */
  readonly cells: readonly (PlannedCell | undefined)[];
  /** What was planned there before. */
  readonly before: readonly (PlannedCell | undefined)[];
}

/** Undefined where so much differs that all is written anew. */
export function* planChanges(before: WritePlan, plan: WritePlan): Parts<PlanChanges | undefined> {
  if (!samePlaces(before, plan)) return undefined;
  const pairs = plan.ledgerSheets.map((now, index) => [before.ledgerSheets[index], now] as const);
  const runs: CellRun[] = [];
  for (const [then, now] of pairs) {
    runs.push(...changedRuns(now.sheet, then?.cells ?? [], now.cells));
    yield;
  }
  if (runs.length > MOST_RUNS) return undefined;
  return {
    runs,
    marks: pairs
      .filter(([then, now]) => !sameData(then?.formats, now.formats))
      .map(([, now]) => now),
    ownSheets: yield* changedSheets(before, plan),
  };
}

function* changedSheets(before: WritePlan, plan: WritePlan): Parts<readonly OwnSheetChange[]> {
  const changed: OwnSheetChange[] = [];
  for (const now of plan.ownSheets) {
    const then = before.ownSheets.find(({ name }) => name === now.name);
    // The places of everything are the same.
    if (then === undefined) continue;
    const rows = yield* rowChanges(then, now);
    const isSame = rows?.length === 0 && titleText(then) === titleText(now);
    if (!isSame) changed.push({ before: then, plan: now, rows });
  }
  return changed;
}

const MOST_RUNS = 300;

function samePlaces(before: WritePlan, plan: WritePlan): boolean {
  const places = ({ names, ledgerSheets, ownSheets }: WritePlan) => [
    names,
    ledgerSheets.map(({ sheet, columns }) => [sheet, columns]),
    ownSheets.map(({ role, name }) => [role, name]),
  ];
  return sameData(places(withoutWaivers(before)), places(plan));
}

/** Once it is made, 豁免 is people's and no plan speaks of it. */
function withoutWaivers(plan: WritePlan): WritePlan {
  return {
    ...plan,
    names: plan.names.filter(({ name }) => name !== sheetName('waivers')),
    ownSheets: plan.ownSheets.filter(({ role }) => role !== 'waivers'),
  };
}

/** A row of a sheet has so many places. */
const COLUMNS = 16_384;

function changedRuns(
  sheet: string,
  before: readonly PlannedCell[],
  now: readonly PlannedCell[],
): readonly CellRun[] {
  // Plans that build on each other share most of their cells, and these mostly in the same places of their lists.
  const others = now.filter((cell, index) => cell !== before[index]);
  const kept = new Set(others);
  const known = new Set(before.filter((cell, index) => cell !== now[index]));
  const gone = [...known].filter((cell) => !kept.has(cell));
  const then = new Map(gone.map((cell) => [placeOf(cell), cell]));
  const changed = new Map<number, CellChange>();
  for (const cell of others) {
    if (known.has(cell)) continue;
    const place = placeOf(cell);
    const before = then.get(place);
    if (!sameData(before?.content, cell.content)) changed.set(place, { before, cell });
    then.delete(place);
  }
  for (const [place, before] of then) changed.set(place, { before, cell: undefined });
  return runsOf(sheet, changed);
}

interface CellChange {
  readonly before: PlannedCell | undefined;
  readonly cell: PlannedCell | undefined;
}

function placeOf({ row, column }: PlannedCell): number {
  return row * COLUMNS + column - 1;
}

function runsOf(sheet: string, changed: ReadonlyMap<number, CellChange>): readonly CellRun[] {
  const sorted = [...changed]
    .map(([place, change]) => {
      const row = Math.floor(place / COLUMNS);
      return { row, column: (place % COLUMNS) + 1, ...change };
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: (CellRun & {
    cells: CellRun['cells'][number][];
    before: CellRun['before'][number][];
  })[] = [];
  for (const { row, column, cell, before } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.cells.length === column) {
      last.cells.push(cell);
      last.before.push(before);
    } else runs.push({ sheet, row, column, cells: [cell], before: [before] });
  }
  return runs;
}
