import { strFromU8, unzipSync } from 'fflate';

import { applyPlan } from '../../../src/workbook/xlsx/index.ts';
import { type HandBlock, handPlan } from '../hand-plan.ts';
import { opened } from '../opened.ts';
import { MAIN, tinyWorkbook } from '../tiny-workbook.ts';

const BLOCK: HandBlock = { sheet: '台账', headerRow: 1, lastRow: 4, marked: 1, firstColumn: 3 };
const ROWS = [1, 2, 3, 4]
  .map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="B${n}"><v>1</v></c></row>`)
  .join('');
const rows = `<sheetData>${ROWS}</sheetData>`;

describe('what is written', () => {
  const before = tinyWorkbook({
    sheets: {
      台账: `<dimension ref="A1:B4"/><cols><col min="4" max="4" width="5"/></cols>${rows}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>1</formula></cfRule></conditionalFormatting><pageMargins/><extLst><ext><x14:conditionalFormattings xmlns:x14="x"><x14:cfRule priority="9"/></x14:conditionalFormattings></ext></extLst>`,
    },
    behindSheets: '<calcPr/>',
  });
  const parts = unzipSync(applyPlan(opened(before), handPlan(BLOCK)));
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const sheetXml = xml('xl/worksheets/sheet1.xml');

  test('text stays text, whatever it begins with, and nothing in it breaks the file', () => {
    expect(sheetXml).toContain(
      't="inlineStr"><is><t xml:space="preserve">=缺“备案”\n&lt;2 项&gt; &amp; 其他</t></is></c>',
    );
    expect(xml('xl/styles.xml')).toContain('quotePrefix="1"');
  });

  test('formulas carry their value', () => {
    expect(sheetXml).toContain('t="str"><f>IF(TRUE,"红","行已移动")</f><v>红</v></c>');
  });

  test('formats stand behind the user’s with later priorities, and stop nothing', () => {
    expect([...sheetXml.matchAll(/priority="(\d+)"/g)].map(([, priority]) => priority)).toEqual([
      '7',
      '10',
      '11',
      '9',
    ]);
    expect(sheetXml).toMatch(/priority="7".*priority="10".*<pageMargins\/>/);
    expect(sheetXml).not.toContain('stopIfTrue');
  });

  test('widths are set only where no column of the user’s covers ours', () => {
    expect([...sheetXml.matchAll(/<col min="(\d+)"/g)].map(([, first]) => first)).toEqual([
      '3',
      '4',
      '5',
      '6',
    ]);
    expect(sheetXml).toContain('<col min="4" max="4" width="5"/>');
    expect(sheetXml).toContain('<dimension ref="A1:F4"/>');
  });

  test('names are hidden and stand where the schema wants them', () => {
    expect(xml('xl/workbook.xml')).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr\/>/);
    expect(xml('xl/workbook.xml')).toContain(
      `<definedName name="_LR1_risk.assessment_1_key1" hidden="1">'台账'!$C$1:$C$4</definedName>`,
    );
  });

  test('sheets come last, each with its own declaration, the journal very hidden', () => {
    const sheets = [...xml('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"[^>]*>/g)];
    expect(
      sheets.map(([tag, name]) => [name, tag.includes('xmlns:r='), /veryHidden/.test(tag)]),
    ).toEqual([
      ['台账', false, false],
      ['校验结果', true, false],
      ['校验记录', true, false],
      ['_LR1', true, true],
    ]);
  });

  test('our sheet has widths, frozen rows, a filter, links, merges and a print set-up', () => {
    const results = xml('xl/worksheets/sheet2.xml');
    for (const piece of [
      '<tabColor rgb="FFC0392B"/>',
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
      '<autoFilter ref="A3:E4"/>',
      '<mergeCell ref="A1:E1"/>',
      `<hyperlink ref="B4" location="'台账'!A2"/>`,
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    ]) {
      expect(results).toContain(piece);
    }
    expect(xml('xl/workbook.xml')).toContain(
      `name="_xlnm.Print_Titles" localSheetId="1">'校验结果'!$3:$3<`,
    );
  });

  test('styles are appended and counted; those of the user’s keep their numbers', () => {
    const styles = xml('xl/styles.xml');
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      const element = new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`, 's').exec(styles);
      const child = { cellXfs: 'xf' }[list] ?? list.slice(0, -1);
      const children = element?.[2]?.match(new RegExp(`<${child}[ >/]`, 'g')) ?? [];
      expect([list, children.length]).toEqual([list, Number(element?.[1])]);
    }
    expect(styles).toContain('<cellXfs count="15"><xf/><xf numFmtId="14"');
  });
});

test('lists of styles that were not there are made in the order of the schema', () => {
  const bare = tinyWorkbook({
    sheets: { 台账: rows },
    styles: `<styleSheet xmlns="${MAIN}"><cellStyles/></styleSheet>`,
  });
  const parts = unzipSync(applyPlan(opened(bare), handPlan(BLOCK)));
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const lists = [...styles.matchAll(/<(numFmts|fonts|fills|borders|cellXfs|cellStyles|dxfs)[ /]/g)];
  expect(lists.map(([, list]) => list)).toEqual([
    'numFmts',
    'fonts',
    'fills',
    'borders',
    'cellXfs',
    'cellStyles',
    'dxfs',
  ]);
});

test('control characters, broken pairs and texts that look escaped survive a round trip', () => {
  const words = 'a\u0001\r\n_x0041_\ufffe 𠮷';
  const plan = handPlan(BLOCK);
  const [ledgerSheet] = plan.ledgerSheets;
  if (!ledgerSheet) throw new Error('no sheet');
  const cells = [
    { row: 2, column: 3, content: { kind: 'text' as const, text: words }, look: 'plain' as const },
  ];
  const written = applyPlan(opened(tinyWorkbook({ sheets: { 台账: rows } })), {
    ...plan,
    ledgerSheets: [{ ...ledgerSheet, cells }],
    names: plan.names.filter(({ name }) => name.includes('sheet')),
  });
  expect(opened(written).grids[0]?.rows[1]?.cells[2]).toBe(words);
});

test('a text longer than a cell holds is cut, and says so', () => {
  const plan = handPlan(BLOCK);
  const cells = [
    {
      row: 2,
      column: 3,
      content: { kind: 'text' as const, text: '长'.repeat(40_000) },
      look: 'plain' as const,
    },
  ];
  const written = applyPlan(opened(tinyWorkbook({ sheets: { 台账: rows } })), {
    ...plan,
    ledgerSheets: [{ sheet: '台账', cells, formats: [], columns: [] }],
    names: plan.names.filter(({ name }) => name.includes('sheet')),
  });
  const text = opened(written).grids[0]?.rows[1]?.cells[2];
  if (typeof text !== 'string') throw new Error('not a text');
  expect([text.length, text.at(-1)]).toEqual([32_767, '…']);
});
