import {
  cellAddress,
  type OwnSheetPlan,
  type PlannedCell,
  type PlannedLink,
  rangeAddress,
} from '../../../rules/index.ts';
import { encodeText, escapeAttribute } from '../xml/xml-text.ts';
import { cellXml } from './cell-xml.ts';
import { byColumn, columnsXml } from './column-widths.ts';
import { rowHeight } from './row-height.ts';
import { formatsXml } from './conditional-formats.ts';
import type { StyleBook } from './style-book.ts';

/** Excel repairs a sheet with more links than this. */
const MOST_LINKS = 65_530;

const TABS = { results: 'FFC0392B', runs: 'FF94A3B8' } as const;
const A4 = 9;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function worksheetXml(namespace: string, inner: string): Uint8Array {
  return encodeText(`${HEAD}<worksheet xmlns="${namespace}">${inner}</worksheet>`);
}

/** A sheet of our own, whole. */
export function ownSheetXml(plan: OwnSheetPlan, namespace: string, styles: StyleBook): Uint8Array {
  const landscape = plan.print.landscape ? 'landscape' : 'portrait';
  return worksheetXml(
    namespace,
    [
      `<sheetPr><tabColor rgb="${TABS[plan.role]}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
      dimensionXml(plan.cells),
      viewXml(plan.frozenRows),
      '<sheetFormatPr defaultRowHeight="15"/>',
      listXml('cols', columnsXml(byColumn(plan.columns), '')),
      `<sheetData>${rowsXml(plan, styles)}</sheetData>`,
      plan.filter ? `<autoFilter ref="${rangeAddress(plan.filter)}"/>` : '',
      listXml(
        'mergeCells',
        plan.merges.map((each) => `<mergeCell ref="${rangeAddress(each)}"/>`).join(''),
      ),
      formatsXml(plan.formats, 0, styles, ''),
      listXml('hyperlinks', plan.links.slice(0, MOST_LINKS).map(linkXml).join('')),
      '<printOptions horizontalCentered="1"/>',
      '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
      `<pageSetup paperSize="${A4}" orientation="${landscape}" fitToWidth="1" fitToHeight="0"/>`,
      '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    ].join(''),
  );
}

function listXml(local: string, inner: string): string {
  return inner === '' ? '' : `<${local}>${inner}</${local}>`;
}

function dimensionXml(cells: readonly PlannedCell[]): string {
  const lastRow = cells.reduce((most, { row }) => Math.max(most, row), 1);
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), 1);
  return `<dimension ref="A1:${cellAddress(lastRow, lastColumn)}"/>`;
}

function viewXml(frozenRows: number): string {
  if (frozenRows === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const below = `A${frozenRows + 1}`;
  return (
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    `<pane ySplit="${frozenRows}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`
  );
}

function rowsXml({ cells, columns }: OwnSheetPlan, styles: StyleBook): string {
  const height = rowHeight(columns);
  const rows = new Map<number, PlannedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, inRow]) => {
      const sorted = inRow.sort((one, other) => one.column - other.column);
      const xml = sorted.map((cell) => cellXml(cell, styles.cell(cell), '')).join('');
      return `<row r="${row}"${height(inRow)}>${xml}</row>`;
    })
    .join('');
}

function linkXml({ row, column, sheet, cell }: PlannedLink): string {
  const location = escapeAttribute(`'${sheet.replaceAll("'", "''")}'!${cell}`);
  return `<hyperlink ref="${cellAddress(row, column)}" location="${location}"/>`;
}
