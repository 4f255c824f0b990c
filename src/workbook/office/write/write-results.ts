import { type Fault, inParts, type Parts, type WritePlan } from '../../../rules/index.ts';
import { readReference, referredSheet } from '../../xlsx/read/range-text.ts';
import { typedFaults } from '../../xlsx/own/typed-cells.ts';
import type { WorkbookWatch } from '../../workbook.ts';
import type { Visit } from '../excel-door.ts';
import { officeFault, placeOfError } from '../office-fault.ts';
import type { OwnColumn } from '../own/find-own.ts';
import type { NameEntry } from '../read/inventory.ts';
import type { ReadMemory } from '../read/read-cells.ts';
import { sameRange } from '../read/ranges.ts';
import { blockSteps, lookSteps } from './block-steps.ts';
import { decide, type Decisions, type SheetTask } from './decisions.ts';
import { addMarks, removeFormats } from './format-steps.ts';
import { type KnownNames, knownNames, removeName } from './name-steps.ts';
import { beginOwnSheet, fillOwnSheet, finishOwnSheet, printSteps } from './own-sheet-steps.ts';
import { permissionOn } from './permission.ts';
import { doSteps, type Step, type WriteProgress } from './step.ts';
import { keptIn, type Survey, survey } from './survey.ts';
import { emptyColumn, takeColumnOff } from './take-off.ts';
import { addedSteps, makeWaivers, whyNotAdded } from './waiver-steps.ts';

/** What a write needs beside its plan. */
export interface WriteContext {
  /** The sentence that stands on our sheets until they are finished. */
  readonly unfinished: string;
  readonly memory: ReadMemory;
  readonly progress: WriteProgress;
  readonly watch: WorkbookWatch['progress'];
}

/** Writes a plan in place of what stands there of ours; says what could not be written. */
export async function writeResults(
  visit: Visit,
  plan: WritePlan,
  { unfinished, memory, progress, watch }: WriteContext,
): Promise<readonly Fault[]> {
  const found = await survey(visit, plan, memory);
  if (found.inventory.readOnly) return [officeFault('readOnly')];
  if (found.outdated.length > 0) return found.outdated;
  const notAdded = plan.added ? whyNotAdded(plan.added, found.added, found.inventory) : [];
  const decided = decide(plan, found);
  const faults = [...decided.faults, ...typedFaults(found.typed), ...notAdded];
  const decisions = { ...decided, faults };
  const added = plan.added && found.added && notAdded.length === 0;
  const written = await inParts(visit.pause, resultSteps(plan, found, decisions, unfinished));
  const steps = [...(added ? addedSteps(plan.added, found.added) : []), ...written];
  try {
    await doSteps(visit, steps, progress, watch);
  } catch (error) {
    // Printing is set up last of all, and fails where there is no printer.
    if (!placeOfError(error).startsWith('PageLayout')) throw error;
    const [sheet = ''] = decisions.ownSheets.map((task) => task.plan.name);
    return [...decisions.faults, officeFault('printNotSet', { sheet })];
  }
  return decisions.faults;
}

/**
 * In such an order that it can break off anywhere and be mended: our sheets say first that they are not finished, names
 * stand before what they point to and go after it, and titles come last.
 */
function* resultSteps(
  plan: WritePlan,
  found: Survey,
  { sheets, ownSheets: all, left }: Decisions,
  unfinished: string,
): Parts<readonly Step[]> {
  const ownSheets = all.filter(({ plan: { role } }) => role !== 'waivers');
  const known = knownNames(found.inventory.names);
  const before = found.own.columns.filter(({ sheet }) => !left.has(sheet));
  const planned = new Set(plan.names.map(({ name }) => name.toUpperCase()));
  const results: Step[] = [];
  for (const task of sheets) results.push(...(yield* sheetSteps(task, before, known, found)));
  for (const task of ownSheets) results.push(...(yield* fillOwnSheet(task)));
  return [
    ...all.filter((task) => !ownSheets.includes(task)).flatMap((task) => makeWaivers(task, known)),
    ...ownSheets.flatMap((task) => beginOwnSheet(task, known, unfinished)),
    ...oldFormats(found, left),
    ...before.flatMap((column) => oldColumn(column, found, sheets)),
    ...goingNames(found, left)
      .filter(({ name, scope }) => scope !== undefined || !planned.has(name.toUpperCase()))
      .map(removeName),
    ...results,
    ...ownSheets.flatMap((task) => finishOwnSheet(task.plan)),
    ...ownSheets.flatMap((task) => printSteps(task.plan)),
  ];
}

/** Ours on every sheet where formats may be changed. */
export function oldFormats(
  { formats, inventory }: Survey,
  left: ReadonlySet<string>,
): readonly Step[] {
  return inventory.sheets
    .filter(({ name, protection }) => !left.has(name) && (protection?.formatCells ?? true))
    .flatMap(({ name }) => removeFormats(formats.get(name) ?? []));
}

/** A column that is written again in the same place is only emptied, and only where its rows are others now. */
function oldColumn(
  column: OwnColumn,
  found: Survey,
  sheets: readonly SheetTask[],
): readonly Step[] {
  const { name, sheet, range } = column;
  const kept = keptIn(found, column);
  const protection = found.inventory.sheets.find((each) => each.name === sheet)?.protection;
  const goes = takeColumnOff(column, found.notes(column), kept, permissionOn(protection, false));
  if (name.scope !== undefined) return goes;
  for (const { blocks } of sheets) {
    for (const { sheet: on, block } of blocks) {
      const same = block.names.find(
        (each) => each.name === name.name && each.column === range.firstColumn,
      );
      if (on !== sheet || same === undefined) continue;
      const now = readReference(same.refersTo)?.ranges[0];
      return now && sameRange(now, range) ? [] : emptyColumn(column, kept);
    }
  }
  return goes;
}

/** Names of ours that point to nothing that stays. */
export function goingNames({ own }: Survey, left: ReadonlySet<string>): readonly NameEntry[] {
  const ownSheets = new Set(own.sheets.map(({ sheet }) => sheet));
  return own.names.filter(({ formula }) => {
    const sheet = referredSheet(formula.replace(/^=/, ''));
    return sheet === undefined || (!left.has(sheet) && !ownSheets.has(sheet));
  });
}

function* sheetSteps(
  { plan, blocks, marks, widths }: SheetTask,
  before: readonly OwnColumn[],
  known: KnownNames,
  found: Survey,
): Parts<readonly Step[]> {
  const kept = before
    .filter(({ sheet }) => sheet === plan.sheet)
    .flatMap((column) => keptIn(found, column));
  const columns: Step[] = [];
  for (const facts of blocks) {
    columns.push(...(yield* blockSteps({ ...facts, kept }, plan, before, known, widths)));
  }
  return [
    ...columns,
    ...(marks
      ? [
          ...addMarks(plan.sheet, plan.formats),
          ...lookSteps(
            plan.sheet,
            blocks.map(({ block }) => block),
          ),
        ]
      : []),
  ];
}
