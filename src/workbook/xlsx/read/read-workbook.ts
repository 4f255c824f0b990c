import { type PackageParts, packageParts } from '../package/package-parts.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../package/workbook-part.ts';
import { attributeOf } from '../xml/xml-tree.ts';
import { type Inflate, inflateInSlices } from '../zip/unpack.ts';
import { readZip } from '../zip/read-zip.ts';
import type { CellContext } from './cell-reader.ts';
import { readDateStyles } from './date-styles.ts';
import { readRange } from './range-text.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { SheetPart } from './sheet-part.ts';
import type { CellRange } from '../../../rules/index.ts';

/** Everything that was read of a workbook file, ours and the user's alike. */
export interface WorkbookContents {
  readonly bytes: Uint8Array;
  readonly parts: PackageParts;
  readonly workbook: WorkbookPart;
  readonly sheets: readonly ReadSheet[];
}

export interface ReadSheet {
  readonly entry: SheetEntry;
  /** Its place among the tabs, from 0. */
  readonly index: number;
  /** Part name as it stands in the zip file. */
  readonly part: string;
  readonly content: SheetPart;
  readonly tables: readonly CellRange[];
}

export function readWorkbook(
  bytes: Uint8Array,
  inflate: Inflate = inflateInSlices,
): WorkbookContents {
  const parts = packageParts(readZip(bytes), inflate);
  const workbook = readWorkbookPart(parts);
  const context = cellContext(parts, workbook);
  const sheets = workbook.sheets.flatMap((entry, index): readonly ReadSheet[] => {
    if (entry.kind === 'other') return [];
    const part = parts.find(entry.part) ?? entry.part;
    const content = readSheet(parts.bytes(part), part, context);
    return [{ entry, index, part, content, tables: readTables(parts, part, content.tables) }];
  });
  return { bytes, parts, workbook, sheets };
}

function cellContext(parts: PackageParts, workbook: WorkbookPart): CellContext {
  const partOf = (kind: string) =>
    workbook.relationships.find((each) => each.kind === kind)?.target;
  const strings = partOf('sharedStrings');
  const present = strings !== undefined && parts.find(strings) !== undefined;
  return {
    sharedStrings: present ? readSharedStrings(parts.bytes(strings), strings) : [],
    dateStyles: readDateStyles(parts, partOf('styles')),
    date1904: workbook.date1904,
  };
}

function readTables(
  parts: PackageParts,
  part: string,
  ids: readonly string[],
): readonly CellRange[] {
  if (ids.length === 0) return [];
  const relationships = relationshipsOf(parts, part);
  return ids.flatMap((id) => {
    const target = relationships.find((each) => each.id === id)?.target;
    if (target === undefined || parts.find(target) === undefined) return [];
    const range = readRange(attributeOf(parts.tree(target), 'ref') ?? '');
    return range ? [range] : [];
  });
}
