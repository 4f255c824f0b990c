import {
  cellAddress,
  contains,
  type Fault,
  type Grid,
  type GridRow,
  isBulletinRole,
} from '../../rules/index.ts';
import type { OwnGrids } from '../workbook.ts';
import { findOwnPlaces, type OwnPlaces } from './own/own-places.ts';
import { typedFaults } from './own/typed-cells.ts';
import { readWorkbook, type ReadSheet, type WorkbookContents } from './read/read-workbook.ts';
import { NOT_CALCULATED } from './read/cell-reader.ts';
import { orFault } from './refusal.ts';
import type { Inflate } from './zip/unpack.ts';

/** A workbook file that was read. */
export interface XlsxWorkbook {
  /** The user's sheets; ours are left out, and so are our columns on theirs. */
  readonly grids: readonly Grid[];
  /** Our sheets from an earlier run, as they stand. */
  readonly ownGrids: OwnGrids;
  /** Sheets of charts and the like: they have no cells to read. */
  readonly otherSheetNames: readonly string[];
  /** What was read, and what a person should know about it. */
  readonly warnings: readonly Fault[];
  /** Sheets that are protected, and whether the order of the sheets is. */
  readonly lockedSheets: readonly string[];
  readonly lockedStructure: boolean;
  /** For the writer. */
  readonly contents: WorkbookContents;
  readonly own: OwnPlaces;
}

export type WorkbookOpening =
  | { readonly kind: 'workbook'; readonly workbook: XlsxWorkbook }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Reads an .xlsx or .xlsm file. What can't be read is one fault, never an error thrown. */
export function openWorkbook(bytes: Uint8Array, inflate?: Inflate): WorkbookOpening {
  const read = orFault(() => readWorkbook(asPlainBytes(bytes), inflate));
  if ('code' in read) return { kind: 'faults', faults: [read] };
  return { kind: 'workbook', workbook: workbookOf(read) };
}

/** Node's Buffer answers some questions differently from the Uint8Array that it is. */
function asPlainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function workbookOf(contents: WorkbookContents): XlsxWorkbook {
  const own = findOwnPlaces(contents);
  const ours = new Set(own.sheets.map(({ sheet }) => sheet));
  const theirs = contents.sheets.filter((sheet) => !ours.has(sheet));
  const grids = theirs.map((sheet) => gridOf(contents, sheet, own));
  return {
    grids,
    ownGrids: ownGridsOf(contents, own),
    otherSheetNames: contents.workbook.sheets
      .filter(({ kind }) => kind === 'other')
      .map(({ name }) => name),
    warnings: [
      ...signatureWarnings(contents),
      ...grids.flatMap(uncalculated),
      ...own.unsure,
      ...typedFaults(own.typed),
    ],
    lockedSheets: theirs.filter(({ content }) => content.locked).map(({ entry }) => entry.name),
    lockedStructure: contents.workbook.lockedStructure,
    contents,
    own,
  };
}

function ownGridsOf(contents: WorkbookContents, own: OwnPlaces): OwnGrids {
  const grids = own.sheets.map(({ role, sheet }) => [role, gridOf(contents, sheet, own)] as const);
  const single = new Map(grids);
  const results = single.get('results');
  const runs = single.get('runs');
  const waivers = single.get('waivers');
  const ordered = contents.sheets.map(({ entry }) => entry.name);
  return {
    ...(results && { results }),
    ...(runs && { runs }),
    ...(waivers && { waivers }),
    bulletins: grids
      .flatMap(([role, grid]) => (isBulletinRole(role) ? [grid] : []))
      .sort((one, other) => ordered.indexOf(one.sheet) - ordered.indexOf(other.sheet)),
  };
}

function gridOf({ workbook }: WorkbookContents, sheet: ReadSheet, own: OwnPlaces): Grid {
  const { entry, content, tables } = sheet;
  const ranges = own.columns.filter((each) => each.sheet === entry.name).map(({ range }) => range);
  return {
    sheet: entry.name,
    visibility: entry.visibility,
    rows: ranges.length === 0 ? content.rows : content.rows.flatMap((row) => without(row, ranges)),
    merges: content.merges,
    hiddenRows: content.hiddenRows,
    hiddenColumns: content.hiddenColumns,
    date1904: workbook.date1904,
    own: ranges,
    tables,
  };
}

/** A row without our own cells; gone where it holds nothing else. */
function without({ row, cells }: GridRow, ranges: Grid['own']): readonly GridRow[] {
  const here = ranges.filter((range) => range.firstRow <= row && row <= range.lastRow);
  if (here.length === 0) return [{ row, cells }];
  const kept = cells.map((content, index) =>
    here.some((range) => contains(range, row, index + 1)) ? undefined : content,
  );
  while (kept.length > 0 && kept.at(-1) === undefined) kept.pop();
  return kept.length > 0 ? [{ row, cells: kept }] : [];
}

function signatureWarnings({ parts }: WorkbookContents): readonly Fault[] {
  const signed = parts.zip.entries.some(({ name }) => /^_xmlsignatures\//i.test(name));
  return signed ? [{ code: 'signedWorkbook', data: {}, place: {} }] : [];
}

/** Our own formulas are left out: programs that write a workbook anew drop all calculated values. */
function uncalculated({ sheet, rows }: Grid): readonly Fault[] {
  let first = '';
  let count = 0;
  for (const { row, cells } of rows) {
    cells.forEach((content, index) => {
      if (content !== NOT_CALCULATED) return;
      if (count++ === 0) first = cellAddress(row, index + 1);
    });
  }
  if (count === 0) return [];
  const place = { sheet, cell: first };
  return [{ code: 'uncalculatedFormulas', data: { ...place, count }, place }];
}
