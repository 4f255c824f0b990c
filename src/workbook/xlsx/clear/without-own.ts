import { isMarked } from '../own/journal.ts';
import type { OwnPlaces } from '../own/own-places.ts';
import { isAsWritten } from '../own/rest-mark.ts';
import { relationshipsPart } from '../package/relationships.ts';
import type { ReadSheet, WorkbookContents } from '../read/read-workbook.ts';
import { applyEdits, type TextEdit } from '../xml/text-edits.ts';
import { encodeText } from '../xml/xml-text.ts';
import { changedEntries, writeZip } from '../zip/write-zip.ts';
import { withBrokenReferences } from './broken-references.ts';
import { staleCalcChain } from './calc-chain.ts';
import { type KeptLooks, keptLooks } from './kept-looks.ts';
import { partsThatGo, stripContentTypes, stripRelationships } from './strip-package.ts';
import { stripSheet } from './strip-sheet.ts';
import { stripWorkbook } from './strip-workbook.ts';
import { textStyles } from './text-styles.ts';
import { undoSheet } from './undo-sheet.ts';
import { undoText } from './undo-text.ts';

/** The workbook's bytes without anything of ours. Sheets named in `returning` are written anew right after. */
export function withoutOwn(
  contents: WorkbookContents,
  own: OwnPlaces,
  returning: readonly string[],
): Uint8Array {
  const { parts, sheets } = contents;
  const ourSheets = own.sheets.map(({ sheet }) => sheet);
  const chain = staleCalcChain(contents, own);
  const ourParts = ourSheets.map(({ part }) => part);
  const gone = partsThatGo(parts, chain === undefined ? ourParts : [...ourParts, chain]);
  const texts = textStyles(contents);
  const looks = keptLooks(own, contents, texts);
  const changes = new Map<string, Uint8Array | null>();
  for (const sheet of sheets.filter((each) => !ourSheets.includes(each))) {
    const bytes = clearSheet(sheet, own, looks);
    if (bytes) changes.set(sheet.part, bytes);
  }
  const moreGoes = [...gone].some((part) => !ourParts.includes(part) && !isOfChart(part));
  for (const [part, bytes] of clearTexts(contents, own, gone, moreGoes)) {
    changes.set(part, bytes);
  }
  const lost = ourSheets.map(({ entry }) => entry.name).filter((name) => !returning.includes(name));
  if (!isAsWritten(contents, own)) breakReferences(contents, gone, lost, changes);
  const styleEdits = texts.edits();
  if (styleEdits.length > 0) {
    changes.set(texts.part, encodeText(applyEdits(parts.text(texts.part), styleEdits)));
  }
  for (const part of gone) changes.set(part, null);
  return writeZip(changedEntries(parts.zip.entries, changes), parts.zip.comment);
}

function clearSheet(sheet: ReadSheet, own: OwnPlaces, looks: KeptLooks): Uint8Array | undefined {
  const undo = own.journal?.sheets.find(({ part }) => part === sheet.part);
  if (undo && isMarked(sheet.content.bytes, undo.written)) {
    const bytes = undoSheet(sheet, undo);
    if (isMarked(bytes, undo.original)) return bytes;
  }
  const columns = own.columns.filter((each) => each.sheet === sheet.entry.name);
  return stripSheet(sheet, columns, looks);
}

/** What our charts are made of; a chart that somebody adds is known by the parts that are then no longer as we wrote them. */
function isOfChart(part: string): boolean {
  return /\/(?:worksheets\/_rels|drawings|drawings\/_rels|charts)\/[^/]+$/.test(part);
}

type Change = [part: string, bytes: Uint8Array | null];

/** The small parts: taken back where they are as we wrote them, otherwise cleaned of what is ours. */
function clearTexts(
  contents: WorkbookContents,
  own: OwnPlaces,
  gone: ReadonlySet<string>,
  moreGoes: boolean,
): readonly Change[] {
  const { parts, workbook } = contents;
  const undone = (part: string) => (own.someStays ? undefined : undoText(parts, own.journal, part));
  const stripped = (part: string, edits: readonly TextEdit[]) =>
    encodeText(applyEdits(parts.text(part), edits));
  const typesPart = parts.find('[Content_Types].xml') ?? '';
  const relationships = parts.find(relationshipsPart(workbook.part)) ?? '';
  const changes: Change[] = [
    [workbook.part, undone(workbook.part) ?? stripped(workbook.part, stripWorkbook(contents, own))],
    [
      relationships,
      (moreGoes ? undefined : undone(relationships)) ??
        stripped(relationships, stripRelationships(parts, workbook.part, gone)),
    ],
    [
      typesPart,
      (moreGoes ? undefined : undone(typesPart)) ??
        stripped(typesPart, stripContentTypes(parts, gone)),
    ],
  ];
  return [...changes, ...clearStyles(contents, own)];
}

/** Styles are taken back only where nobody can use those that we appended. */
function clearStyles(contents: WorkbookContents, own: OwnPlaces): readonly Change[] {
  const { parts, workbook } = contents;
  const target = workbook.relationships.find(({ kind }) => kind === 'styles')?.target;
  const part = target === undefined ? undefined : parts.find(target);
  if (part === undefined || own.someStays || !isAsWritten(contents, own)) return [];
  const bytes = undoText(parts, own.journal, part);
  return bytes === undefined ? [] : [[part, bytes]];
}

function breakReferences(
  { parts, workbook, sheets }: WorkbookContents,
  gone: ReadonlySet<string>,
  lost: readonly string[],
  changes: Map<string, Uint8Array | null>,
): void {
  const charts = parts.zip.entries
    .map(({ name }) => name)
    .filter((name) => /\/charts\/[^/]*\.xml$/i.test(name));
  for (const part of [workbook.part, ...sheets.map((sheet) => sheet.part), ...charts]) {
    if (gone.has(part)) continue;
    const broken = withBrokenReferences(changes.get(part) ?? parts.bytes(part), part, lost);
    if (broken !== undefined) changes.set(part, encodeText(broken));
  }
}
