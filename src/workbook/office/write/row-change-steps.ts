import {
  type CellRange,
  type OwnSheetPlan,
  type Parts,
  type PlannedCell,
  shownContent,
} from '../../../rules/index.ts';
import type { RawValue } from '../read/cell-values.ts';
import { rangeIn } from '../read/used-areas.ts';
import { applyLook } from './apply-look.ts';
import { lineSteps } from './block-steps.ts';
import type { CellInput } from './cell-input.ts';
import { lookAreas } from './look-areas.ts';
import { contentLines } from './own-sheet-steps.ts';
import type { RowChange } from './row-change.ts';
import { CALL, type Step } from './step.ts';

/** From below upwards: what is above stays where it is meanwhile. */
export function* rowChangeSteps(
  before: OwnSheetPlan,
  plan: OwnSheetPlan,
  changes: readonly RowChange[],
): Parts<readonly Step[]> {
  const steps: Step[] = [];
  const lastColumn = plan.cells.reduce((most, { column }) => Math.max(most, column), 1);
  for (const change of [...changes].reverse()) {
    steps.push(...moveSteps(plan.name, change));
    const { at, from, added } = change;
    if (added === 0) continue;
    const range = { firstRow: at, lastRow: at + added - 1, firstColumn: 1, lastColumn };
    const lines: (CellInput | null)[][] = yield* contentLines(rowsFrom(plan, from, added));
    const written = Array.from({ length: added }, (_, index) => {
      const line = lines[index] ?? [];
      return Array.from({ length: lastColumn }, (__, column) => line[column] ?? '');
    });
    const [first] = written as (CellInput | null)[][];
    // The title says that the sheet is not finished.
    if (from === 1 && first) first[0] = null;
    steps.push(...(yield* lineSteps(plan.name, range, written)));
    if (looksStay(change, before, plan)) continue;
    const near = cellsOf(plan, from - NEAR, from + added + NEAR);
    steps.push(lookStep(plan.name, range, from - at, lookAreas(near)));
    yield;
  }
  return steps;
}

/** So far away rows decide together what the empty cells between them look like. */
const NEAR = 50;

function cellsOf({ cells }: OwnSheetPlan, first: number, last: number): readonly PlannedCell[] {
  return cells.filter(({ row }) => row >= first && row <= last);
}

/** Some rows alone, as if nothing stood above them. */
function rowsFrom(plan: OwnSheetPlan, from: number, added: number): OwnSheetPlan {
  const up = <Placed extends { readonly row: number }>(placed: readonly Placed[]) =>
    placed
      .filter(({ row }) => row >= from && row < from + added)
      .map((each) => ({ ...each, row: each.row - from + 1 }));
  return { ...plan, cells: up(plan.cells), links: up(plan.links) };
}

/** Where as many rows come as go, none moves. */
function moveSteps(sheet: string, { at, removed, added }: RowChange): readonly Step[] {
  const more = added - removed;
  if (more === 0) return [];
  const first = at + Math.min(removed, added);
  const rows = `${first}:${first + Math.abs(more) - 1}`;
  return [
    {
      bytes: CALL,
      queue: ({ workbook }) => {
        const range = workbook.worksheets.getItem(sheet).getRange(rows);
        if (more > 0) range.insert('Down');
        else range.delete('Up');
      },
    },
  ];
}

/** A row that comes in looks like the one above it, and one that is exchanged as it did. */
function looksStay(
  { at, removed, from, added }: RowChange,
  before: OwnSheetPlan,
  plan: OwnSheetPlan,
): boolean {
  const was = looksIn(cellsOf(before, at, at + removed));
  const is = looksIn(cellsOf(plan, from - 1, from + added));
  return Array.from({ length: added }, (_, index) => index).every((index) => {
    const inherited = index < removed ? was.get(at + index) : is.get(from + index - 1);
    return inherited === is.get(from + index);
  });
}

/** By row, from left to right. */
function looksIn(cells: readonly PlannedCell[]): ReadonlyMap<number, string> {
  const looks = new Map<number, string>();
  for (const { row, column, look } of cells) {
    looks.set(row, `${looks.get(row) ?? ''} ${column} ${look}`);
  }
  return looks;
}

/** Marks are not touched. */
function lookStep(
  sheet: string,
  range: CellRange,
  down: number,
  looks: ReturnType<typeof lookAreas>,
): Step {
  const here = looks.flatMap(({ look, range: area }) => {
    const firstRow = Math.max(range.firstRow, area.firstRow - down);
    const lastRow = Math.min(range.lastRow, area.lastRow - down);
    return firstRow > lastRow ? [] : [{ look, area: { ...area, firstRow, lastRow } }];
  });
  return {
    bytes: (2 + 30 * here.length) * CALL,
    queue: ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      rangeIn(worksheet, range).style = 'Normal';
      for (const { look, area } of here) applyLook(rangeIn(worksheet, area), area, look);
    },
  };
}

/** Rows as they should stand, to be compared before anything moves: somebody may have sorted the sheet. */
export function queueRows(
  { workbook }: Excel.RequestContext,
  before: OwnSheetPlan,
  changes: readonly RowChange[],
) {
  const sheet = workbook.worksheets.getItem(before.name);
  const lastColumn = before.cells.reduce((most, { column }) => Math.max(most, column), 1);
  // What stands above keeps its place when somebody sorts, and holds the formula that watches all ledgers.
  const { frozenRows } = before;
  const below = changes.filter(({ at }) => at > frozenRows);
  return {
    before,
    used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount'),
    looks: below.map(({ at, removed }) => {
      const firstRow = Math.max(frozenRows + 1, at - 1);
      const range = { firstRow, lastRow: at + removed, firstColumn: 1, lastColumn };
      return { range, cells: rangeIn(sheet, range).load('values') };
    }),
  };
}

/** Whether the rows around the changes, and the last one, stand where they were written. */
export function standsAsPlanned({ before, used, looks }: ReturnType<typeof queueRows>): boolean {
  const lastRow = before.cells.reduce((most, { row }) => Math.max(most, row), 1);
  if (used.isNullObject || used.rowIndex + used.rowCount !== lastRow) return false;
  return looks.every(({ range, cells }) => {
    const values = cells.values as RawValue[][];
    const planned = before.cells.filter(({ row }) => row >= range.firstRow && row <= range.lastRow);
    return planned.every((cell) =>
      shows(cell, values[cell.row - range.firstRow]?.[cell.column - 1]),
    );
  });
}

/** What a formula shows is for Excel to say. */
function shows({ content }: PlannedCell, value: RawValue | undefined): boolean {
  if (content.kind === 'formula') return value !== '';
  const shown = shownContent(content);
  return value === (typeof shown === 'object' ? shown.serial : shown);
}
