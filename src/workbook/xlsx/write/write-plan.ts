import type { WritePlan } from '../../../rules/index.ts';
import type { Beneath } from '../own/stacked-texts.ts';
import type { WorkbookContents } from '../read/read-workbook.ts';
import { encodeText } from '../xml/xml-text.ts';
import { changedEntries, writeZip } from '../zip/write-zip.ts';
import { journalOf } from './journal-of.ts';
import { journalSheetXml } from './journal-sheet.ts';
import { editLedgerSheet, type LedgerSheetEdit } from './ledger-sheet.ts';
import { newSheets } from './new-sheets.ts';
import { openStyles } from './open-styles.ts';
import { ownSheetXml } from './own-sheet.ts';
import { rangesOn } from './planned-ranges.ts';
import { type StyleBook, styleBook } from './style-book.ts';
import { textChanges } from './text-changes.ts';

/** Writes a plan into a workbook that holds nothing of ours. Parts that need no change keep their bytes. */
export function writePlan(
  contents: WorkbookContents,
  plan: WritePlan,
  beneath: Beneath,
): Uint8Array {
  const { parts, workbook } = contents;
  const styles = openStyles(contents);
  const book = styleBook(styles.text, styles.tree);
  const ledgers = plan.ledgerSheets.map((each) => editLedger(contents, plan, each.sheet, book));
  const { own, journal } = newSheets(contents, plan);
  const ownSheets = plan.ownSheets.map((each, index): [string, Uint8Array] => [
    own[index]?.part ?? '',
    ownSheetXml(each, workbook.tree.uri, book),
  ]);
  // Looks get their numbers while sheets are written: only now is it known which styles to append.
  const texts = textChanges(contents, plan, [...own, journal], styles, book.edits());
  const changes = new Map<string, Uint8Array>([
    ...texts.map(({ part, after }): [string, Uint8Array] => [part, encodeText(after)]),
    ...ledgers.map(({ bytes, undo }): [string, Uint8Array] => [undo.part, bytes]),
    ...ownSheets,
  ]);
  const entries = changedEntries(parts.zip.entries, changes);
  const written = { entries, journalPart: journal.part };
  const notes = journalOf(contents, plan, ledgers, texts, written, beneath);
  const last = new Map([[journal.part, journalSheetXml(notes, workbook.tree.uri)]]);
  return writeZip(changedEntries(entries, last), parts.zip.comment);
}

function editLedger(
  { sheets }: WorkbookContents,
  plan: WritePlan,
  name: string,
  book: StyleBook,
): LedgerSheetEdit {
  const sheet = sheets.find(({ entry }) => entry.name === name);
  const planned = plan.ledgerSheets.find((each) => each.sheet === name);
  if (!sheet || !planned) throw new Error(`the workbook has no sheet ${name}`);
  return editLedgerSheet(sheet, planned, rangesOn(name, plan.names), book);
}
