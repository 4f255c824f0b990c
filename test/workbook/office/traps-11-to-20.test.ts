import { excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook, MARCH, SHEET } from './made-ledger.ts';

/** The twenty things into which a naive add-in falls: excel-facts, one test each. (20: test/addin.) */
const openExcel = excelForTests();

test('11: days are serial numbers: of either date system, in any time zone, around the leap day that never was', async () => {
  const found = async (date1904: boolean) => {
    const shift = date1904 ? 1462 : 0;
    const records = [
      { plan: MARCH - shift, opinions: MARCH - 3 - shift, decided: MARCH + 30 - shift },
      { plan: MARCH - shift, opinions: MARCH + 5 - shift, decided: MARCH + 30 - shift },
    ];
    const book = { ...ledgerBook(records), date1904 };
    const options = { contextOptions: { timezoneId: 'America/Los_Angeles' } };
    const { host, check, read } = await openExcel(book, options);
    const { grids } = await read();
    await check();
    return [grids[0]?.date1904, grids[0]?.rows[2]?.cells[4], host.cell(SHEET, 'L3').value];
  };
  const message = expect.stringContaining(
    '（2024-02-27）早于“制定评估方案”（2024-03-01）',
  ) as string;
  expect(await found(false)).toEqual([false, { serial: MARCH - 3 }, message]);
  expect(await found(true)).toEqual([true, { serial: MARCH - 3 - 1462 }, message]);
  const { read } = await openExcel({
    sheets: [
      { name: SHEET, values: [[1], [59], [60], [61]], numberFormats: { 'A1:A4': 'm/d/yy' } },
    ],
  });
  const { grids } = await read();
  expect(grids[0]?.rows.map(({ cells }) => cells[0])).toEqual(
    [1, 59, 60, 61].map((serial) => ({ serial })),
  );
});

test('12: what only looks filled in is told apart: errors, formulas that show nothing, spaces, dashes', async () => {
  const cells = {
    A1: { v: { error: '#N/A' } },
    B1: '#N/A',
    C1: '\u3000',
    D1: '—',
    E1: '/',
    F1: '=IF(TRUE,"","")',
    G1: { v: { error: '#REF!' } },
    H1: '#3号地块',
  };
  const { read } = await openExcel({ sheets: [{ name: SHEET, cells }] });
  const { grids } = await read();
  expect(grids[0]?.rows[0]?.cells).toEqual([
    { error: '#N/A' },
    '#N/A',
    '\u3000',
    '—',
    '/',
    '',
    { error: '#REF!' },
    '#3号地块',
  ]);
});

test('13: what we write ourselves is not told, nor what we write beside a co-author', async () => {
  const { host, call, check } = await openExcel(ledgerBook(DEFECTS));
  const colleague = await host.openPane({ taskpaneUrl: host.frame.url(), name: 'colleague' });
  await colleague.frame.waitForFunction(() => 'calls' in globalThis);
  await call('watch');
  await check();
  await quiet();
  expect(await call('told')).toEqual([]);
  await check('2025-07-02 10:00');
  await quiet();
  expect(await call('told')).toEqual([]);
  // The colleague's add-in writes the same columns anew: results, not data.
  await colleague.frame.evaluate(() =>
    (globalThis as unknown as { calls: { check: () => Promise<unknown> } }).calls.check(),
  );
  await quiet();
  expect((await call('told')).filter(({ kind }) => kind !== 'sheets')).toEqual([]);
  host.edit(SHEET, 'E5', MARCH, { by: 'coauthor' });
  await quiet();
  expect(await call('told')).toEqual([
    { kind: 'rows', sheet: SHEET, first: 5, last: 5, by: 'coauthor', certain: true },
  ]);
});

test('14: without trigger source or details: our own writes are still ours, a paste still has its rows', async () => {
  const records = Array.from({ length: 600 }, () => ({}));
  const { host, call, check } = await openExcel(ledgerBook(records), {
    requirements: { ExcelApi: 1.13 },
  });
  await call('watch');
  await check();
  await quiet();
  expect(await call('told')).toEqual([]);
  host.edit(
    SHEET,
    'D3:E402',
    Array.from({ length: 400 }, () => [MARCH, MARCH + 1]),
  );
  await quiet();
  expect(await call('told')).toEqual([
    { kind: 'rows', sheet: SHEET, first: 3, last: 402, by: 'user', certain: true },
  ]);
});

test('15: what belongs to the whole application is not touched, whatever fails', async () => {
  const { host, check } = await openExcel(ledgerBook(DEFECTS));
  host.calculationMode('Manual');
  host.failSync({ atSync: 7, code: 'GeneralException', afterActions: 40 });
  expect((await check()).kind).toBe('unfinished');
  expect((await check()).kind).toBe('whole');
  expect(host.calculationMode()).toBe('Manual');
  const touched = Object.keys(host.counters.byMember).filter((member) =>
    /enableEvents|calculationMode|suspend/i.test(member),
  );
  expect(touched).toEqual([]);
});

test('16: what is saved with the workbook needs no settings and is not cut at 255 characters', async () => {
  const state = {
    policies: [{ file: '我的制度.json', text: `{"title":"${'稳'.repeat(5_000)}"}` }],
    mapping: { sheets: [{ sheet: SHEET, columns: [{ column: 'B', field: 'title' }] }] },
    rulesOff: ['RA-208'],
  };
  const { host, call } = await openExcel(ledgerBook([]));
  expect(await call('save', state)).toEqual({ kind: 'whole', faults: [] });
  expect(await call('readSaved')).toEqual({ kind: 'saved', state, faults: [] });
  expect(host.json()['settings']).toEqual({});
  // Another add-in id sees other settings, but the same parts.
  const other = await host.openPane({ taskpaneUrl: host.frame.url(), name: 'other id' });
  await other.frame.waitForFunction(() => 'calls' in globalThis);
  expect(
    await other.frame.evaluate(() =>
      (globalThis as unknown as { calls: { readSaved: () => unknown } }).calls.readSaved(),
    ),
  ).toEqual({ kind: 'saved', state, faults: [] });
});

test('17: a text stays a text: formulas, telephone numbers, fractions, long numbers', async () => {
  const names = [
    '=1+1',
    '+8613800138000',
    '-12',
    '@A1',
    '00123',
    '5/7',
    "'A",
    '110101199003070011',
  ];
  const cells = Object.fromEntries(
    names.map((name, index) => [`A${index + 3}`, { v: name, s: { nf: '@' } }]),
  );
  const records = names.map(() => ({ itemNo: null, opinions: '' }));
  const { host, check } = await openExcel(ledgerBook(records, { cells }));
  await check();
  const last = names.length + 2;
  expect(host.values(SHEET, `H3:H${last}`).flat()).toEqual(names);
  const formulas = names.map((_, index) => host.cell(SHEET, `H${index + 3}`).formula);
  expect(formulas).toEqual(names);
  expect(Object.keys(host.lit(SHEET, `E3:E${last}`)).length).toBe(names.length);
});

test('18: protection stays, a sheet of the user that has our name stays, nothing is saved', async () => {
  const book = ledgerBook(DEFECTS);
  const theirs = { name: '校验结果', values: [['我的汇总']] };
  const { host, check, clear } = await openExcel({ ...book, sheets: [...book.sheets, theirs] });
  host.protect('说明', {}, 'secret');
  await check();
  expect(host.json().sheets.map(({ name }) => name)).toEqual([
    SHEET,
    '说明',
    '校验结果',
    '校验结果2',
    '校验记录',
  ]);
  await clear();
  expect(host.values('校验结果', 'A1')).toEqual([['我的汇总']]);
  expect(host.json().sheets.map(({ name }) => name)).toEqual([SHEET, '说明', '校验结果']);
  const members = Object.keys(host.counters.byMember);
  expect(members.filter((member) => /protect\(|unprotect|Workbook\.save/i.test(member))).toEqual(
    [],
  );
});

test('19: office.js comes from its own address and nothing of it is packed; no eval is needed', async () => {
  const { host, check } = await openExcel(ledgerBook(DEFECTS));
  await check();
  const loaded = host.net.officeJs.map(({ url, served }) => [url.replace(/^.*\//, ''), served]);
  expect(loaded[0]).toEqual(['office.js', true]);
  const pane = await host.frame.evaluate(async () => (await fetch('pane.js')).text());
  expect(pane.includes('excel-web-16') || pane.includes('OfficeExtension.ClientObject')).toBe(
    false,
  );
  expect([host.pageErrors, host.net.blocked]).toEqual([[], []]);
});

/** Longer than the pause after which changes are told. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}
