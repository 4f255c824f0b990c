import type { CellContent } from '../../../src/rules/index.ts';
import { gridNamed, opened, rowsOf } from '../opened.ts';
import { MAIN, STRICT_MAIN, tinyWorkbook } from '../tiny-workbook.ts';

const read = (xml: string, more: { sharedStrings?: string; workbookPr?: string } = {}) =>
  rowsOf(gridNamed(opened(tinyWorkbook({ sheets: { 台账: xml }, ...more })), '台账'));
const readCell = (xml: string, more = {}) =>
  read(`<sheetData><row r="1">${xml}</row></sheetData>`, more)[0]?.[1];

describe('a cell', () => {
  test.each<[xml: string, content: CellContent | undefined]>([
    ['<c r="A1"><v>12.5</v></c>', 12.5],
    ['<c r="A1"><v>-0.000001</v></c>', -0.000001],
    ['<c r="A1"><v>1.2345678901234567E+20</v></c>', 1.2345678901234567e20],
    ['<c r="A1"><v>370102199001011234</v></c>', Number('370102199001011234')],
    ['<c r="A1"><v> 7 </v></c>', 7],
    ['<c r="A1" t="n"><v>0.1</v></c>', 0.1],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['<c r="A1" t="str"><f>"a"</f><v>甲&amp;乙</v></c>', '甲&乙'],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['<c r="A1"><f>1+1</f></c>', { error: '#GETTING_DATA' }],
    ['<c r="A1"><f>1+1</f><v/></c>', { error: '#GETTING_DATA' }],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 前后 </t></is></c>', ' 前后 '],
    [
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>重</t></r><r><t>要</t></r></is></c>',
      '重要',
    ],
    [
      '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>',
      '東京',
    ],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<甲>&乙]]></t></is></c>', '<甲>&乙'],
    ['<c r="A1" t="inlineStr"><is><t>a<!-- aside -->b</t></is></c>', 'ab'],
    ['<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', 'a\rb_x0041_'],
    ['<c r="A1" t="inlineStr"><is><t>a\r\nb&#10;c&#x4E00;</t></is></c>', 'a\nb\nc一'],
    [`<c r="A1" t="inlineStr"><is><t>${'𠮷é'.repeat(40)}</t></is></c>`, '𠮷é'.repeat(40)],
    ['<c r="A1" t="d"><v>2024-01-03T12:00:00</v></c>', { serial: 45294.5 }],
    ['<c r="A1" s="1"><v>45294</v></c>', { serial: 45294 }],
    ['<c r="A1" s="1"><f>TODAY()</f><v>45294</v></c>', { serial: 45294 }],
    ['<c r="A1" s="1" t="str"><v>2024.1.3</v></c>', '2024.1.3'],
    ['<c r="A1"><v><!-- why not -->3</v></c>', 3],
    ["<c r='A1' s='1'\n><v\n>45294</v\n></c\n>", { serial: 45294 }],
  ])('%s', (xml, content) => {
    expect(readCell(xml)).toEqual(content);
  });

  test('is nothing where it holds a look only', () => {
    expect(read('<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"></c></row></sheetData>')).toEqual(
      [],
    );
  });

  test('shares its text: runs joined, phonetics left out, empty ones kept in count', () => {
    const sharedStrings =
      '<si><t>一</t></si><si/><si><r><t>重</t></r><r><t xml:space="preserve"> 要</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    expect(readCell('<c t="s"><v>0</v></c>', { sharedStrings })).toBe('一');
    expect(readCell('<c t="s"><v>1</v></c>', { sharedStrings })).toBe('');
    expect(readCell('<c t="s"><v>2</v></c>', { sharedStrings })).toBe('重 要');
  });

  test('an ISO day counts from 1904 where the workbook does', () => {
    const xml = '<c t="d"><v>1904-01-02</v></c>';
    expect(readCell(xml, { workbookPr: '<workbookPr date1904="1"/>' })).toEqual({ serial: 1 });
  });
});

describe('a date is known by its format', () => {
  const styled = (numFmtId: number, code?: string) => {
    const formats =
      code === undefined
        ? ''
        : `<numFmts><numFmt numFmtId="${numFmtId}" formatCode="${code}"/></numFmts>`;
    const styles = `<styleSheet xmlns="${MAIN}">${formats}<cellXfs><xf numFmtId="${numFmtId}"/></cellXfs></styleSheet>`;
    const sheets = { A: '<sheetData><row><c><v>45294</v></c></row></sheetData>' };
    const content = rowsOf(gridNamed(opened(tinyWorkbook({ sheets, styles })), 'A'))[0]?.[1];
    return typeof content === 'object';
  };

  test.each([14, 15, 16, 17, 22, 27, 30, 31, 36, 50, 54, 57, 58])('built-in %i is one', (id) => {
    expect(styled(id)).toBe(true);
  });
  test.each([0, 1, 2, 9, 11, 18, 21, 37, 44, 45, 46, 47, 48, 49])('built-in %i is none', (id) => {
    expect(styled(id)).toBe(false);
  });
  test.each([
    'yyyy-mm-dd',
    'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@',
    '[$-804]yyyy/m/d;@',
    '[DBNum1][$-804]yyyy年m月d日',
    'm/d',
    'mmm',
    'aaaa',
    '[$-411]ggge年m月d日',
    'yyyy/m/d h:mm:ss',
    '[Red]yyyy.mm.dd',
  ])('%s is one', (code) => {
    expect(styled(170, code)).toBe(true);
  });
  test.each([
    'General',
    '0.00E+00',
    '#,##0.00;[Red]-#,##0.00',
    '0&quot; days&quot;',
    '0\\d',
    '[h]:mm:ss',
    'mm:ss',
    'h:mm AM/PM',
    '[mm]:ss',
    '@',
    '_-* #,##0_-',
    '[$USD] 0.00',
    '0天',
  ])('%s is none', (code) => {
    expect(styled(170, code)).toBe(false);
  });
});

describe('a sheet', () => {
  test('with any prefix', () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(read(xml)).toEqual([[2, null, 1]]);
  });

  test('in strict namespaces', () => {
    const sheets = { 台账: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' };
    const workbook = opened(tinyWorkbook({ sheets, strict: true }));
    expect(rowsOf(gridNamed(workbook, '台账'))).toEqual([[1, 1]]);
    expect(workbook.contents.workbook.tree.uri).toBe(STRICT_MAIN);
  });

  test('whose rows and cells have no address counts on', () => {
    expect(
      read(
        '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
      ),
    ).toEqual([
      [1, 1, 2],
      [5, null, null, 3, 4],
      [6, 5],
    ]);
  });

  test('with rows that close themselves, spaces, comments and > in attributes', () => {
    expect(
      read(
        '<dimension ref="A1"/>\n<sheetData>\n<row r="1"/><!-- <row r="9"> --><row r="2" a=">" b=\'/>\' ><c r="A2" x="a>b" ><v>1</v></c > </row >\n</sheetData>\n',
      ),
    ).toEqual([[2, 1]]);
  });

  test('whose rows are out of order is put in order', () => {
    expect(
      read(
        '<sheetData><row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row></sheetData>',
      ),
    ).toEqual([
      [1, 1],
      [3, 3, 4],
    ]);
  });

  test('with a byte order mark', () => {
    expect(
      read(
        `\ufeff<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`,
      ),
    ).toEqual([[1, 1]]);
  });

  test('with an outlier far out does not cost its distance', () => {
    const grid = read('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>');
    expect(grid[0]?.[16_384]).toBe(1);
  });

  test('tells merges, hidden rows and columns, protection and visibility', () => {
    const workbook = opened(
      tinyWorkbook({
        sheets: {
          台账: '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols><sheetData><row r="1"><c><v>1</v></c></row><row r="4" hidden="true"/></sheetData><sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$B$3:$B$9"/></mergeCells>',
        },
      }),
    );
    const grid = gridNamed(workbook, '台账');
    expect([...grid.hiddenRows, ...grid.hiddenColumns]).toEqual([4, 2, 3]);
    expect(grid.merges.map(Object.values)).toEqual([
      [1, 1, 1, 3],
      [3, 2, 9, 2],
    ]);
    expect(workbook.lockedSheets).toEqual(['台账']);
  });
});

test('formulas without a value are reported once a sheet, with the first and their number', () => {
  const { warnings } = opened(
    tinyWorkbook({
      sheets: {
        A: '<sheetData><row r="2"><c r="B2"><f>1</f></c></row><row r="3"><c r="A3"><f>2</f></c></row></sheetData>',
      },
    }),
  );
  expect(warnings.map(({ code, data }) => [code, data])).toEqual([
    ['uncalculatedFormulas', { sheet: 'A', cell: 'B2', count: 2 }],
  ]);
});

test('sheets are found by the workbook part, not by their file names', () => {
  const bytes = tinyWorkbook({
    sheets: { 甲: '', 乙: '' },
    parts: {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/other/Z.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="../xl/./Worksheets/SHEET1.xml"/></Relationships>',
      'other/Z.xml': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>',
    },
  });
  const workbook = opened(bytes);
  expect(['甲', '乙'].map((name) => rowsOf(gridNamed(workbook, name)))).toEqual([
    [[1, 1]],
    [[1, 2]],
  ]);
});

test('a sheet of a chart has no grid, but its name is taken', () => {
  const bytes = tinyWorkbook({
    sheets: { 甲: '<sheetData/>', 图: '' },
    parts: {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/chartsheet" Target="worksheets/sheet2.xml"/></Relationships>',
    },
  });
  const { grids, otherSheetNames } = opened(bytes);
  expect([grids.map(({ sheet }) => sheet), otherSheetNames]).toEqual([['甲'], ['图']]);
});
