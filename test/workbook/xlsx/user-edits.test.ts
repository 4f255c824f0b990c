import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { applyPlan, clearResults } from '../../../src/workbook/xlsx/index.ts';
import { handPlan } from '../hand-plan.ts';
import { gridNamed, opened, rowsOf } from '../opened.ts';
import { partDiff } from '../part-diff.ts';
import { tinyWorkbook } from '../tiny-workbook.ts';

/** What people do to a checked workbook between two checks, as its parts show it. */
const LEDGER = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const row = (number: number, more = '') =>
  `<row r="${number}"><c r="A${number}"><v>${number}</v></c>${more}</row>`;
const ROWS = [1, 2, 3, 4].map((number) => row(number)).join('');
const original = tinyWorkbook({
  sheets: { 台账: `<sheetData>${ROWS}</sheetData>`, 另页: '<sheetData/>' },
});
const plan = handPlan({ sheet: '台账', headerRow: 1, lastRow: 4, marked: 1, firstColumn: 3 });
const written = applyPlan(opened(original), plan);

function edited(
  edits: Readonly<Record<string, (xml: string) => string>>,
  added: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(written);
  for (const [part, edit] of Object.entries(edits)) {
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = edit(before);
    if (after === before) throw new Error(`the edit of ${part} does nothing`);
    parts[part] = strToU8(after);
  }
  const more = Object.entries(added).map(([part, xml]) => [part, strToU8(xml)] as const);
  return zipSync({ ...parts, ...Object.fromEntries(more) });
}

const text = (bytes: Uint8Array, part: string) =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const ledgerRows = (bytes: Uint8Array) => rowsOf(gridNamed(opened(bytes), '台账'));

/** Our cells of a row as Excel copies them to another. */
const copyOf = (xml: string, from: number, to: number) => {
  const cells = new RegExp(`<c r="[C-F]${from}".*?</c>`, 'g');
  return (xml.match(cells) ?? [])
    .join('')
    .replaceAll(new RegExp(`r="([C-F])${from}"`, 'g'), `r="$1${to}"`);
};

test('a record added by copying the row above brings copies of our cells: they are ours too', () => {
  const copied = edited({
    [LEDGER]: (xml) => xml.replace('</sheetData>', `${row(5, copyOf(xml, 4, 5))}</sheetData>`),
  });
  expect(gridNamed(opened(copied), '台账').own.map(({ lastRow }) => lastRow)).toEqual([5, 5, 5, 5]);
  expect(ledgerRows(copied).at(-1)).toEqual([5, 5]);
  expect(ledgerRows(clearResults(copied).bytes)).toEqual([...ledgerRows(original), [5, 5]]);
  expect(text(clearResults(copied).bytes, LEDGER)).toContain(
    '<row r="5"><c r="A5"><v>5</v></c></row>',
  );
});

test('a formula of ours that Excel continued by itself into a new row is ours too', () => {
  const continued = edited({
    [LEDGER]: (xml) =>
      xml.replace(
        '</sheetData>',
        `${row(5, '<c r="D5" t="str"><f>IF(TRUE,"红","行已移动")</f><v>红</v></c>')}</sheetData>`,
      ),
  });
  expect(ledgerRows(clearResults(continued).bytes)).toEqual([...ledgerRows(original), [5, 5]]);
});

test('a note of the user’s below one of our columns is theirs', () => {
  const noted = edited({
    [LEDGER]: (xml) =>
      xml.replace('</sheetData>', `${row(5, '<c r="D5" t="str"><v>见上</v></c>')}</sheetData>`),
  });
  expect(ledgerRows(clearResults(noted).bytes).at(-1)).toEqual([5, 5, null, null, '见上']);
});

test('what the user writes below our columns is theirs', () => {
  const noted = edited({
    [LEDGER]: (xml) =>
      xml.replace(
        '</sheetData>',
        `${row(5, '<c r="C5"><v>8</v></c><c r="D5"><v>9</v></c>')}</sheetData>`,
      ),
  });
  expect(ledgerRows(clearResults(noted).bytes).at(-1)).toEqual([5, 5, null, 8, 9]);
});

test('a column whose header was renamed is left alone, and said', () => {
  const renamed = edited({ [LEDGER]: (xml) => xml.replace('校验·缺失环节', '我的说明') });
  const cleared = clearResults(renamed);
  expect(cleared.faults.map(({ code, place }) => [code, place])).toEqual([
    ['ownNameOnly', { sheet: '台账', cell: 'E1:E4' }],
  ]);
  const after = ledgerRows(cleared.bytes);
  expect(after[0]).toEqual([1, 1, null, null, null, '我的说明']);
  expect(after[1]?.[5]).toBe('=缺“备案”\n<2 项> & 其他');
});

test('a name that was left is replaced by that of the next run', () => {
  const renamed = edited({
    [LEDGER]: (xml) => xml.replace('校验·缺失环节', '我的说明'),
    [WORKBOOK]: (xml) => xml.replace('</workbook>', '<calcPr/></workbook>'),
  });
  const name = /<definedName name="_LR1_risk.assessment_1_missing"[^>]*>[^<]*/g;
  expect(text(clearResults(renamed).bytes, WORKBOOK).match(name)).toHaveLength(1);
  const further = handPlan({
    sheet: '台账',
    headerRow: 1,
    lastRow: 4,
    marked: 1,
    firstColumn: 8,
  });
  const again = applyPlan(opened(renamed), further);
  expect(text(again, WORKBOOK).match(name)).toEqual([
    `<definedName name="_LR1_risk.assessment_1_missing" hidden="1">'台账'!$J$1:$J$4`,
  ]);
});

test('a header of ours without a name is left alone, and said', () => {
  const pasted = tinyWorkbook({
    sheets: { A: '<sheetData><row r="1"><c r="B1" t="str"><v>校验·问题</v></c></row></sheetData>' },
  });
  const cleared = clearResults(pasted);
  expect([cleared.found, cleared.bytes === pasted]).toEqual([false, true]);
  expect(cleared.faults.map(({ code, place }) => [code, place.cell])).toEqual([
    ['ownHeaderOnly', 'B1'],
  ]);
});

test('columns that the user deleted leave names without cells: these go', () => {
  const deleted = edited({
    [WORKBOOK]: (xml) => xml.replace("'台账'!$E$1:$E$4", "'台账'!#REF!"),
    [LEDGER]: (xml) => xml.replace(/<c r="E\d".*?<\/c>/gs, ''),
  });
  const cleared = clearResults(deleted);
  expect(cleared.faults).toEqual([]);
  expect(text(cleared.bytes, WORKBOOK)).not.toContain('_LR1_');
  expect(ledgerRows(cleared.bytes)).toEqual(ledgerRows(original));
});

test('without our journal everything of ours goes all the same', () => {
  const lost = edited({ 'xl/worksheets/sheet5.xml': (xml) => xml.replace('{', '') });
  const cleared = clearResults(lost);
  expect([cleared.found, cleared.faults]).toEqual([true, []]);
  expect(ledgerRows(cleared.bytes)).toEqual(ledgerRows(original));
  const { added, lost: gone } = partDiff(original, cleared.bytes);
  expect([added, gone]).toEqual([[], []]);
  expect(text(cleared.bytes, WORKBOOK)).toBe(text(original, WORKBOOK));
});

test('tabs, views and local names still mean the same sheets when ours went from between', () => {
  const moved = edited(
    {
      [WORKBOOK]: (xml) =>
        xml
          .replace(
            '<sheets>',
            '<bookViews><workbookView firstSheet="1" activeTab="5"/></bookViews><sheets>',
          )
          .replace('</sheets>', '<sheet name="后来" sheetId="9" r:id="rIdNew"/></sheets>')
          .replace(
            '</definedNames>',
            '<definedName name="本地" localSheetId="5">后来!$A$1</definedName></definedNames>',
          ),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdNew" Type="x/worksheet" Target="worksheets/new.xml"/></Relationships>',
        ),
    },
    { 'xl/worksheets/new.xml': '<worksheet><sheetData/></worksheet>' },
  );
  const cleared = clearResults(moved).bytes;
  expect(text(cleared, WORKBOOK)).toContain('firstSheet="1" activeTab="2"');
  expect(text(cleared, WORKBOOK)).toContain(
    '<definedNames><definedName name="本地" localSheetId="2">后来!$A$1</definedName></definedNames>',
  );
  expect(opened(cleared).grids.map(({ sheet }) => sheet)).toEqual(['台账', '另页', '后来']);
});

test('an order of calculation that names our formulas goes with them', () => {
  const calculated = (cell: string) =>
    edited(
      {
        [LEDGER]: (xml) => xml.replace('<v>1</v>', '<v>7</v>'),
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdC" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
          ),
        '[Content_Types].xml': (xml) =>
          xml.replace(
            '</Types>',
            '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>',
          ),
      },
      { 'xl/calcChain.xml': `<calcChain><c r="A1" i="1"/><c r="${cell}"/></calcChain>` },
    );
  const parts = (bytes: Uint8Array) => Object.keys(unzipSync(clearResults(bytes).bytes));
  expect(parts(calculated('D3'))).not.toContain('xl/calcChain.xml');
  expect(text(clearResults(calculated('D3')).bytes, '[Content_Types].xml')).not.toContain(
    'calcChain',
  );
  expect(parts(calculated('B3'))).toContain('xl/calcChain.xml');
});

test('what a program hung on our sheets goes with them; what others use stays', () => {
  const hung = edited(
    {
      'xl/worksheets/sheet3.xml': (xml) => xml.replace('</worksheet>', '<drawing/></worksheet>'),
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/drawings/d1.xml" ContentType="x"/></Types>',
        ),
    },
    {
      'xl/worksheets/_rels/sheet3.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/drawing" Target="../drawings/d1.xml"/><Relationship Id="b" Type="x/image" Target="../media/i1.png"/></Relationships>',
      'xl/drawings/d1.xml': '<d/>',
      'xl/media/i1.png': 'png',
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/image" Target="../media/i1.png"/></Relationships>',
    },
  );
  const { bytes } = clearResults(hung);
  const { added } = partDiff(original, bytes);
  expect(added).toEqual(['xl/media/i1.png', 'xl/worksheets/_rels/sheet1.xml.rels']);
  expect(text(bytes, '[Content_Types].xml')).toBe(text(original, '[Content_Types].xml'));
});

test('a style of ours that the user has come to use stays', () => {
  const used = edited({ [LEDGER]: (xml) => xml.replace('<c r="A1">', '<c r="A1" s="5">') });
  const { bytes } = clearResults(used);
  expect(text(bytes, LEDGER)).toContain('<c r="A1" s="5">');
  expect(text(bytes, 'xl/styles.xml').match(/<xf /g)?.length).toBeGreaterThan(5);
  const other = edited({}, { 'docProps/custom.xml': '<a/>' });
  expect(text(clearResults(other).bytes, 'xl/styles.xml')).toBe(text(original, 'xl/styles.xml'));
});

test('a rule of the user’s that Excel put together with ours stays', () => {
  const together = edited({
    [LEDGER]: (xml) =>
      xml.replace(
        '<conditionalFormatting sqref="A2:A4">',
        '<conditionalFormatting sqref="A2:A4"><cfRule type="expression" priority="9"><formula>$A2=1</formula></cfRule>',
      ),
  });
  expect(text(clearResults(together).bytes, LEDGER)).toContain(
    '<conditionalFormatting sqref="A2:A4"><cfRule type="expression" priority="9"><formula>$A2=1</formula></cfRule></conditionalFormatting>',
  );
});

test('a row that holds ours alone goes, unless the user has given it a height', () => {
  const before = tinyWorkbook({
    sheets: { 台账: `<sheetData>${row(1)}<row r="3" ht="40"></row></sheetData>` },
  });
  const parts: Record<string, Uint8Array> = unzipSync(applyPlan(opened(before), plan));
  const touched = strFromU8(parts[LEDGER] ?? new Uint8Array()).replace('<v>1</v>', '<v>7</v>');
  const { bytes } = clearResults(zipSync({ ...parts, [LEDGER]: strToU8(touched) }));
  expect(text(bytes, LEDGER)).toContain(
    '<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="3" ht="40"></row></sheetData>',
  );
  expect(text(bytes, LEDGER)).not.toContain('<cols');
});

test('an order of calculation that was there before goes if our formulas came into it', () => {
  const chained = tinyWorkbook({
    sheets: { 台账: `<sheetData>${ROWS}</sheetData>` },
    parts: {
      'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rIdS" Type="x/styles" Target="styles.xml"/><Relationship Id="c" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
    },
  });
  const parts: Record<string, Uint8Array> = unzipSync(applyPlan(opened(chained), plan));
  const calculated = strToU8('<calcChain><c r="A1" i="1"/><c r="D2"/></calcChain>');
  const { bytes } = clearResults(zipSync({ ...parts, 'xl/calcChain.xml': calculated }));
  expect(Object.keys(unzipSync(bytes))).not.toContain('xl/calcChain.xml');
  expect(text(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
});
