import type { BulletinPlan } from '../../../rules/index.ts';
import { stylesNow } from '../clear/kept-looks.ts';
import { partsThatGo } from '../clear/strip-package.ts';
import type { XlsxWorkbook } from '../open-workbook.ts';
import { type Journal, markOf } from '../own/journal.ts';
import { NO_REST, restMark } from '../own/rest-mark.ts';
import { type Beneath, beneathAll, stacked } from '../own/stacked-texts.ts';
import type { ReadSheet, WorkbookContents } from '../read/read-workbook.ts';
import { keepWaivers } from '../waivers/keep-waivers.ts';
import { titleOf } from '../write/journal-of.ts';
import { journalSheetXml } from '../write/journal-sheet.ts';
import { newSheets } from '../write/new-sheets.ts';
import { openStyles } from '../write/open-styles.ts';
import { ownSheetXml } from '../write/own-sheet.ts';
import { styleBook } from '../write/style-book.ts';
import type { TextChange } from '../write/text-changes.ts';
import { encodeText } from '../xml/xml-text.ts';
import { changedEntries, type PartChanges, writeZip } from '../zip/write-zip.ts';
import type { ZipEntry } from '../zip/zip.ts';
import { type BulletinTask, bulletinTexts } from './bulletin-texts.ts';
import { type DrawingParts, drawingParts } from './drawing-parts.ts';

/**
 * The workbook's bytes with a bulletin in it, in place of the one of the same period. Everything else stays as it is, and
 * the same bulletin again gives the same bytes.
 */
export function applyBulletin(workbook: XlsxWorkbook, plan: BulletinPlan): Uint8Array {
  const { contents, own } = workbook;
  const { parts } = contents;
  const present = own.sheets.find(({ role }) => role === plan.sheet.role)?.sheet;
  const journalSheet = own.sheets.find(({ role }) => role === 'journal')?.sheet;
  const places = placesFor(contents, plan, present, journalSheet);
  const drawing = drawingParts(
    plan.sheet,
    places.part,
    contents,
    (part) => parts.find(part) === undefined || places.gone.has(parts.find(part) ?? ''),
  );
  const styles = openStyles(contents);
  const book = styleBook(styles.text, styles.tree);
  const sheetXml = ownSheetXml(plan.sheet, contents.workbook.tree.uri, book, drawing.element);
  const task: BulletinTask = {
    plan,
    present,
    made: places.made,
    gone: places.gone,
    types: drawing.types,
  };
  const texts = bulletinTexts(contents, task, styles, book.edits());
  const entries = changedEntries(parts.zip.entries, changesOf(places, drawing, texts, sheetXml));
  const beneath = beneathAll(contents, keepWaivers(own));
  const journal = journalWith(workbook, plan, texts, beneath, entries, places.journalPart);
  const { kept, ours } = stylesNow(own);
  const styleNow = new Map([...kept, ...ours]);
  const last = journalSheetXml(journal, contents.workbook.tree.uri, styleNow);
  return writeZip(
    changedEntries(entries, new Map([[places.journalPart, last]])),
    parts.zip.comment,
  );
}

interface Places {
  readonly part: string;
  readonly journalPart: string;
  readonly made: BulletinTask['made'];
  readonly gone: ReadonlySet<string>;
}

function placesFor(
  contents: WorkbookContents,
  { sheet }: BulletinPlan,
  present: ReadSheet | undefined,
  journalSheet: ReadSheet | undefined,
): Places {
  const { own, journal } = newSheets(contents, { ownSheets: present ? [] : [sheet] });
  const gone = present ? partsThatGo(contents.parts, [present.part]) : new Set<string>();
  return {
    part: present?.part ?? own[0]?.part ?? '',
    journalPart: journalSheet?.part ?? journal.part,
    made: journalSheet ? own : [...own, journal],
    gone: new Set([...gone].filter((part) => part !== present?.part)),
  };
}

function changesOf(
  { part, gone }: Places,
  drawing: DrawingParts,
  texts: readonly TextChange[],
  sheetXml: Uint8Array,
): PartChanges {
  return new Map<string, Uint8Array | null>([
    ...[...gone].map((each): [string, null] => [each, null]),
    ...texts.map((each): [string, Uint8Array] => [each.part, encodeText(each.after)]),
    [part, sheetXml],
    ...drawing.parts,
  ]);
}

/** The journal goes on: what results need to be taken back stays in it. */
function journalWith(
  { contents, own }: XlsxWorkbook,
  { sheet }: BulletinPlan,
  texts: readonly TextChange[],
  beneath: Beneath,
  entries: readonly ZipEntry[],
  journalPart: string,
): Journal {
  const after = new Map(entries.map((entry) => [entry.name, entry]));
  const marks = (part: string) => ({
    written: markOf(after.get(part) ?? NOTHING),
    original: markOf(contents.parts.zip.byName.get(part) ?? NOTHING),
  });
  return {
    version: 1,
    sheets: own.journal?.sheets ?? [],
    texts: stacked(
      texts.map(({ part, undo }) => ({ part, ...marks(part), edits: undo })),
      beneath.texts,
    ),
    rest: beneath.isAsWritten ? restMark(entries, contents.workbook.part, journalPart) : NO_REST,
    titles: { ...beneath.titles, [sheet.role]: titleOf(sheet.cells) },
    keptStyles: own.journal?.keptStyles ?? [],
    ownStyles: own.journal?.ownStyles ?? [],
  };
}

/** A part that was not there. */
const NOTHING = { crc: 0, size: 0 };
