import type { OwnSheetPlan, SheetRole } from '../../../rules/index.ts';
import { unfinishedName } from '../own/find-own.ts';
import { rangeIn } from '../read/used-areas.ts';
import { applyLook } from './apply-look.ts';
import { lineSteps, pointsOf, wholeColumn } from './block-steps.ts';
import { type CellInput, cellInput, linkFormula, LONGEST_QUOTED } from './cell-input.ts';
import { addMarks } from './format-steps.ts';
import { lookAreas } from './look-areas.ts';
import { type KnownNames, nameSteps } from './name-steps.ts';
import { CALL, type Step } from './step.ts';

const TABS = { results: '#C0392B', runs: '#94A3B8', waivers: '#2E7D32' } as const;

/** A sheet of ours that is to be written. */
export interface OwnSheetTask {
  readonly plan: OwnSheetPlan;
  /** The hidden name by which it is known. */
  readonly name: string;
  /** Under which name it stands now; undefined where it has to be made. */
  readonly present: string | undefined;
}

/**
 * Makes the sheet, or takes the one that is there, and writes onto it that it is not finished: whoever opens the workbook
 * after a write broke off can see it. A new sheet bears a name that is ours alone until the name that points to it stands.
 */
export function beginOwnSheet(
  { plan, name, present }: OwnSheetTask,
  known: KnownNames,
  unfinished: string,
): readonly Step[] {
  const sheet = present ?? unfinishedName(plan.role);
  const flag: Step = {
    bytes: 2 * CALL,
    queue: ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      worksheet.getRange('A1').values = [[unfinished]];
      if (sheet === plan.name) return;
      worksheet.name = plan.name;
      // Its making may have broken off before it had one.
      worksheet.tabColor = TABS[plan.role];
    },
  };
  return [
    ...(present === undefined ? [makeOwnSheet(plan.role, sheet)] : []),
    ...nameOwnSheet({ plan, name }, sheet, known),
    flag,
  ];
}

export function makeOwnSheet(role: SheetRole, sheet: string): Step {
  return {
    bytes: 2 * CALL,
    queue: ({ workbook }) => {
      // Later the structure may be protected, and a tab's colour with it.
      workbook.worksheets.add(sheet).tabColor = TABS[role];
    },
  };
}

/** The hidden name that points to the sheet, under the name that it has now. */
export function nameOwnSheet(
  { plan, name }: Pick<OwnSheetTask, 'plan' | 'name'>,
  sheet: string,
  known: KnownNames,
): readonly Step[] {
  const refersTo = `'${sheet.replaceAll("'", "''")}'!$A$1`;
  return nameSteps(name, refersTo, titleText(plan), known);
}

/** The whole sheet anew, but for its title. */
export function fillOwnSheet({ plan, present }: OwnSheetTask): readonly Step[] {
  const { name, cells, formats } = plan;
  return [
    ...(present === undefined ? [] : [emptySheet(plan)]),
    ...plan.columns.map(({ column, width, hidden }) => columnStep(name, column, width, hidden)),
    ...contentSteps(plan),
    ...lookAreas(cells).map(({ look, range }) => ({
      bytes: 30 * CALL,
      queue: ({ workbook }: Excel.RequestContext) => {
        applyLook(rangeIn(workbook.worksheets.getItem(name), range), range, look);
      },
    })),
    ...addMarks(name, formats),
    frameStep(plan),
  ];
}

/** The title in its place: the sheet is finished. */
export function finishOwnSheet({ name, cells }: OwnSheetPlan): readonly Step[] {
  const title = cells.find(isTitle);
  if (title === undefined) return [];
  const input = cellInput(title.content, false);
  return [
    {
      bytes: CALL,
      queue: ({ workbook }) => {
        workbook.worksheets.getItem(name).getRange('A1').values = [[input]];
      },
    },
  ];
}

export function printSteps({ name, print }: OwnSheetPlan): readonly Step[] {
  const { landscape, titleRows } = print;
  return [
    {
      bytes: 5 * CALL,
      queue: ({ workbook }) => {
        const layout = workbook.worksheets.getItem(name).pageLayout;
        layout.orientation = landscape ? 'Landscape' : 'Portrait';
        layout.zoom = { horizontalFitToPages: 1 };
        layout.centerHorizontally = true;
        if (titleRows) layout.setPrintTitleRows(`$${titleRows[0]}:$${titleRows[1]}`);
      },
    },
  ];
}

const isTitle = ({ row, column }: { readonly row: number; readonly column: number }) =>
  row === 1 && column === 1;

/** By which the sheet is known again where somebody renames it. */
function titleText({ cells }: OwnSheetPlan): string {
  const content = cells.find(isTitle)?.content;
  return content?.kind === 'text' ? content.text : '';
}

function emptySheet({ name, filter }: OwnSheetPlan): Step {
  return {
    bytes: 5 * CALL,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      if (filter) sheet.autoFilter.remove();
      sheet.freezePanes.unfreeze();
      sheet.getRange('2:1048576').clear();
      sheet.getRange('B1:XFD1').clear();
      // Its content says that the sheet is not finished.
      sheet.getRange('A1').clear('Formats');
    },
  };
}

function columnStep(name: string, column: number, width: number, hidden: boolean): Step {
  return {
    bytes: 2 * CALL,
    queue: ({ workbook }) => {
      const cells = wholeColumn(workbook, name, column);
      cells.format.columnWidth = pointsOf(width);
      if (hidden) cells.columnHidden = true;
    },
  };
}

/** One block of cells; null leaves the title alone. */
function contentSteps({ name, cells, links }: OwnSheetPlan): readonly Step[] {
  const lastRow = cells.reduce((most, { row }) => Math.max(most, row), 1);
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), 1);
  const targets = new Map(links.map((link) => [`${link.row} ${link.column}`, link]));
  const lines: (CellInput | null)[][] = Array.from({ length: lastRow }, () =>
    Array.from({ length: lastColumn }, () => ''),
  );
  for (const { row, column, content } of cells) {
    const line = lines[row - 1];
    const link = targets.get(`${row} ${column}`);
    const linked = content.kind === 'text' && content.text.length <= LONGEST_QUOTED;
    if (line) {
      line[column - 1] =
        link && linked
          ? linkFormula(link.sheet, link.cell, content.text)
          : cellInput(content, false);
    }
  }
  const first = lines[0];
  if (first) first[0] = null;
  const range = { firstRow: 1, lastRow, firstColumn: 1, lastColumn };
  return lineSteps(name, range, lines);
}

function frameStep({ name, merges, frozenRows, filter }: OwnSheetPlan): Step {
  return {
    bytes: (6 + merges.length) * CALL,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      for (const range of merges) rangeIn(sheet, range).merge();
      if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
      if (filter) sheet.autoFilter.apply(rangeIn(sheet, filter));
      sheet.showGridlines = false;
    },
  };
}
