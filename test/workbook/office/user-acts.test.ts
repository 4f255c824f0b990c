import { strFromU8, unzipSync } from 'fflate';
import {
  type HostJson,
  loadJson,
  loadXlsx,
  saveXlsx,
  type UserActs,
  userActs,
} from '../../excel-host/src/index.mjs';
import { applyPlan, clearResults, openWorkbook } from '../../../src/workbook/xlsx/index.ts';
import { checkCells } from './check-cells.ts';
import { excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook, SHEET } from './made-ledger.ts';

/** Cleared, a workbook is what the user would have made of it had we never been there. */
const openExcel = excelForTests();

const backwards = [{ key: 0, ascending: false }];
const acts: readonly (readonly [string, (excel: UserActs) => void])[] = [
  [
    'rows inserted inside and right under the last, one deleted, a column inserted before ours',
    (excel) => {
      excel.insertRows(SHEET, 4);
      excel.insertRows(SHEET, 7, 2);
      excel.deleteRows(SHEET, 5);
      excel.insertColumns(SHEET, 4);
    },
  ],
  [
    'rows copied inside and below the last, the sheet renamed',
    (excel) => {
      excel.insertRows(SHEET, 5);
      excel.copyRow(SHEET, 4, 5);
      excel.copyRow(SHEET, 6, 7);
      excel.copyRow(SHEET, 6, 8);
      excel.renameSheet(SHEET, '二〇二五 台账');
    },
  ],
  [
    'columns inserted between ours and right of them, the ledger sorted with them',
    (excel) => {
      excel.insertColumns(SHEET, 10, 2);
      excel.insertColumns(SHEET, 16);
      excel.sort(SHEET, 'A3:O5', backwards);
    },
  ],
];

/** The sheet formatted as text, with looks and widths of the user's right of the ledger. */
const BOOK = ledgerBook(DEFECTS, {
  numberFormats: { 'A:Z': '@', 'D3:E9': 'yyyy-mm-dd', 'G3:G9': 'yyyy-mm-dd' },
  cells: { I2: { s: { fill: '#FFFF00' } }, K4: { s: { bT: 'Continuous|#000000|Thin' } } },
  columns: { J: { width: 99 } },
});

/** A few looks of the user's right of the ledger. */
const LOOKS = ledgerBook(DEFECTS, {
  cells: {
    I2: { s: { fill: '#FFFF00' } },
    K4: { s: { bT: 'Continuous|#000000|Thin' } },
    K5: { s: { fill: '#00FFFF' } },
  },
  columns: { J: { width: 99 } },
});

/** Cells formatted as text where our formulas come to stand. */
const TEXTS = ledgerBook(DEFECTS, {
  ...LOOKS.sheets[0],
  numberFormats: { 'D3:E9': 'yyyy-mm-dd', 'G3:G9': 'yyyy-mm-dd', 'H1:P9': '@' },
});

test.each(acts)('%s', async (_, act) => {
  const without = loadJson(BOOK);
  act(userActs(without));
  const { host, check, clear } = await openExcel(BOOK);
  await check();
  act(host);
  expect(await clear()).toEqual({ kind: 'whole', faults: [] });
  expect(seen(host.json())).toEqual(seen(without.toJSON()));
});

test('a record added by copying the row above is checked in place; a note or a count below ours is theirs', async () => {
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS));
  await check();
  host.copyRow(SHEET, 5, 6);
  host.edit(SHEET, 'A6', 'A-4');
  host.edit(SHEET, 'L7', '以上已核');
  host.edit(SHEET, 'I7', '=I6');
  expect((await check()).kind).toBe('whole');
  expect([host.json().sheets[0]?.usedRange, host.values(SHEET, 'H5:I7')]).toEqual([
    'A1:M7',
    [
      ['A-3', '橙'],
      ['A-4', '橙'],
      ['', '橙'],
    ],
  ]);
  await clear();
  const left = host.json().sheets[0];
  expect([left?.usedRange, left?.cells['I7']?.f, left?.cells['L7']?.v]).toEqual([
    'A1:L7',
    '=I6',
    '以上已核',
  ]);
});

const nothing: (typeof acts)[number] = ['nothing', () => undefined];
const onLooks = [nothing, ...acts].map(([name, act]) => [`looks, ${name}`, LOOKS, act] as const);

test.each([...onLooks, ['text', TEXTS, nothing[1]] as const])(
  'the file adapter takes off whole what Excel wrote: %s',
  async (_, book, act) => {
    const { host, check } = await openExcel(book);
    const never = await loadXlsx(await host.saveXlsx());
    act(userActs(never));
    await check();
    act(host);
    const cleared = clearResults(await host.saveXlsx());
    expect([cleared.found, cleared.faults]).toEqual([true, []]);
    const after = await loadXlsx(Buffer.from(cleared.bytes));
    expect(seen(after.toJSON())).toEqual(seen(never.toJSON()));
  },
);

test('a whole column that is formatted as text stays so when the file adapter takes its width off', async () => {
  const { host, check } = await openExcel(BOOK);
  const before = columnStyles(await host.saveXlsx());
  await check();
  const { bytes } = clearResults(await host.saveXlsx());
  expect(columnStyles(bytes)).toEqual(before);
});

/** Column → its style, as a list of one element a column. */
function columnStyles(bytes: Uint8Array): readonly (readonly string[])[] {
  const sheet = strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml'] ?? bytes);
  const runs = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)"[^>]* style="(\d+)"/g)];
  return runs.flatMap(([, first = '', last = '', style = '']) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => [
      String(Number(first) + index),
      style,
    ]),
  );
}

const inside: readonly (typeof acts)[number][] = [
  nothing,
  [
    'rows inserted inside, deleted and copied',
    (excel) => {
      excel.insertRows(SHEET, 4);
      excel.insertRows(SHEET, 6, 2);
      excel.copyRow(SHEET, 5, 4);
      excel.deleteRows(SHEET, 3);
    },
  ],
];

test.each(inside)('Excel takes off whole what the file adapter wrote: %s', async (_, act) => {
  const bytes = new Uint8Array(await saveXlsx(loadJson(LOOKS)));
  const never = await loadXlsx(Buffer.from(bytes));
  act(userActs(never));
  const opening = openWorkbook(bytes);
  if (opening.kind === 'faults') throw new Error(JSON.stringify(opening.faults));
  const { plan } = await checkCells(opening.workbook);
  const { host, clear } = await openExcel(Buffer.from(applyPlan(opening.workbook, plan)));
  act(host);
  expect(await clear()).toEqual({ kind: 'whole', faults: [] });
  expect(seen(host.json())).toEqual(seen(never.toJSON()));
});

function seen({ sheets, names }: HostJson): readonly unknown[] {
  return [...sheets.map((sheet) => ({ ...sheet, id: undefined })), names];
}
