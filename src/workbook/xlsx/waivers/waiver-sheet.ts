import {
  type CellLook,
  columnLetters,
  type OwnSheetPlan,
  type PlannedCell,
} from '../../../rules/index.ts';
import { ByteWriter } from '../xml/byte-writer.ts';
import { escapeCellText } from '../xml/xml-text.ts';
import { byColumn, columnsXml } from '../write/column-widths.ts';
import { viewXml, worksheetOpen } from '../write/own-sheet.ts';

/**
 * 豁免 as it is made. It stays when all else of ours is taken off, so it uses none of the styles that go then: what looks
 * different does so by runs inside its texts, and the workbook's styles stay as they are.
 */
export function waiverSheetXml(plan: OwnSheetPlan, namespace: string): Uint8Array {
  const out = new ByteWriter(64 * plan.cells.length);
  out.text(worksheetOpen(namespace));
  out.text('<sheetPr><tabColor rgb="FF2E7D32"/></sheetPr>');
  out.text(viewXml(plan.frozenRows));
  out.text('<sheetFormatPr defaultRowHeight="15"/>');
  out.text(`<cols>${columnsXml(byColumn(plan.columns), '')}</cols><sheetData>`);
  for (const [row, cells] of byRow(plan.cells)) {
    out.text(`<row r="${row}">${cells.map(cellXml).join('')}</row>`);
  }
  out.text('</sheetData></worksheet>');
  return out.done();
}

/** The planner goes down the sheet, from left to right. */
function byRow(cells: readonly PlannedCell[]): ReadonlyMap<number, readonly PlannedCell[]> {
  const rows = new Map<number, PlannedCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}

const RUNS: Partial<Readonly<Record<CellLook, string>>> = {
  title: '<b/><sz val="14"/>',
  note: '<sz val="9"/><color rgb="FF64748B"/>',
  header: '<b/><sz val="11"/>',
  token: '<sz val="8"/><color rgb="FF94A3B8"/>',
};

function cellXml({ row, column, content, look }: PlannedCell): string {
  const text = content.kind === 'text' ? escapeCellText(content.text) : '';
  const run = RUNS[look];
  const inner = `<t xml:space="preserve">${text}</t>`;
  const rich = run === undefined ? inner : `<r><rPr>${run}</rPr>${inner}</r>`;
  return `<c r="${columnLetters(column)}${row}" t="inlineStr"><is>${rich}</is></c>`;
}
