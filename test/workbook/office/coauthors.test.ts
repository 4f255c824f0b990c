import { excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook, MARCH, MISSING, SHEET } from './made-ledger.ts';

/** Others work in the workbook while we read, check and write. */
const openExcel = excelForTests();

const REMOTE = { by: 'coauthor' } as const;
const codes = (faults: readonly { code: string }[]) => faults.map(({ code }) => code);

test('rows that came in between reading and writing: nothing is written into wrong rows', async () => {
  const { host, read, plan, write, check } = await openExcel(ledgerBook(DEFECTS));
  const planned = await plan(await read());
  host.insertRows(SHEET, 4, 1, REMOTE);
  const before = host.json();
  const report = await write(planned);
  expect([report.kind, codes(report.faults)]).toEqual(['untouched', ['changedMeanwhile']]);
  expect(host.json()).toEqual(before);
  expect((await check()).kind).toBe('whole');
  expect(host.lit(SHEET, 'E3:E6')).toMatchObject({ E5: MISSING });
});

test('a sort in between is seen as well, a cell that was typed meanwhile is no hindrance', async () => {
  const { host, read, plan, write } = await openExcel(ledgerBook(DEFECTS));
  const planned = await plan(await read());
  host.sort(SHEET, 'A3:G5', [{ key: 0, ascending: false }], REMOTE);
  expect(codes((await write(planned)).faults)).toEqual(['changedMeanwhile']);
  const again = await plan(await read());
  host.edit(SHEET, 'F3', '高', REMOTE);
  expect((await write(again)).kind).toBe('whole');
});

test('a sheet that was deleted or renamed in between is not looked for under another name', async () => {
  const { host, read, plan, write } = await openExcel(ledgerBook(DEFECTS));
  const planned = await plan(await read());
  host.renameSheet(SHEET, '别的名字', REMOTE);
  const report = await write(planned);
  expect([report.kind, codes(report.faults)]).toEqual(['untouched', ['sheetGone']]);
});

test('rows that come in after the reading began shift nothing silently: marks follow their rows', async () => {
  const { host, check } = await openExcel(ledgerBook(DEFECTS));
  await check();
  host.insertRows(SHEET, 3, 2, REMOTE);
  host.sort(SHEET, 'A5:G7', [{ key: 0, ascending: false }], REMOTE);
  // Our columns were left behind by the sort: the cells say so instead of telling of another record.
  expect([5, 7].map((row) => host.cell(SHEET, `I${row}`).text)).toEqual([
    '行已移动，请重新校验',
    '行已移动，请重新校验',
  ]);
  expect(host.lit(SHEET, 'E5:E7')).toEqual({ E6: MISSING });
});

test('a co-author who runs the add-in too finds the same results and writes them in the same place', async () => {
  const { host, check } = await openExcel(ledgerBook(DEFECTS));
  const colleague = await host.openPane({ taskpaneUrl: host.frame.url(), name: 'colleague' });
  await colleague.frame.waitForFunction(() => 'calls' in globalThis);
  await check();
  const [values, names] = [host.values(SHEET, 'H2:M5'), host.json().names.length];
  const report = await colleague.frame.evaluate(() =>
    (globalThis as unknown as { calls: { check: () => Promise<{ kind: string }> } }).calls.check(),
  );
  expect(report.kind).toBe('whole');
  expect([host.values(SHEET, 'H2:M5'), host.json().names.length]).toEqual([values, names]);
});

test('sorting with our columns keeps each mark at its record', async () => {
  const { host, check } = await openExcel(ledgerBook([{}, { opinions: '' }, { plan: MARCH }]));
  await check();
  expect(host.lit(SHEET, 'E3:E5')).toEqual({ E4: MISSING });
  host.sort(SHEET, 'A3:M5', [{ key: 0, ascending: false }]);
  expect(host.cell(SHEET, 'A3').value).toBe('A-3');
  expect(host.lit(SHEET, 'E3:E5')).toEqual({ E4: MISSING });
  host.sort(SHEET, 'A3:M5', [{ key: 4, ascending: true }]);
  expect(host.lit(SHEET, 'E3:E5')).toEqual({ E5: MISSING });
});
