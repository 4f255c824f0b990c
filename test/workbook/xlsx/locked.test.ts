import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { applyPlan, clearResults, permittedPlan } from '../../../src/workbook/xlsx/index.ts';
import { handPlan } from '../hand-plan.ts';
import { opened } from '../opened.ts';
import { sameParts } from '../part-diff.ts';
import { tinyWorkbook } from '../tiny-workbook.ts';

/** Protection is never taken off: what it forbids is not done, and said. */
const ROWS =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>';
const LOCK = '<sheetProtection sheet="1"/>';
const STRUCTURE = '<workbookProtection lockStructure="1"/>';
const block = { headerRow: 1, lastRow: 2, marked: 1, firstColumn: 3 };
const plan = handPlan({ sheet: '台账', ...block }, { sheet: '另册', ...block });
const book = (first: string, workbookPr = '') =>
  tinyWorkbook({ sheets: { 台账: ROWS + first, 另册: ROWS }, workbookPr });

const told = (bytes: Uint8Array) => {
  const { plan: allowed, faults } = permittedPlan(opened(bytes), plan);
  return [
    allowed?.ledgerSheets.map(({ sheet }) => sheet),
    allowed?.names.length,
    faults.map(({ code, place }) => [code, place.sheet]),
  ];
};

test.each([
  ['nothing is protected', book(''), [['台账', '另册'], 10, []]],
  ['one ledger is', book(LOCK), [['另册'], 6, [['lockedSheet', '台账']]]],
  [
    'the structure is',
    book('', STRUCTURE),
    [undefined, undefined, [['lockedStructure', undefined]]],
  ],
])('what may be written where %s', (_, bytes, expected) => {
  expect(told(bytes)).toEqual(expected);
});

test('a protected ledger keeps its bytes while the others are written and cleared', () => {
  const original = book(LOCK);
  const { plan: allowed } = permittedPlan(opened(original), plan);
  if (!allowed) throw new Error('nothing may be written');
  const written = applyPlan(opened(original), allowed);
  expect(opened(written).own.columns.map(({ sheet }) => sheet)).toEqual(Array(4).fill('另册'));
  expect(sheetOne(written)).toEqual(sheetOne(original));
  expect(sameParts(original, clearResults(written).bytes)).toBe(true);
});

test.each([
  [
    'on a sheet',
    'xl/worksheets/sheet1.xml',
    '</sheetData>',
    `</sheetData>${LOCK}`,
    'lockedResults',
  ],
  ['of the structure', 'xl/workbook.xml', '<sheets>', `${STRUCTURE}<sheets>`, 'lockedStructure'],
])('protection %s that came after the results holds them', (_, part, before, after, code) => {
  const parts: Record<string, Uint8Array> = unzipSync(applyPlan(opened(book('')), plan));
  const xml = strFromU8(parts[part] ?? new Uint8Array()).replace(before, after);
  const locked = zipSync({ ...parts, [part]: strToU8(xml) });
  const cleared = clearResults(locked);
  expect([cleared.bytes === locked, cleared.faults.map((fault) => fault.code)]).toEqual([
    true,
    [code],
  ]);
  const again = permittedPlan(opened(locked), plan);
  expect([again.plan, again.faults.map((fault) => fault.code)]).toEqual([undefined, [code]]);
});

const sheetOne = (bytes: Uint8Array) => unzipSync(bytes)['xl/worksheets/sheet1.xml'];
