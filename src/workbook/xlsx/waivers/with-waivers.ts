import {
  type AddedRows,
  type OwnSheetPlan,
  type PlannedCell,
  reference,
  sheetName,
  type WritePlan,
} from '../../../rules/index.ts';
import { styleOf } from '../own/plain-cell.ts';
import { type ReadSheet, readWorkbook, type WorkbookContents } from '../read/read-workbook.ts';
import { rowCells } from '../read/row-cells.ts';
import {
  contentTypeEdits,
  relationshipEdits,
  SHEET_TYPE,
  workbookEdits,
} from '../write/added-parts.ts';
import { editLedgerSheet } from '../write/ledger-sheet.ts';
import { newSheets } from '../write/new-sheets.ts';
import type { StyleBook } from '../write/style-book.ts';
import { applyEdits } from '../xml/text-edits.ts';
import { encodeText } from '../xml/xml-text.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { changedEntries, type PartChanges, writeZip } from '../zip/write-zip.ts';
import { waiverSheetXml } from './waiver-sheet.ts';

/**
 * The workbook with what the plan does to 豁免, and the plan without it. The sheet stays when results go: so it is
 * written before them, as if it had always been the user's.
 */
export function withWaivers(
  contents: WorkbookContents,
  plan: WritePlan,
): { readonly contents: WorkbookContents; readonly plan: WritePlan } {
  const made = plan.ownSheets.find(({ role }) => role === 'waivers');
  const changes =
    made !== undefined
      ? newSheetChanges(contents, made)
      : plan.added !== undefined
        ? addedRowChanges(contents, plan.added)
        : undefined;
  if (changes === undefined) return { contents, plan };
  const entries = changedEntries(contents.parts.zip.entries, changes);
  return {
    contents: readWorkbook(writeZip(entries, contents.parts.zip.comment)),
    plan: {
      ...plan,
      ownSheets: plan.ownSheets.filter(({ role }) => role !== 'waivers'),
      names: plan.names.filter(({ name }) => name !== sheetName('waivers')),
    },
  };
}

function newSheetChanges(contents: WorkbookContents, sheet: OwnSheetPlan): PartChanges {
  const { parts, workbook } = contents;
  const { own } = newSheets(contents, { ownSheets: [sheet] });
  const [added] = own;
  if (added === undefined) throw new Error('no place for a new sheet');
  const first = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };
  const refersTo = reference(sheet.name, first);
  const name = { name: sheetName('waivers'), refersTo, hidden: true };
  const relationships = relationshipEdits(contents, [
    [added.relationshipId, 'worksheet', added.part],
  ]);
  const types = parts.find('[Content_Types].xml') ?? '';
  const edited = (part: string, edits: Parameters<typeof applyEdits>[1]) =>
    [part, encodeText(applyEdits(parts.text(part), edits))] as const;
  return new Map([
    edited(types, contentTypeEdits(contents, [{ part: added.part, type: SHEET_TYPE }])),
    edited(workbook.part, workbookEdits(contents, [added], [name])),
    edited(relationships.part, relationships.edits),
    [added.part, waiverSheetXml(sheet, workbook.tree.uri)],
  ]);
}

function addedRowChanges(
  { sheets }: WorkbookContents,
  { sheet: name, cells }: AddedRows,
): PartChanges | undefined {
  const sheet = sheets.find(({ entry }) => entry.name === name);
  if (sheet === undefined) throw new Error(`the workbook has no sheet ${name}`);
  const missing = cells.filter((cell) => !stands(sheet, cell));
  if (missing.length === 0) return undefined;
  const plan = { sheet: name, cells: missing, formats: [], columns: [] };
  const { bytes } = editLedgerSheet(sheet, plan, [], looksOfLastRow(sheet));
  return new Map([[sheet.part, bytes]]);
}

/** The same plan may be written twice. */
function stands({ content }: ReadSheet, { row, column, content: planned }: PlannedCell): boolean {
  const there = content.rows.find((each) => each.row === row)?.cells[column - 1];
  return planned.kind === 'text' && there === planned.text;
}

/** A new row looks as the last one does: people may have given the sheet looks of their own. */
function looksOfLastRow(sheet: ReadSheet): StyleBook {
  const { bytes, rows, layout } = sheet.content;
  const last = rows.at(-1)?.row;
  const index = layout.rowPlaces.rows.findIndex((row) => row === last);
  const scanner = new XmlScanner(bytes, sheet.part);
  const cells = index < 0 ? [] : rowCells(scanner, layout.rowPlaces.starts[index] ?? 0, 1);
  const styles = new Map(
    cells.map(({ column, start, end }) => {
      const raw = new TextDecoder().decode(bytes.subarray(start, end));
      return [column, styleOf(raw.slice(0, raw.indexOf('>')))] as const;
    }),
  );
  return {
    cell: ({ column }) => styles.get(column) ?? 0,
    mark: () => 0,
    edits: () => [],
  };
}
