import { type Fault, readOwnName, type SheetRole } from '../../../rules/index.ts';
import type { DefinedName } from '../package/workbook-part.ts';
import { readReference, referredSheet } from '../read/range-text.ts';
import type { ReadSheet, WorkbookContents } from '../read/read-workbook.ts';
import { grownColumns } from './grown-columns.ts';
import { type Journal, readJournal } from './journal.ts';
import { isOwnName, JOURNAL_NAME } from './own-names.ts';
import { contentAt, isOurSheet, isOwnHeader, lonelyHeaders, type OwnColumn } from './own-signs.ts';
import type { TypedCell } from './typed-cells.ts';
import { typedInFile } from './typed-in-file.ts';

/** What of a workbook is ours: known by a hidden name and by a sign that people see, both together. */
export interface OwnPlaces {
  readonly sheets: readonly OwnSheet[];
  /** Our columns, by the names that move with them. */
  readonly columns: readonly OwnColumn[];
  /** Cells in them that people filled in. */
  readonly typed: readonly TypedCell[];
  readonly journal: Journal | undefined;
  /** Names that stay, because what they mean is not certainly ours. */
  readonly keptNames: ReadonlySet<string>;
  /** Where only one of the two signs is left: nothing is touched there. */
  readonly unsure: readonly Fault[];
  /** There is something of ours at all. */
  readonly found: boolean;
  /** Some of ours is not among these because it stays where it is: parts that it shares are not simply taken back. */
  readonly someStays: boolean;
}

interface OwnSheet {
  readonly role: SheetRole | 'journal';
  readonly sheet: ReadSheet;
}

type Finding =
  | { readonly kind: 'sheet'; readonly sheet: OwnSheet }
  | { readonly kind: 'column'; readonly column: OwnColumn }
  | { readonly kind: 'unsure'; readonly name: string; readonly fault: Fault };

export function findOwnPlaces(contents: WorkbookContents): OwnPlaces {
  const names = contents.workbook.names.filter(({ name }) => isOwnName(name));
  const journalSheet = findJournal(contents, names);
  const journal = journalSheet && readJournal(journalSheet.content.rows);
  const findings = names.flatMap((name) => findByName(contents, name, journal));
  const named = findings.flatMap((each) => (each.kind === 'column' ? [each.column] : []));
  const columns = grownColumns(contents.sheets, named);
  const unsure = findings.flatMap((each) => (each.kind === 'unsure' ? [each] : []));
  const keptNames = new Set(unsure.map(({ name }) => name));
  const sheets = findings.flatMap((each) => (each.kind === 'sheet' ? [each.sheet] : []));
  return {
    sheets: journalSheet ? [...sheets, { role: 'journal', sheet: journalSheet }] : sheets,
    columns,
    typed: typedInFile(contents.sheets, columns),
    journal,
    keptNames,
    unsure: [...unsure.map(({ fault }) => fault), ...lonelyHeaders(contents.sheets, columns)],
    found: names.some(({ name }) => !keptNames.has(name)),
    someStays: unsure.some(({ name }) => readOwnName(name)?.kind === 'sheet'),
  };
}

function findJournal(
  contents: WorkbookContents,
  names: readonly DefinedName[],
): ReadSheet | undefined {
  const name = names.find(
    (each) =>
      each.localSheetId === undefined && each.name.toUpperCase() === JOURNAL_NAME.toUpperCase(),
  );
  return name && sheetOf(contents, name);
}

function sheetOf({ sheets }: WorkbookContents, { refersTo }: DefinedName): ReadSheet | undefined {
  const sheet = referredSheet(refersTo);
  return sheets.find(({ entry }) => entry.name === sheet);
}

/** A name whose cells are gone finds nothing: it is ours alone, and goes. */
function findByName(
  contents: WorkbookContents,
  name: DefinedName,
  journal: Journal | undefined,
): readonly Finding[] {
  const meaning = readOwnName(name.name);
  const sheet = sheetOf(contents, name);
  if (meaning === undefined || !sheet) return [];
  if (meaning.kind === 'column') return findColumns(name, sheet);
  // A copy of a sheet brings copies of its names, local to the copy: the copy is the user's.
  if (name.localSheetId !== undefined) return [];
  if (isOurSheet(sheet, meaning.role, journal)) {
    return [{ kind: 'sheet', sheet: { role: meaning.role, sheet } }];
  }
  return [unsureOf(name, sheet.entry.name, 'A1')];
}

function findColumns(
  { name, refersTo, comment }: DefinedName,
  sheet: ReadSheet,
): readonly Finding[] {
  const ranges = readReference(refersTo)?.ranges ?? [];
  return ranges.map((range): Finding => {
    const header = contentAt(sheet, range.firstRow, range.firstColumn);
    if (isOwnHeader(header)) {
      return { kind: 'column', column: { name, sheet: sheet.entry.name, range, comment } };
    }
    return unsureOf({ name }, sheet.entry.name, refersTo.replace(/^.*!/, '').replaceAll('$', ''));
  });
}

function unsureOf({ name }: { readonly name: string }, sheet: string, cell: string): Finding {
  const fault = { code: 'ownNameOnly', data: { name, sheet, cell }, place: { sheet, cell } };
  return { kind: 'unsure', name, fault };
}
