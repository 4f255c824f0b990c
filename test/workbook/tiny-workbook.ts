import { strToU8, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface TinyWorkbook {
  /** Sheet name → its XML, or what stands inside `worksheet`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly styles?: string | null;
  readonly sharedStrings?: string;
  /** What stands in the workbook part behind the sheets. */
  readonly behindSheets?: string;
  readonly workbookPr?: string;
  readonly strict?: boolean;
  /** Other parts, or other bytes for those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf borderId="0" applyBorder="1"/></cellXfs></styleSheet>`;

/** A workbook file with just the parts that it needs, each as it is given. */
export function tinyWorkbook(tiny: TinyWorkbook): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(tinyParts(tiny)).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

export function tinyParts(tiny: TinyWorkbook): Record<string, string | Uint8Array> {
  const main = tiny.strict ? STRICT_MAIN : MAIN;
  const office = tiny.strict ? STRICT_OFFICE : OFFICE;
  const names = Object.keys(tiny.sheets);
  const withStyles = tiny.styles !== null;
  const withStrings = tiny.sharedStrings !== undefined;
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${kind}+xml"/>`;
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const sheets = names.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${sheets.map((part) => override(part, 'worksheet')).join('')}${withStyles ? override('styles.xml', 'styles') : ''}${withStrings ? override('sharedStrings.xml', 'sharedStrings') : ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${tiny.workbookPr ?? ''}<sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${tiny.behindSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((part, index) => relationship(`rId${index + 1}`, 'worksheet', part)).join('')}${withStyles ? relationship('rIdS', 'styles', 'styles.xml') : ''}${withStrings ? relationship('rIdT', 'sharedStrings', 'sharedStrings.xml') : ''}</Relationships>`,
    ...Object.fromEntries(
      Object.values(tiny.sheets).map((xml, index) => [
        `xl/${sheets[index] ?? ''}`,
        xml.includes('worksheet') ? xml : `<worksheet xmlns="${main}">${xml}</worksheet>`,
      ]),
    ),
    ...(withStyles ? { 'xl/styles.xml': tiny.styles ?? STYLES.replace(MAIN, main) } : {}),
    ...(withStrings
      ? { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${tiny.sharedStrings}</sst>` }
      : {}),
    ...tiny.parts,
  };
}
