import { refuse } from '../refusal.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/xml-tree.ts';
import type { PackageParts } from './package-parts.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';

const MAIN = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

export interface WorkbookPart {
  readonly part: string;
  readonly tree: XmlElement;
  readonly strict: boolean;
  readonly date1904: boolean;
  /** In the order of the tabs; a name's localSheetId counts by it. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly lockedStructure: boolean;
  readonly relationships: readonly Relationship[];
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Sheets of charts and old macros hold no cells that we read. */
  readonly kind: 'worksheet' | 'other';
  readonly part: string;
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Index of the sheet that it is local to; undefined where it belongs to the workbook. */
  readonly localSheetId: number | undefined;
  readonly comment: string;
}

/** Finds the workbook part through the package's relationships, never by its name. */
export function readWorkbookPart(parts: PackageParts): WorkbookPart {
  const part = findWorkbookPart(parts);
  const tree = parts.tree(part);
  if (tree.local !== 'workbook' || !MAIN.includes(tree.uri)) refuse('noWorkbookPart');
  const relationships = relationshipsOf(parts, part);
  const properties = childOf(tree, 'workbookPr');
  const protection = childOf(tree, 'workbookProtection');
  return {
    part,
    tree,
    strict: tree.uri === MAIN[1],
    date1904: isOn(properties && attributeOf(properties, 'date1904')),
    sheets: readSheets(tree, relationships, part),
    names: readNames(tree),
    lockedStructure: isOn(protection && attributeOf(protection, 'lockStructure')),
    relationships,
  };
}

function findWorkbookPart(parts: PackageParts): string {
  if (parts.find('[Content_Types].xml') === undefined) refuse('noWorkbookPart');
  const target = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const part = target === undefined ? undefined : parts.find(target);
  if (part === undefined) return refuse('noWorkbookPart');
  if (contentTypeOf(parts, part).includes('binary') || /\.bin$/i.test(part)) {
    refuse('binaryWorkbook');
  }
  return part;
}

function contentTypeOf(parts: PackageParts, part: string): string {
  const types = parts.tree('[Content_Types].xml');
  const override = childrenOf(types, 'Override').find(
    (element) =>
      (attributeOf(element, 'PartName') ?? '').toLowerCase() === `/${part.toLowerCase()}`,
  );
  return (override && attributeOf(override, 'ContentType')) ?? '';
}

function readSheets(
  tree: XmlElement,
  relationships: readonly Relationship[],
  part: string,
): readonly SheetEntry[] {
  const sheets = childOf(tree, 'sheets');
  return (sheets ? childrenOf(sheets, 'sheet') : []).map((element) => {
    const relationshipId =
      RELATIONSHIPS.map((uri) => attributeOf(element, 'id', uri)).find((id) => id !== undefined) ??
      '';
    const relationship = relationships.find(({ id }) => id === relationshipId);
    const name = attributeOf(element, 'name') ?? '';
    if (relationship?.target === undefined)
      return refuse('partMissing', { part: `${part}: ${name}` });
    const state = attributeOf(element, 'state');
    return {
      name,
      sheetId: Number(attributeOf(element, 'sheetId') ?? 0),
      relationshipId,
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      kind: relationship.kind === 'worksheet' ? 'worksheet' : 'other',
      part: relationship.target,
    };
  });
}

function readNames(tree: XmlElement): readonly DefinedName[] {
  const names = childOf(tree, 'definedNames');
  return (names ? childrenOf(names, 'definedName') : []).map((element) => {
    const local = attributeOf(element, 'localSheetId');
    return {
      name: attributeOf(element, 'name') ?? '',
      refersTo: element.text,
      localSheetId: local === undefined ? undefined : Number(local),
      comment: attributeOf(element, 'comment') ?? '',
    };
  });
}

/** An XML boolean. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
