import {
  type AddedRows,
  atOnce,
  type CellRange,
  type Fault,
  type PlannedCell,
} from '../../../rules/index.ts';
import { officeFault } from '../office-fault.ts';
import { unfinishedName } from '../own/find-own.ts';
import type { Inventory } from '../read/inventory.ts';
import { rangeIn } from '../read/used-areas.ts';
import { lineSteps } from './block-steps.ts';
import { cellInput } from './cell-input.ts';
import type { KnownNames } from './name-steps.ts';
import {
  fillOwnSheet,
  finishOwnSheet,
  makeOwnSheet,
  nameOwnSheet,
  type OwnSheetTask,
} from './own-sheet-steps.ts';
import { CALL, type Step } from './step.ts';

/**
 * 豁免, made whole under a name that is ours alone; last of all it gets its own, and from then on it is people's. Where this
 * breaks off, the next write begins it anew.
 */
export function makeWaivers(
  { plan, name, present }: OwnSheetTask,
  known: KnownNames,
): readonly Step[] {
  const sheet = unfinishedName('waivers');
  const task: OwnSheetTask = { plan: { ...plan, name: sheet }, name, present };
  return [
    ...(present === undefined ? [makeOwnSheet('waivers', sheet)] : []),
    ...nameOwnSheet(task, sheet, known),
    ...atOnce(fillOwnSheet(task)),
    ...finishOwnSheet(task.plan),
    {
      bytes: CALL,
      queue: ({ workbook }) => {
        workbook.worksheets.getItem(sheet).name = plan.name;
      },
    },
  ];
}

/** A look at the rows that a plan adds: somebody may have written there since they were read. */
export function queueAdded({ workbook }: Excel.RequestContext, { sheet, cells }: AddedRows) {
  const range = boundsOf(cells);
  const look = rangeIn(workbook.worksheets.getItem(sheet), range).load('values,numberFormat');
  return { range, look };
}

export interface AddedLook {
  readonly range: CellRange;
  readonly look: { readonly values: unknown[][]; readonly numberFormat: unknown[][] };
}

/** Why the rows cannot be added. The same rows once more are no trouble: a write that broke off may have got so far. */
export function whyNotAdded(
  { sheet, cells }: AddedRows,
  asked: AddedLook | undefined,
  { sheets }: Inventory,
): readonly Fault[] {
  const entry = sheets.find(({ name }) => name === sheet);
  if (entry === undefined || asked === undefined)
    return [officeFault('waiverNotWritten', { sheet })];
  if (entry.protection) return [officeFault('sheetProtected', { sheet })];
  const { range, look } = asked;
  const planned = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, textOf(cell)]));
  const free = look.values.every((line, down) =>
    line.every((value, right) => {
      const place = `${range.firstRow + down} ${range.firstColumn + right}`;
      return value === '' || value === planned.get(place);
    }),
  );
  return free ? [] : [officeFault('waiverNotWritten', { sheet })];
}

export function addedSteps(
  { sheet, cells }: AddedRows,
  { range, look }: AddedLook,
): readonly Step[] {
  const width = range.lastColumn - range.firstColumn + 1;
  const lines = Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, down) =>
    Array.from({ length: width }, (__, right) => {
      const [row, column] = [range.firstRow + down, range.firstColumn + right];
      const cell = cells.find((each) => each.row === row && each.column === column);
      const isText = look.numberFormat[down]?.[right] === '@';
      return cell === undefined ? null : cellInput(cell.content, isText);
    }),
  );
  return atOnce(lineSteps(sheet, range, lines));
}

function boundsOf(cells: readonly PlannedCell[]): CellRange {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

function textOf({ content }: PlannedCell): string {
  return content.kind === 'text' ? content.text : '';
}
