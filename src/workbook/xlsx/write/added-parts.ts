import type { WorkbookContents } from '../read/read-workbook.ts';
import { relationshipsPart } from '../package/relationships.ts';
import { appendInside, appendToLists } from '../xml/element-edits.ts';
import { escapeAttribute, escapeText } from '../xml/xml-text.ts';
import type { TextEdit } from '../xml/text-edits.ts';
import { attributeOf, childOf, type XmlElement } from '../xml/xml-tree.ts';
import { refuse } from '../refusal.ts';
import type { NewName } from './new-names.ts';

/** A sheet of ours on its way into the workbook. */
export interface NewSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'veryHidden';
  readonly part: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
export const SHEET_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
export const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];

/** Sheets go last, so that every local name still means its sheet; names stand where the schema wants them. */
export function workbookEdits(
  { parts, workbook }: WorkbookContents,
  sheets: readonly NewSheet[],
  names: readonly NewName[],
): readonly TextEdit[] {
  const text = parts.text(workbook.part);
  const { tree } = workbook;
  const office = workbook.strict ? STRICT_OFFICE : OFFICE;
  const prefix = tree.prefix === 'r:' ? 'rel' : 'r';
  const sheetsXml = sheets.map((sheet) => sheetXml(sheet, prefix, office)).join('');
  const namesXml = names.map(nameXml).join('');
  return [
    ...replacedNames(tree, names),
    ...appendToLists(text, tree, WORKBOOK_ORDER, [
      { local: 'sheets', xml: sheetsXml, added: sheets.length, counted: false },
      { local: 'definedNames', xml: namesXml, added: names.length, counted: false },
    ]),
  ];
}

/** A name of ours that was left where its column was taken over: there can be only one of it. */
function replacedNames(tree: XmlElement, names: readonly NewName[]): readonly TextEdit[] {
  const ours = new Set(names.map(({ name, localSheetId }) => nameKey(name, localSheetId)));
  const present = childOf(tree, 'definedNames')?.children ?? [];
  return present
    .filter((each) =>
      ours.has(nameKey(attributeOf(each, 'name') ?? '', attributeOf(each, 'localSheetId'))),
    )
    .map(({ start, end }): TextEdit => [start, end - start, '']);
}

function nameKey(name: string, localSheetId: number | string | undefined): string {
  return `${localSheetId ?? ''} ${name.toUpperCase()}`;
}

/** Some writers declare the prefix only on each sheet: so do we. */
function sheetXml(
  { name, visibility, sheetId, relationshipId }: NewSheet,
  prefix: string,
  office: string,
): string {
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
  const id = `xmlns:${prefix}="${office}" ${prefix}:id="${relationshipId}"`;
  return `<sheet name="${escapeAttribute(name)}" sheetId="${sheetId}"${state} ${id}/>`;
}

function nameXml({ name, refersTo, hidden, localSheetId }: NewName): string {
  const local = localSheetId === undefined ? '' : ` localSheetId="${localSheetId}"`;
  const attributes = `name="${escapeAttribute(name)}"${local}${hidden ? ' hidden="1"' : ''}`;
  return `<definedName ${attributes}>${escapeText(refersTo)}</definedName>`;
}

/** New relationships of the workbook part: [id, kind, part]. */
export function relationshipEdits(
  { parts, workbook }: WorkbookContents,
  added: readonly (readonly [id: string, kind: string, part: string])[],
): { readonly part: string; readonly edits: readonly TextEdit[] } {
  const part = parts.find(relationshipsPart(workbook.part));
  if (part === undefined) return refuse('partMissing', { part: relationshipsPart(workbook.part) });
  const office = workbook.strict ? STRICT_OFFICE : OFFICE;
  const tree = parts.tree(part);
  const xml = added
    .map(
      ([id, kind, target]) =>
        `<${tree.prefix}Relationship Id="${id}" Type="${office}/${kind}" Target="/${escapeAttribute(target)}"/>`,
    )
    .join('');
  return { part, edits: xml === '' ? [] : [appendInside(parts.text(part), tree, xml)] };
}

export function contentTypeEdits(
  { parts }: WorkbookContents,
  added: readonly { readonly part: string; readonly type: string }[],
): readonly TextEdit[] {
  const tree = parts.tree('[Content_Types].xml');
  const xml = added
    .map(
      ({ part, type }) =>
        `<${tree.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`,
    )
    .join('');
  return xml === '' ? [] : [appendInside(parts.text('[Content_Types].xml'), tree, xml)];
}
