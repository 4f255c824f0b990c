import {
  type AddedRows,
  atOnce,
  type CellRange,
  type Fault,
  inParts,
  type OwnSheetPlan,
  type Parts,
  type WritePlan,
} from '../../../rules/index.ts';
import { type TypedCell, typedFaults } from '../../xlsx/own/typed-cells.ts';
import { readReference } from '../../xlsx/read/range-text.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { faultOf, officeFault } from '../office-fault.ts';
import { type Inventory, queueInventory, readInventory } from '../read/inventory.ts';
import { sameReference } from '../read/ranges.ts';
import { rangeIn } from '../read/used-areas.ts';
import { lineSteps, lookSteps } from './block-steps.ts';
import { cellInput } from './cell-input.ts';
import { addMarks, removeFormats } from './format-steps.ts';
import { type OwnFormats, queueFormats, readFormats } from './own-formats.ts';
import { beginOwnSheet, fillOwnSheet, finishOwnSheet } from './own-sheet-steps.ts';
import { knownNames } from './name-steps.ts';
import { type CellRun, type PlanChanges, planChanges } from './plan-changes.ts';
import { plannedBlocks } from './planned-blocks.ts';
import { queueRows, rowChangeSteps, standsAsPlanned } from './row-change-steps.ts';
import { doSteps, type Step } from './step.ts';
import { typedInRun } from './typed-in-runs.ts';
import { type AddedLook, addedSteps, queueAdded, whyNotAdded } from './waiver-steps.ts';
import type { WriteContext } from './write-results.ts';

/**
 * Writes only what differs from the plan that stands there, while somebody types: two requests, three where marks are
 * others. Undefined where the workbook is not as that plan left it; then all has to be written.
 */
export async function writeChanges(
  visit: Visit,
  before: WritePlan,
  plan: WritePlan,
  { unfinished, progress, watch }: WriteContext,
): Promise<readonly Fault[] | undefined> {
  const changes = await inParts(visit.pause, planChanges(before, plan));
  if (changes === undefined) return undefined;
  const look = await lookAt(visit, changes, plan.added);
  if (look === undefined || !standsAsWritten(look.inventory, plan)) return undefined;
  if (look.inventory.readOnly) return [officeFault('readOnly')];
  const faults = plan.added ? whyNotAdded(plan.added, look.added, look.inventory) : [];
  const added = plan.added && look.added && faults.length === 0;
  const changed = await inParts(visit.pause, changeSteps(plan, changes, look, unfinished));
  const steps = [...(added ? addedSteps(plan.added, look.added) : []), ...changed];
  await doSteps(visit, steps, progress, watch);
  return [...typedFaults(look.typed), ...faults];
}

interface Look {
  readonly inventory: Inventory;
  readonly formats: ReadonlyMap<string, OwnFormats>;
  readonly isText: (run: CellRun, index: number) => boolean;
  /** Cells of ours that people have filled in since: they stay. */
  readonly typed: readonly TypedCell[];
  readonly added: AddedLook | undefined;
  /** Sheets of ours on which nobody has moved rows. */
  readonly asPlanned: ReadonlySet<OwnSheetPlan>;
}

async function lookAt(
  visit: Visit,
  { runs, marks, ownSheets }: PlanChanges,
  added: AddedRows | undefined,
): Promise<Look | undefined> {
  try {
    const asked = await ask(visit, (context) => ({
      inventory: queueInventory(context),
      added: added && queueAdded(context, added),
      rows: ownSheets.flatMap(({ before, rows }) =>
        rows === undefined ? [] : queueRows(context, before, rows),
      ),
      formats: queueFormats(
        context,
        marks.map(({ sheet }) => sheet),
      ),
      codes: runs.map((run) => {
        const sheet = context.workbook.worksheets.getItem(run.sheet);
        return rangeIn(sheet, rangeOfRun(run)).load('numberFormat,formulas');
      }),
    }));
    const formats = await readFormats(visit, asked.formats);
    const codes = new Map(runs.map((run, index) => [run, asked.codes[index]]));
    return {
      inventory: readInventory(asked.inventory),
      added: asked.added,
      asPlanned: new Set(asked.rows.filter(standsAsPlanned).map(({ before }) => before)),
      formats,
      typed: runs.flatMap((run, index) =>
        typedInRun(run, (asked.codes[index]?.formulas[0] ?? []) as unknown[]),
      ),
      isText: (run, index) => codes.get(run)?.numberFormat[0]?.[index] === '@',
    };
  } catch (error) {
    // A sheet that is gone, formats that can't be read: writing all of it knows what to do.
    if (faultOf(error) === undefined) throw error;
    return undefined;
  }
}

/** Our names still point where the plan has its columns, and nothing has been protected. */
function standsAsWritten({ names, sheets }: Inventory, plan: WritePlan): boolean {
  const places = new Map(names.map(({ name, formula }) => [name, formula.replace(/^=/, '')]));
  const named = plan.names.every(({ name, refersTo }) => {
    return sameReference(places.get(name) ?? '', refersTo);
  });
  const written = [...plan.ledgerSheets.map(({ sheet }) => sheet), ...plan.ownSheets.map(nameOf)];
  return named && sheets.every(({ name, protection }) => !protection || !written.includes(name));
}

const nameOf = ({ name }: { readonly name: string }) => name;

function* changeSteps(
  plan: WritePlan,
  { runs, marks, ownSheets }: PlanChanges,
  { formats, inventory, isText, typed, asPlanned }: Look,
  unfinished: string,
): Parts<readonly Step[]> {
  const known = knownNames(inventory.names);
  const tasks = ownSheets.map(({ plan: sheet }) => ({
    plan: sheet,
    name:
      plan.names.find(({ refersTo }) => readReference(refersTo)?.sheet === sheet.name)?.name ?? '',
    present: sheet.name,
  }));
  const filled: Step[] = [];
  for (const [index, task] of tasks.entries()) {
    const { before, rows } = ownSheets[index] ?? {};
    const inPlace = before && asPlanned.has(before) && rows;
    filled.push(
      ...(yield* inPlace ? rowChangeSteps(before, task.plan, inPlace) : fillOwnSheet(task)),
    );
  }
  return [
    ...tasks.flatMap((task) => beginOwnSheet(task, known, unfinished)),
    ...runs.flatMap((run) => {
      const line = run.cells.map((cell, index) => {
        const { sheet, row, column } = run;
        const isTyped = (each: TypedCell) =>
          each.sheet === sheet && each.row === row && each.column === column + index;
        // null leaves a cell alone
        if (typed.some(isTyped)) return null;
        return cell === undefined ? '' : cellInput(cell.content, isText(run, index));
      });
      return atOnce(lineSteps(run.sheet, rangeOfRun(run), [line]));
    }),
    ...marks.flatMap((sheet) => [
      ...removeFormats(formats.get(sheet.sheet) ?? []),
      ...addMarks(sheet.sheet, sheet.formats),
      ...lookSteps(sheet.sheet, plannedBlocks(sheet, plan.names)),
    ]),
    ...filled,
    ...tasks.flatMap((task) => finishOwnSheet(task.plan)),
  ];
}

function rangeOfRun({ row, column, cells }: CellRun): CellRange {
  return {
    firstRow: row,
    lastRow: row,
    firstColumn: column,
    lastColumn: column + cells.length - 1,
  };
}
