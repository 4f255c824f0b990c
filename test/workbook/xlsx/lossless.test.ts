import { type HandBlock, handPlan } from '../hand-plan.ts';
import { opened, rowsOf } from '../opened.ts';
import { partDiff, sameParts } from '../part-diff.ts';
import { MAIN, type TinyWorkbook, tinyWorkbook } from '../tiny-workbook.ts';
import { applyPlan, clearResults } from '../../../src/workbook/xlsx/index.ts';

const BLOCK: HandBlock = { sheet: '台账', headerRow: 1, lastRow: 4, marked: 1, firstColumn: 3 };

/** A ledger of two columns, its rows as given. */
function ledger(rows: string, around: { before?: string; behind?: string } = {}): string {
  return `${around.before ?? ''}<sheetData>${rows}</sheetData>${around.behind ?? ''}`;
}

const row = (number: number, more = '') =>
  `<row r="${number}"><c r="A${number}"><v>${number}</v></c><c r="B${number}"><v>1</v></c>${more}</row>`;
const ROWS = [1, 2, 3, 4].map((number) => row(number)).join('');

const sheet = (xml: string): TinyWorkbook => ({ sheets: { 台账: xml } });
const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:');

/** What user's files look like; each comes back byte for byte. */
const shapes: Readonly<Record<string, TinyWorkbook>> = {
  'plain rows': sheet(ledger(ROWS)),
  'rows that close themselves': sheet(
    ledger(`${row(1)}<row r="2"/><row r="3" ht="20" />${row(4)}`),
  ),
  'rows that are not there': sheet(ledger(row(1) + row(4))),
  'rows without addresses': sheet(ledger('<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(4))),
  'empty cells with looks where ours go': sheet(
    ledger([1, 2, 3, 4].map((n) => row(n, `<c r="C${n}" s="2"/><c r="D${n}" s="1"/>`)).join('')),
  ),
  'empty cells written in unusual ways': sheet(
    ledger(
      row(1, '<c r="C1" s="2"></c>') +
        row(2, "<c s='2' r='C2' />") +
        row(3, '<c s="1" r="D3"><!-- nothing --></c>') +
        row(4, '<c r="E4"/>'),
    ),
  ),
  'content of the user’s beyond our columns': sheet(
    ledger([1, 2, 3, 4].map((n) => row(n, `<c r="J${n}" s="1"><v>9</v></c>`)).join('')),
  ),
  'a dimension and columns': sheet(
    ledger(ROWS, {
      before:
        '<dimension ref="A1:B4"/><cols><col min="1" max="2" width="9"/><col min="4" max="4" width="5" hidden="1"/><col min="9" max="16384" style="1"/></cols>',
    }),
  ),
  'columns that cover everything': sheet(
    ledger(ROWS, { before: '<cols><col min="1" max="16384" width="9"/></cols>' }),
  ),
  'conditional formats, merges and validations': sheet(
    ledger(ROWS, {
      behind:
        '<mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>A1&gt;"b"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation sqref="B2"/></dataValidations>',
    }),
  ),
  'any prefix': sheet(
    prefixed(`<worksheet xmlns:x="${MAIN}"><dimension ref="A1:B4"/>${ledger(ROWS)}</worksheet>`),
  ),
  'strict namespaces': { ...sheet(ledger(ROWS)), strict: true },
  'line ends, comments and > in attributes': sheet(
    `\r\n<!-- 台账 > -->\r\n<sheetData>\r\n${[1, 2, 3, 4].map((n) => `<row r="${n}" x='>'>\n<c r="A${n}"/>\n</row>`).join('\r\n')}\r\n</sheetData>\n`,
  ),
  'no styles part': { ...sheet(ledger(ROWS)), styles: null },
  'a styles part with nothing in it': {
    ...sheet(ledger(ROWS)),
    styles: `<styleSheet xmlns="${MAIN}"/>`,
  },
  'styles with a prefix': {
    ...sheet(ledger(ROWS)),
    styles: prefixed(
      `<styleSheet xmlns:x="${MAIN}"><fonts count="1"><font><sz val="10"/></font></fonts><cellXfs count="1"><xf/></cellXfs><dxfs count="0"/></styleSheet>`,
    ),
  },
  'names of the user’s, and a last list that closes itself': {
    ...sheet(ledger(ROWS)),
    behindSheets:
      '<definedNames><definedName name="税率">0.13</definedName><definedName name="本地" localSheetId="0">台账!$A$1</definedName></definedNames><calcPr calcId="1"/>',
  },
  'an empty list of names': { ...sheet(ledger(ROWS)), behindSheets: '<definedNames/>' },
  'a workbook part with a prefix, and r for another space': {
    ...sheet(ledger(ROWS)),
    parts: {
      'xl/workbook.xml': `<r:workbook xmlns:r="${MAIN}" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><r:sheets><r:sheet name="台账" sheetId="3" q:id="rId1"/></r:sheets></r:workbook>`,
    },
  },
};

describe.each(Object.entries(shapes))('%s', (_, tiny) => {
  const original = tinyWorkbook(tiny);
  const plan = handPlan(BLOCK);
  const written = applyPlan(opened(original), plan);

  test('lose nothing when results are written', () => {
    const { lost, losses } = partDiff(original, written);
    expect(lost).toEqual([]);
    // A cell that had a look only is stood in for; it comes back when results are cleared.
    expect(losses.filter((loss) => !/}c|}dimension| "\n"/.test(loss))).toEqual([]);
  });

  test('hold the results and the same cells of the user’s', () => {
    const before = opened(original).grids.map(rowsOf);
    const after = opened(written);
    expect(after.grids.map(rowsOf)).toEqual(before);
    expect(after.own.columns).toHaveLength(4);
  });

  test('come back byte for byte', () => {
    expect(sameParts(original, clearResults(written).bytes)).toBe(true);
  });

  test('are the same bytes after a second run', () => {
    expect(Buffer.compare(applyPlan(opened(written), plan), written)).toBe(0);
  });
});

test('a cell of the user’s inside our columns, where nothing of ours goes, stays when they go', () => {
  const original = tinyWorkbook(
    sheet(ledger(row(1) + row(2) + row(3, '<c r="E3" t="str"><f>""</f><v></v></c>') + row(4))),
  );
  const written = applyPlan(opened(original), handPlan(BLOCK));
  expect(sameParts(original, clearResults(written).bytes)).toBe(true);
});

test('a cell that holds something is never written over: that would be a bug of the planner', () => {
  const occupied = opened(tinyWorkbook(sheet(ledger(row(1, '<c r="C1"><v>8</v></c>') + row(2)))));
  expect(() => applyPlan(occupied, handPlan(BLOCK))).toThrow(/occupied/);
  const formula = opened(tinyWorkbook(sheet(ledger(row(1, '<c r="D1"><f>A1</f></c>') + row(2)))));
  expect(() => applyPlan(formula, handPlan(BLOCK))).toThrow(/occupied/);
  const merged = ledger(ROWS, { behind: '<mergeCells><mergeCell ref="B2:D2"/></mergeCells>' });
  expect(() => applyPlan(opened(tinyWorkbook(sheet(merged))), handPlan(BLOCK))).toThrow(/merge/);
});

test('a large ledger, which is packed another way, comes back too', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => row(index + 1)).join('');
  const original = tinyWorkbook(sheet(ledger(many)));
  const plan = handPlan({ ...BLOCK, lastRow: 20_000 });
  const written = applyPlan(opened(original), plan);
  expect(opened(written).own.columns[0]?.range.lastRow).toBe(20_000);
  expect(sameParts(original, clearResults(written).bytes)).toBe(true);
  expect(Buffer.compare(applyPlan(opened(written), plan), written)).toBe(0);
});

test('a sheet of the user’s is never written over, even if it has the name of ours', () => {
  const theirs = tinyWorkbook({ sheets: { 台账: ledger(ROWS), 校验结果: '<sheetData/>' } });
  expect(() => applyPlan(opened(theirs), handPlan(BLOCK))).toThrow(/校验结果/);
});
