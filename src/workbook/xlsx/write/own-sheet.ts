import {
  cellAddress,
  type OwnSheetPlan,
  type PlannedCell,
  type PlannedLink,
  printScale,
  rangeAddress,
} from '../../../rules/index.ts';
import { tabColour } from './tab-colour.ts';
import { ByteWriter } from '../xml/byte-writer.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { cellXml } from './cell-xml.ts';
import { byColumn, columnsXml } from './column-widths.ts';
import { rowHeight } from './row-height.ts';
import { formatsXml } from './conditional-formats.ts';
import type { StyleBook } from './style-book.ts';

/** Excel repairs a sheet with more links than this. */
const MOST_LINKS = 65_530;

const A4 = 9;

/** A sheet of our own, whole. `drawing`: what refers to its charts. */
export function ownSheetXml(
  plan: OwnSheetPlan,
  namespace: string,
  styles: StyleBook,
  drawing = '',
): Uint8Array {
  const out = new ByteWriter(64 * plan.cells.length);
  out.text(worksheetOpen(namespace));
  const fits = hasBreaks(plan) ? '' : '<pageSetUpPr fitToPage="1"/>';
  out.text(`<sheetPr><tabColor rgb="${tabColour(plan.role)}"/>${fits}</sheetPr>`);
  out.text(dimensionXml(plan.cells));
  out.text(viewXml(plan.frozenRows));
  out.text('<sheetFormatPr defaultRowHeight="15"/>');
  out.text(listXml('cols', columnsXml(byColumn(plan.columns), '')));
  out.text('<sheetData>');
  for (const row of rowsXml(plan, styles)) out.text(row);
  out.text('</sheetData>');
  out.text(plan.filter ? `<autoFilter ref="${rangeAddress(plan.filter)}"/>` : '');
  const merges = plan.merges.map((each) => `<mergeCell ref="${rangeAddress(each)}"/>`);
  out.text(listXml('mergeCells', merges.join('')));
  out.text(formatsXml(plan.formats, 0, styles, ''));
  out.text(listXml('hyperlinks', plan.links.slice(0, MOST_LINKS).map(linkXml).join('')));
  out.text(printXml(plan));
  out.text(breaksXml(plan));
  out.text(drawing);
  out.text('</worksheet>');
  return out.done();
}

export function worksheetOpen(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`;
}

function hasBreaks({ print }: OwnSheetPlan): boolean {
  return (print.breaks?.length ?? 0) > 0;
}

/** Where a sheet is fitted to its pages Excel passes over breaks: then it is scaled instead. */
function printXml(plan: OwnSheetPlan): string {
  const orientation = plan.print.landscape ? 'landscape' : 'portrait';
  const size = hasBreaks(plan) ? `scale="${printScale(plan)}"` : 'fitToWidth="1" fitToHeight="0"';
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${orientation}" ${size}/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>'
  );
}

function breaksXml({ print: { breaks = [] } }: OwnSheetPlan): string {
  if (breaks.length === 0) return '';
  const xml = breaks.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${xml}</rowBreaks>`;
}

function listXml(local: string, inner: string): string {
  return inner === '' ? '' : `<${local}>${inner}</${local}>`;
}

function dimensionXml(cells: readonly PlannedCell[]): string {
  const lastRow = cells.reduce((most, { row }) => Math.max(most, row), 1);
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), 1);
  return `<dimension ref="A1:${cellAddress(lastRow, lastColumn)}"/>`;
}

export function viewXml(frozenRows: number): string {
  if (frozenRows === 0) {
    return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  }
  const below = `A${frozenRows + 1}`;
  return (
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    `<pane ySplit="${frozenRows}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`
  );
}

function* rowsXml({ cells, columns, merges }: OwnSheetPlan, styles: StyleBook): Generator<string> {
  const height = rowHeight(columns, merges);
  const sorted = inOrder(cells);
  let from = 0;
  while (from < sorted.length) {
    const row = sorted[from]?.row ?? 0;
    let to = from + 1;
    while (sorted[to]?.row === row) to++;
    const inRow = sorted.slice(from, to);
    let xml = '';
    for (const cell of inRow) xml += cellXml(cell, styles.cell(cell), '');
    yield `<row r="${row}"${height(inRow)}>${xml}</row>`;
    from = to;
  }
}

/** By row and column. The planner goes down the sheet as a rule: then there is nothing to sort. */
function inOrder(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  const before = (one: PlannedCell, other: PlannedCell) =>
    one.row - other.row || one.column - other.column;
  const sorted = cells.every((cell, index) => {
    const last = cells[index - 1];
    return last === undefined || before(last, cell) <= 0;
  });
  return sorted ? cells : [...cells].sort(before);
}

function linkXml({ row, column, sheet, cell }: PlannedLink): string {
  const location = escapeAttribute(`'${sheet.replaceAll("'", "''")}'!${cell}`);
  return `<hyperlink ref="${cellAddress(row, column)}" location="${location}"/>`;
}
