import {
  lookThrough,
  type OwnSheetPlan,
  type Parts,
  type PlannedContent,
  type PlannedLink,
  printScale,
  type SheetRole,
} from '../../../rules/index.ts';
import { tabColour } from '../../xlsx/write/tab-colour.ts';
import { unfinishedName } from '../own/find-own.ts';
import { rangeIn } from '../read/used-areas.ts';
import { applyLook } from './apply-look.ts';
import { lineSteps, pointsOf, wholeColumn } from './block-steps.ts';
import { type CellInput, cellInput, linkFormula, LONGEST_QUOTED } from './cell-input.ts';
import { addMarks, colour } from './format-steps.ts';
import { lookAreas } from './look-areas.ts';
import { type KnownNames, nameSteps } from './name-steps.ts';
import { CALL, type Step } from './step.ts';

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
      worksheet.tabColor = colour(tabColour(plan.role));
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
      workbook.worksheets.add(sheet).tabColor = colour(tabColour(role));
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
export function* fillOwnSheet({ plan, present }: OwnSheetTask): Parts<readonly Step[]> {
  const { name, cells, formats } = plan;
  const contents = yield* contentSteps(plan);
  const looks = lookAreas(cells);
  yield;
  return [
    ...(present === undefined ? [] : [emptySheet(plan)]),
    ...plan.columns.map(({ column, width, hidden }) => columnStep(name, column, width, hidden)),
    ...contents,
    ...looks.map(({ look, range }) => ({
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

export function printSteps(plan: OwnSheetPlan): readonly Step[] {
  const { name, print } = plan;
  const { landscape, titleRows, area, breaks = [] } = print;
  return [
    {
      bytes: (7 + breaks.length) * CALL,
      queue: ({ workbook }) => {
        const layout = workbook.worksheets.getItem(name).pageLayout;
        layout.paperSize = 'A4';
        layout.orientation = landscape ? 'Landscape' : 'Portrait';
        // Where a sheet is fitted to its pages Excel passes over breaks.
        layout.zoom = breaks.length > 0 ? { scale: printScale(plan) } : { horizontalFitToPages: 1 };
        layout.centerHorizontally = true;
        if (titleRows) layout.setPrintTitleRows(`$${titleRows[0]}:$${titleRows[1]}`);
        if (area) layout.setPrintArea(rangeIn(workbook.worksheets.getItem(name), area));
        if (breaks.length === 0) return;
        const pages = workbook.worksheets.getItem(name).horizontalPageBreaks;
        pages.removePageBreaks();
        for (const row of breaks) pages.add(`A${row}`);
      },
    },
  ];
}

const isTitle = ({ row, column }: { readonly row: number; readonly column: number }) =>
  row === 1 && column === 1;

/** By which the sheet is known again where somebody renames it. */
export function titleText({ cells }: OwnSheetPlan): string {
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
      // A part of joined cells can't be cleared.
      sheet.getRange().unmerge();
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
function* contentSteps(plan: OwnSheetPlan): Parts<readonly Step[]> {
  const lines: (CellInput | null)[][] = yield* contentLines(plan);
  const range = {
    firstRow: 1,
    lastRow: lines.length,
    firstColumn: 1,
    lastColumn: lines[0]?.length ?? 1,
  };
  const [first] = lines;
  if (first) first[0] = null;
  return yield* lineSteps(plan.name, range, lines);
}

/** What is typed into the cells, row by row. */
export function* contentLines({ cells, links }: OwnSheetPlan): Parts<CellInput[][]> {
  const lastRow = cells.reduce((most, { row }) => Math.max(most, row), 1);
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), 1);
  const targets = linksByPlace(links);
  const lines: CellInput[][] = Array.from({ length: lastRow }, () =>
    Array.from({ length: lastColumn }, () => ''),
  );
  yield* lookThrough(cells, ({ row, column, content }) => {
    const line = lines[row - 1];
    const link = targets.get(`${row} ${column}`);
    if (line === undefined) return;
    line[column - 1] = (link && linkInput(link, content)) ?? cellInput(content, false);
  });
  return lines;
}

/** By row and column, with a space between. */
function linksByPlace(links: readonly PlannedLink[]): ReadonlyMap<string, PlannedLink> {
  return new Map(links.map((link) => [`${link.row} ${link.column}`, link]));
}

/** A figure stays a number that can be reckoned with; what else cannot be linked is only shown. */
function linkInput({ sheet, cell }: PlannedLink, content: PlannedContent): CellInput | undefined {
  if (content.kind === 'number') return linkFormula(sheet, cell, content.number);
  const fits = content.kind === 'text' && content.text.length <= LONGEST_QUOTED;
  return fits ? linkFormula(sheet, cell, content.text) : undefined;
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
