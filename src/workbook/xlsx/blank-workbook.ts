import type { BulletinPlan } from '../../rules/index.ts';
import { encodeText, escapeAttribute, escapeText } from './xml/xml-text.ts';
import { changedEntries, writeZip } from './zip/write-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The least workbook that is one. With a plan its only sheet is already that of the bulletin, for `applyBulletin` to fill:
 * an account of many files needs no sheet of anybody's beside it.
 */
export function blankWorkbook(plan?: BulletinPlan): Uint8Array {
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationshipsXml(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookXml(plan),
    'xl/_rels/workbook.xml.rels': relationshipsXml(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    'xl/styles.xml': STYLES,
  };
  const written = Object.entries(parts).map(([part, xml]): [string, Uint8Array] => [
    part,
    encodeText(DECLARATION + xml),
  ]);
  return writeZip(changedEntries([], new Map(written)), new Uint8Array());
}

function workbookXml(plan: BulletinPlan | undefined): string {
  const name = escapeAttribute(plan?.sheet.name ?? 'Sheet1');
  const names =
    plan === undefined
      ? ''
      : `<definedNames><definedName name="${plan.name.name}" hidden="1">${escapeText(plan.name.refersTo)}</definedName></definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`;
}

function relationshipsXml(
  ...targets: readonly (readonly [kind: string, target: string])[]
): string {
  const each = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

/** The typeface that every office here has. */
const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
