import { excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook, MISSING, SHEET } from './made-ledger.ts';

const openExcel = excelForTests();

const codes = (faults: readonly { code: string; place: { sheet?: string } }[]) =>
  faults.map(({ code, place }) => [code, place.sheet]);

test('a protected sheet stays protected and as it is; findings stand on our own sheet', async () => {
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS));
  host.protect(SHEET, {}, 'secret');
  const before = host.json();
  const report = await check();
  expect([report.kind, codes(report.faults)]).toEqual(['partly', [['sheetProtected', SHEET]]]);
  expect(host.json().sheets[0]).toEqual(before.sheets[0]);
  expect(host.cell('校验结果', 'G8').value).toContain('充分听取意见');
  expect(await clear()).toEqual({ kind: 'whole', faults: [] });
  expect(host.json()).toEqual(before);
});

test('results that stood there before the sheet was protected are said to be old, and cleared later', async () => {
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS));
  await check();
  host.protect(SHEET, { allowFormatCells: true });
  expect(codes((await check()).faults)).toEqual([['sheetProtected', SHEET]]);
  expect(codes((await clear()).faults)).toEqual([['sheetProtected', SHEET]]);
  expect(host.json().sheets.map(({ name }) => name)).toEqual([SHEET, '说明']);
  host.unprotect(SHEET);
  expect(await clear()).toEqual({ kind: 'whole', faults: [] });
  expect(host.json().sheets[0]?.usedRange).toBe('A1:G5');
});

test('where cells are unlocked but formats are not allowed, columns are written and marks are not', async () => {
  const unlocked = Object.fromEntries(
    ['H', 'I', 'J', 'K', 'L', 'M'].flatMap((column) =>
      [2, 3, 4, 5].map((row) => [`${column}${row}`, { s: { locked: false } }]),
    ),
  );
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS, { cells: unlocked }));
  const before = host.json();
  host.protect(SHEET, {});
  const report = await check();
  expect([report.kind, codes(report.faults)]).toEqual(['partly', [['marksNotAllowed', SHEET]]]);
  expect([host.cell(SHEET, 'I4').text, host.lit(SHEET, 'E4')]).toEqual(['橙', {}]);
  host.unprotect(SHEET);
  await clear();
  expect(host.json()).toEqual(before);
});

test('a protected sheet that allows all that we need is written and cleared as any other', async () => {
  const unlocked = Object.fromEntries(
    ['H', 'I', 'J', 'K', 'L', 'M'].flatMap((column) =>
      [2, 3, 4, 5].map((row) => [`${column}${row}`, { s: { locked: false } }]),
    ),
  );
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS, { cells: unlocked }));
  host.protect(SHEET, { allowFormatCells: true, allowFormatColumns: true });
  const before = host.json();
  expect((await check()).kind).toBe('whole');
  const formats = () => host.json().sheets[0]?.conditionalFormats.length;
  const first = formats();
  expect((await check()).kind).toBe('whole');
  expect([formats(), host.lit(SHEET, 'E4')]).toEqual([first, { E4: MISSING }]);
  expect(await clear()).toEqual({ kind: 'whole', faults: [] });
  expect(host.json()).toEqual(before);
});

test('a protected structure takes no new sheets; columns and marks are written', async () => {
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS));
  const before = host.json();
  host.protectStructure();
  const report = await check();
  expect([report.kind, codes(report.faults)]).toEqual([
    'partly',
    [
      ['structureProtected', '校验结果'],
      ['structureProtected', '校验记录'],
    ],
  ]);
  expect(host.lit(SHEET, 'E4')).toEqual({ E4: MISSING });
  await clear();
  host.protectStructure(false);
  expect(host.json()).toEqual(before);
});

test('our sheets under a protected structure are written, and emptied where they can not be deleted', async () => {
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS));
  await check();
  host.protectStructure();
  expect((await check()).kind).toBe('whole');
  const report = await clear();
  expect([report.kind, codes(report.faults)]).toEqual([
    'partly',
    [
      ['structureProtected', '校验结果'],
      ['structureProtected', '校验记录'],
    ],
  ]);
  expect(host.json().sheets.map(({ name, usedRange }) => [name, usedRange])).toEqual([
    [SHEET, 'A1:G5'],
    ['说明', 'A1'],
    ['校验结果', null],
    ['校验记录', null],
  ]);
  host.protectStructure(false);
  expect(await clear()).toEqual({ kind: 'whole', faults: [] });
  expect(host.json().sheets.map(({ name }) => name)).toEqual([SHEET, '说明']);
});

test('a workbook for reading only is checked and not written', async () => {
  const { host, check, clear, call } = await openExcel(ledgerBook(DEFECTS), { readOnly: true });
  const before = host.json();
  for (const report of [await check(), await clear()]) {
    expect([report.kind, codes(report.faults)]).toEqual(['untouched', [['readOnly', undefined]]]);
  }
  const saved = await call('save', { policies: [], mapping: { sheets: [] }, rulesOff: [] });
  expect([saved.kind, codes(saved.faults)]).toEqual(['untouched', [['readOnly', undefined]]]);
  expect(host.json()).toEqual(before);
  expect(host.counters.errors).toBe(0);
});

test('while a cell is edited Excel waits, people are told, and then all is done', async () => {
  const { host, check, call } = await openExcel(ledgerBook(DEFECTS));
  host.cellEditMode();
  const checking = check();
  await host.frame.waitForFunction(
    () => (globalThis as unknown as { calls: { waiting: () => boolean[] } }).calls.waiting()[0],
  );
  host.cellEditMode(false);
  expect((await checking).kind).toBe('whole');
  expect(await call('waiting')).toEqual([true, false]);
});

test('somebody who does not want to wait cancels, and nothing has happened', async () => {
  const { host, check, call } = await openExcel(ledgerBook(DEFECTS));
  const before = host.json();
  host.cellEditMode();
  const checking = check();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await call('cancel');
  const report = await checking;
  expect([report.kind, codes(report.faults)]).toEqual(['untouched', [['cancelled', undefined]]]);
  host.cellEditMode(false);
  expect(host.json()).toEqual(before);
  expect((await check()).kind).toBe('whole');
});

test('formats that Excel itself can not read: the sheet is written without marks, others with them', async () => {
  const book = ledgerBook(DEFECTS, {
    conditionalFormats: [{ areas: ['A1:A9'], formula: '=TRUE', fill: '#C6EFCE' }],
  });
  const second = { ...ledgerBook(DEFECTS).sheets[0], name: '稳评台账二' };
  const { host, check } = await openExcel({ sheets: [...book.sheets, second] as never });
  host.breakFormats(SHEET);
  const report = await check();
  expect([report.kind, codes(report.faults)]).toEqual(['partly', [['marksUnreadable', SHEET]]]);
  expect(host.cell(SHEET, 'I4').text).toBe('橙');
  expect(host.json().sheets[0]?.conditionalFormats.length).toBe(1);
  expect(host.lit('稳评台账二', 'E4')).toEqual({ E4: MISSING });
});
