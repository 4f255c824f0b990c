import { excelForTests } from './excel.ts';
import { HEADER, ledgerSheet, MARCH, MISSING, recordLine, SHEET } from './made-ledger.ts';
import { wideBook } from './wide-book.ts';

const openExcel = excelForTests();

test('5,000 records of 30 columns: a full check takes at most 12 requests, the second one too', async () => {
  const { host, check, clear } = await openExcel(wideBook(5_000));
  expect((await check()).kind).toBe('whole');
  const first = host.counters;
  host.resetCounters();
  expect((await check()).kind).toBe('whole');
  const second = host.counters;
  host.resetCounters();
  expect((await clear()).kind).toBe('whole');
  expect([first.syncs, second.syncs, host.counters.syncs]).toEqual([7, 8, 5]);
  expect(Math.max(first.maxRequestBytes, second.maxRequestBytes)).toBeLessThan(5_000_000);
  expect(Math.max(first.maxResponseBytes, second.maxResponseBytes)).toBeLessThan(5_000_000);
  expect(host.json().sheets.map(({ usedRange }) => usedRange)).toEqual(['A1:AD5002']);
}, 120_000);

test('20,000 records over a line of 300 ms: as few requests, every mark in its place', async () => {
  const { host, check } = await openExcel(wideBook(20_000), { latencyMs: 300 });
  const report = await check();
  expect([report.kind, report.faults]).toEqual(['whole', []]);
  expect(host.counters.syncs).toBeLessThanOrEqual(12);
  expect(host.lit(SHEET, 'E19990:E20002')).toEqual({ E19992: MISSING, E20002: MISSING });
}, 120_000);

test('texts much longer than they were taken for are read and written in smaller parts', async () => {
  const long = '经研究认为该事项社会稳定风险总体可控'.repeat(60);
  const values = [
    [...HEADER, '备注'],
    ...Array.from({ length: 2_500 }, (_, index) => [...recordLine({}, index), long]),
  ];
  const { host, check, read } = await openExcel({
    sheets: [ledgerSheet([], { values, merges: [] })],
  });
  const { grids } = await read();
  expect([grids[0]?.rows.length, grids[0]?.rows.at(-1)?.cells.at(-1)]).toEqual([2_501, long]);
  expect(host.log.map(({ error }) => error?.code).filter(Boolean)).toContain(
    'ResponsePayloadSizeLimitExceeded',
  );
  expect((await check()).kind).toBe('whole');
}, 120_000);

test('a stray value in the last cell of the sheet does not make the reading long', async () => {
  const { host, read } = await openExcel({
    sheets: [ledgerSheet([{}, {}], { cells: { XFD1048576: 'x', A9000: '合计' } })],
  });
  const { grids, warnings } = await read();
  expect(warnings).toEqual([]);
  expect(grids[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 9_000, 1_048_576]);
  expect(host.counters.syncs).toBeLessThanOrEqual(7);
  expect(host.counters.bytesIn).toBeLessThan(4_000_000);
});

test('what is written while somebody types is what has changed, in two or three requests', async () => {
  const { host, read, readRows, write, plan } = await openExcel(wideBook(40));
  const cells = await read();
  const before = await plan(cells);
  await write(before);
  host.edit(SHEET, 'E5', '');
  host.resetCounters();
  const fresh = await readRows(cells, [{ sheet: SHEET, first: 5, last: 5 }]);
  const after = await plan(fresh);
  const report = await write(after, before);
  expect([report, host.counters.syncs]).toEqual([{ kind: 'whole', faults: [] }, 3]);
  const [bytesOut] = [host.counters.bytesOut];
  expect(host.lit(SHEET, 'E3:E13')).toEqual({ E5: MISSING, E12: MISSING });
  expect(host.cell('校验结果', 'A1').value).toBe('校验结果');
  expect(bytesOut).toBeLessThan(200_000);

  // A kind of mark that was not there before needs its format.
  host.edit(SHEET, 'E6', MARCH - 9);
  host.resetCounters();
  const again = await readRows(fresh, [{ sheet: SHEET, first: 6, last: 6 }]);
  const last = await plan(again);
  expect((await write(last, after)).kind).toBe('whole');
  expect(host.counters.syncs).toBe(4);
  expect(host.lit(SHEET, 'E5:E6')).toEqual({ E5: MISSING, E6: '#FDE3CC' });

  // Somebody inserted a row meanwhile: the plan is not what stands there, so all is written.
  host.insertRows(SHEET, 4);
  const moved = await plan(await read());
  expect((await write(moved, last)).kind).toBe('whole');
  expect(host.lit(SHEET, 'E4:E8')).toEqual({ E6: MISSING, E7: '#FDE3CC' });
}, 120_000);
