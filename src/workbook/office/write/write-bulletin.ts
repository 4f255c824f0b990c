import { atOnce, type BulletinPlan, hashText, laneDigits } from '../../../rules/index.ts';
import type { Fault } from '../../../rules/index.ts';
import { isOwnName } from '../../xlsx/own/own-names.ts';
import { readReference } from '../../xlsx/read/range-text.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { officeFault, placeOfError } from '../office-fault.ts';
import { findOwn, type OwnThings } from '../own/find-own.ts';
import { queueSigns, readSigns } from '../own/own-signs.ts';
import { type Inventory, takeInventory } from '../read/inventory.ts';
import { chartSteps, removeCharts } from './chart-steps.ts';
import { decideOwnSheet } from './decisions.ts';
import { knownNames, nameSteps } from './name-steps.ts';
import {
  beginOwnSheet,
  contentLines,
  fillOwnSheet,
  finishOwnSheet,
  type OwnSheetTask,
  printSteps,
  titleText,
} from './own-sheet-steps.ts';
import { doSteps, type Step } from './step.ts';
import type { WriteContext } from './write-results.ts';

/** Writes a bulletin in place of the one of the same period; nothing where it stands there already. */
export async function writeBulletin(
  visit: Visit,
  plan: BulletinPlan,
  { unfinished, progress, watch }: Omit<WriteContext, 'memory'>,
): Promise<readonly Fault[]> {
  const look = await lookAt(visit, plan);
  if (look.inventory.readOnly) return [officeFault('readOnly')];
  const { task, faults } = decideOwnSheet(plan.sheet, { names: [plan.name] }, look);
  if (task === undefined) return faults;
  if (stands(plan, task, look)) return [];
  try {
    await doSteps(visit, bulletinSteps(plan, task, look, unfinished), progress, watch);
  } catch (error) {
    // Printing is set up last of all, and fails where there is no printer.
    if (!/^(PageLayout|PageBreak)/.test(placeOfError(error))) throw error;
    return [officeFault('printNotSet', { sheet: plan.sheet.name })];
  }
  return [];
}

interface Look {
  readonly inventory: Inventory;
  readonly own: OwnThings;
  /** Of the sheet to which the bulletin's name points. */
  readonly charts: readonly string[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Two requests: what there is, and what stands on the sheet of this bulletin. */
async function lookAt(visit: Visit, plan: BulletinPlan): Promise<Look> {
  const inventory = await takeInventory(visit);
  const names = inventory.names.filter(({ name }) => isOwnName(name));
  const present = inventory.sheets.map(({ name }) => name);
  const known = names.find(({ name }) => name.toUpperCase() === plan.name.name.toUpperCase());
  const sheet = readReference(known?.formula.replace(/^=/, '') ?? '')?.sheet;
  const { signs, charts, cells } = await ask(visit, (context) => {
    const { worksheets } = context.workbook;
    const there = sheet !== undefined && present.includes(sheet);
    return {
      signs: queueSigns(context, names, present),
      charts: there ? worksheets.getItem(sheet).charts.load('items/name') : undefined,
      cells: there ? firstCells(worksheets.getItem(sheet), plan).load('formulas') : undefined,
    };
  });
  return {
    inventory,
    own: findOwn(names, readSigns(signs)),
    charts: charts?.items.map(({ name }) => name) ?? [],
    formulas: (cells?.formulas ?? []) as unknown[][],
  };
}

/** So many cells are compared before a bulletin counts as written; below them stand only the records behind it. */
const COMPARED = 20_000;

function firstCells(sheet: Excel.Worksheet, { sheet: plan }: BulletinPlan): Excel.Range {
  const lines = comparedLines(plan);
  return sheet.getRange('A1').getResizedRange(lines.length - 1, (lines[0]?.length ?? 1) - 1);
}

function comparedLines(plan: BulletinPlan['sheet']) {
  const lines = atOnce(contentLines(plan));
  return lines.slice(0, Math.max(1, Math.floor(COMPARED / (lines[0]?.length ?? 1))));
}

/** The same plan was written whole, and nobody has changed what it says since. */
function stands(plan: BulletinPlan, { present }: OwnSheetTask, look: Look): boolean {
  const { sheet } = plan;
  const name = look.inventory.names.find((each) => each.name === plan.name.name);
  const charts = (sheet.charts ?? []).map((chart) => chart.name);
  return (
    present === sheet.name &&
    name?.comment === finishedMark(plan) &&
    charts.join('\n') === look.charts.join('\n') &&
    comparedLines(sheet).every((line, row) =>
      line.every((input, column) => asStored(input) === look.formulas[row]?.[column]),
    )
  );
}

/** Excel takes off the apostrophe that keeps a text a text. */
function asStored(input: string | number | boolean): string | number | boolean {
  return typeof input === 'string' ? input.replace(/^'/, '') : input;
}

/** Stands at the hidden name from the moment that all is written; the title alone until then. */
function finishedMark({ sheet }: BulletinPlan): string {
  const { first, second } = hashText(JSON.stringify(sheet));
  return `${titleText(sheet)} #${laneDigits(first)}${laneDigits(second)}`;
}

/** In such an order that it can break off anywhere: the sheet says first that it is not finished, and its title comes last. */
function bulletinSteps(
  plan: BulletinPlan,
  task: OwnSheetTask,
  { inventory, charts }: Look,
  unfinished: string,
): readonly Step[] {
  const { sheet, name } = plan;
  const present = inventory.names.find((each) => each.name === name.name);
  const title = titleText(sheet);
  const formula = `=${name.refersTo}`;
  const begun = { ...(present ?? { name: name.name, scope: undefined }), formula, comment: title };
  return [
    ...beginOwnSheet(task, knownNames(inventory.names), unfinished),
    ...removeCharts(sheet.name, task.present === undefined ? 0 : charts.length),
    ...atOnce(fillOwnSheet(task)),
    ...chartSteps(sheet),
    ...finishOwnSheet(sheet),
    ...nameSteps(name.name, name.refersTo, finishedMark(plan), knownNames([begun])),
    ...printSteps(sheet),
  ];
}
