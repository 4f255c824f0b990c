import { coalesce } from '../../../src/workbook/office/watch/change-queue.ts';
import type { WorkbookChange } from '../../../src/workbook/workbook.ts';
import { excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook, MARCH, SHEET } from './made-ledger.ts';

const openExcel = excelForTests();

/** Longer than the pause after which changes are told. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 500));

function rows(
  first: number,
  last = first,
  more: Partial<Extract<WorkbookChange, { kind: 'rows' }>> = {},
): WorkbookChange {
  return { kind: 'rows', sheet: SHEET, first, last, by: 'user', certain: true, ...more };
}

test('what happens to cells is told once there is a pause, and as what it is', async () => {
  const { host, call } = await openExcel(ledgerBook(DEFECTS));
  await call('watch');
  const told = async () => {
    await quiet();
    return call('told');
  };
  host.edit(SHEET, 'E3', MARCH + 1);
  host.edit(SHEET, 'E4', MARCH + 1);
  host.edit(SHEET, 'D4', MARCH);
  expect(await told()).toEqual([rows(3, 4)]);

  host.edit(
    SHEET,
    'A6:G105',
    Array.from({ length: 100 }, () => 'xxxxxxx'.split('')),
  );
  expect(await told()).toEqual([rows(6, 105)]);

  host.insertRows(SHEET, 4);
  expect(await told()).toEqual([{ kind: 'sheet', sheet: SHEET, by: 'user' }]);
  host.deleteRows(SHEET, 4, 1, { by: 'coauthor' });
  expect(await told()).toEqual([{ kind: 'sheet', sheet: SHEET, by: 'coauthor' }]);
  host.sort(SHEET, 'A3:G5', [{ key: 0, ascending: false }]);
  expect(await told()).toEqual([{ kind: 'sheet', sheet: SHEET, by: 'user' }]);

  host.addSheet('新表');
  expect(await told()).toEqual([{ kind: 'sheets', by: 'user' }]);
  host.edit('新表', 'A1', 1);
  expect(await told()).toEqual([rows(1, 1, { sheet: '新表' })]);

  // As a sheet of ours does when a check is cleared at once.
  host.addSheet('一闪而过');
  host.deleteSheet('一闪而过');
  expect(await told()).toEqual([]);

  await call('stopWatching');
  host.edit(SHEET, 'E3', '');
  expect(await told()).toEqual([]);
}, 30_000);

test('a pick from a list that fires no event is seen when the selection moves on', async () => {
  const { host, call, read, readRows } = await openExcel(ledgerBook(DEFECTS));
  const before = await read();
  await call('watch');
  host.select(SHEET, 'F4');
  host.pick(SHEET, 'F4', '高');
  await quiet();
  expect(await call('told')).toEqual([]);
  host.select(SHEET, 'F5');
  await quiet();
  expect(await call('told')).toEqual([rows(4, 4, { certain: false })]);
  const { grids } = await readRows(before, [{ sheet: SHEET, first: 4, last: 4 }]);
  expect(grids[0]?.rows[3]?.cells[5]).toBe('高');
});

test('rows read anew are as a whole reading has them: days, errors, formulas that show nothing, rows that empty', async () => {
  const { host, read, readRows } = await openExcel(
    ledgerBook(DEFECTS, {
      cells: Object.fromEntries(
        [1, 2, 3, 4, 5].map((row) => [`I${row}`, '=IF(TRUE,"","")'] as const),
      ),
    }),
  );
  const before = await read();
  host.edit(SHEET, 'D4:F4', [[MARCH + 8, '#N/A', '#3号']]);
  host.clear(SHEET, 'A5:H5');
  host.edit(SHEET, 'A6', 'A-4');
  host.resetCounters();
  const fresh = await readRows(before, [
    { sheet: SHEET, first: 4, last: 5 },
    { sheet: SHEET, first: 6, last: 6 },
  ]);
  expect(host.counters.syncs).toBe(1);
  expect(fresh).toEqual(await read());
});

test.each<[string, readonly WorkbookChange[], readonly WorkbookChange[]]>([
  ['neighbours are one stretch', [rows(4), rows(3), rows(5, 6)], [rows(3, 6)]],
  ['others stay apart', [rows(9), rows(3)], [rows(3), rows(9)]],
  ['certain wins over uncertain', [rows(3, 3, { certain: false }), rows(3)], [rows(3)]],
  [
    'what different people did stays apart',
    [rows(3), rows(4, 4, { by: 'coauthor' })],
    [rows(3), rows(4, 4, { by: 'coauthor' })],
  ],
  [
    'many rows are the whole sheet',
    [rows(3, 300), rows(400, 800)],
    [{ kind: 'sheet', sheet: SHEET, by: 'user' }],
  ],
  [
    'the whole sheet holds its rows',
    [rows(3), { kind: 'sheet', sheet: SHEET, by: 'user' }],
    [{ kind: 'sheet', sheet: SHEET, by: 'user' }],
  ],
  [
    'the whole workbook holds its sheets',
    [
      { kind: 'sheet', sheet: SHEET, by: 'user' },
      { kind: 'sheets', by: 'user' },
    ],
    [{ kind: 'sheets', by: 'user' }],
  ],
])('changes gathered: %s', (_, changes, expected) => {
  expect(coalesce(changes)).toEqual(expected);
});
