import type { HostJson } from '../../excel-host/src/index.mjs';
import { checkCells } from './check-cells.ts';
import { excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook, ledgerSheet, MARCH, MISSING, ORDER, SHEET } from './made-ledger.ts';

const openExcel = excelForTests();

const WHOLE = { kind: 'whole', faults: [] };

test('check, fill in, see the mark go, check again, clear: the workbook is as it was', async () => {
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS));
  const before = host.json();
  expect(await check()).toMatchObject(WHOLE);
  expect(host.lit(SHEET, 'A3:G5')).toEqual({ E4: MISSING, E5: ORDER });
  expect(host.values(SHEET, 'H2:M2')).toEqual([
    [
      '校验·记录',
      '校验·预警 截至2025-06-30',
      '校验·进度',
      '校验·缺失环节',
      '校验·问题',
      '校验·标记',
    ],
  ]);
  expect(host.cell(SHEET, 'I4').text).toBe('橙');

  host.edit(SHEET, 'E4', MARCH + 2);
  expect(host.lit(SHEET, 'A3:G5')).toEqual({ E5: ORDER });
  expect(await check()).toMatchObject(WHOLE);
  expect([host.cell(SHEET, 'I4').text, host.cell(SHEET, 'L4').text]).toEqual(['', '']);

  host.edit(SHEET, 'E4', '');
  expect(await clear()).toEqual(WHOLE);
  expect(host.json()).toEqual(before);
  expect([host.unsupported, host.badLoads, host.pageErrors]).toEqual([[], [], []]);
});

test('whatever the user has around the ledger is there after clearing, to the last format', async () => {
  const { host, check, clear } = await openExcel({
    sheets: [
      ledgerSheet(DEFECTS, {
        // The whole sheet formatted as text, as offices do to keep numbers whole; looks and widths to the right.
        numberFormats: { 'A:Z': '@', 'D3:E9': 'yyyy-mm-dd', 'G3:G9': 'yyyy-mm-dd' },
        cells: {
          I2: { s: { fill: '#FFFF00', bold: true } },
          K4: { s: { bT: 'Continuous|#000000|Thin' } },
        },
        columns: { J: { width: 99 }, K: { width: 30, hidden: true } },
        conditionalFormats: [{ areas: ['A1:Z99'], formula: '=$F1="高"', fill: '#C6EFCE' }],
        dataValidation: [
          { areas: ['H3:M99'], rule: { list: { inCellDropDown: true, source: '是,否' } } },
        ],
        autoFilter: 'A2:G5',
        freeze: { rows: 2, columns: 1 },
      }),
      { name: '附表', visibility: 'VeryHidden', values: [[1]] },
    ],
    names: [{ name: '区县', formula: '={"城东区","城西区"}' }],
  });
  const before = host.json();
  expect(await check()).toMatchObject(WHOLE);
  expect(host.lit(SHEET, 'A3:G5')).toMatchObject({ E4: MISSING, E5: ORDER });
  // A formula in a cell that was formatted as text works all the same.
  expect(host.cell(SHEET, 'I4').text).toBe('橙');
  // Widths that the user has set stay; only a usual one becomes ours.
  expect(host.json().sheets[0]?.columns).toMatchObject({ 9: { width: 99 }, 10: { hidden: true } });
  expect(await clear()).toEqual(WHOLE);
  expect(host.json()).toEqual(before);
});

test('a second check gives the same workbook, and so does one after the ledger grew', async () => {
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS));
  await check();
  const first = seen(host.json());
  await check('2025-07-05 16:00');
  expect(seen(host.json())).toEqual(first);

  host.edit(SHEET, 'A6:G6', [['A-4', '第4号事项', '城西区', MARCH, '', '低', MARCH + 9]]);
  expect(await check()).toMatchObject(WHOLE);
  expect(host.lit(SHEET, 'E6')).toEqual({ E6: MISSING });
  host.insertRows(SHEET, 4);
  host.deleteRows(SHEET, 7);
  expect(await check()).toMatchObject(WHOLE);
  expect(host.lit(SHEET, 'A3:G8')).toEqual({ E5: MISSING, E6: ORDER });

  await clear();
  const { sheets, names } = host.json();
  expect([sheets.map(({ usedRange }) => usedRange), names]).toEqual([['A1:G6', 'A1'], []]);
});

test('a column that comes in beside ours moves the block; what it leaves is as it was', async () => {
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS));
  await check();
  host.clear(SHEET, 'H2:M2');
  host.edit(SHEET, 'H2', '责任单位');
  // Headers are gone and something else stands there: it may be the user's by now, so nothing is touched.
  const unsure = await check();
  expect(unsure.kind).toBe('partly');
  expect(unsure.faults.map(({ code, place }) => [code, place.cell])).toContainEqual([
    'ownNameOnly',
    'H2:H5',
  ]);
  expect(host.cell(SHEET, 'H2').value).toBe('责任单位');
  // The person makes clear whose it is.
  host.clear(SHEET, 'H2:M5');
  host.edit(SHEET, 'H2:H5', [['责任单位'], ['发改委'], ['住建局'], ['交通局']]);
  expect((await check()).kind).toBe('partly');
  host.edit(SHEET, 'H2', '校验·记录');
  expect(await check()).toMatchObject(WHOLE);
  await clear();
  expect(host.json().sheets[0]?.usedRange).toBe('A1:G5');
});

test('a copy of a checked sheet, made by the user, is cleared with the rest', async () => {
  const { host, check, clear, call } = await openExcel(ledgerBook(DEFECTS));
  await check();
  host.copySheet(SHEET);
  expect(await clear()).toEqual(WHOLE);
  expect(
    host
      .json()
      .sheets.map(({ name, usedRange, conditionalFormats }) => [
        name,
        usedRange,
        conditionalFormats.length,
      ]),
  ).toEqual([
    [SHEET, 'A1:G5', 0],
    ['说明', 'A1', 0],
    [`${SHEET} (2)`, 'A1:G5', 0],
  ]);
  expect(host.json().names).toEqual([]);
  expect(await call('waiting')).toEqual([]);
});

test('sheets of ours that were renamed are known by their titles, and written in place', async () => {
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS));
  await check();
  host.renameSheet('校验结果', '六月问题');
  expect(await check()).toMatchObject(WHOLE);
  expect(host.json().sheets.map(({ name }) => name)).toEqual([
    SHEET,
    '说明',
    '六月问题',
    '校验记录',
  ]);
  // With its title gone too, nobody can know.
  host.edit('六月问题', 'A1', '我的笔记');
  const report = await clear();
  expect([report.kind, report.faults.map(({ code, place }) => [code, place.sheet])]).toEqual([
    'partly',
    [['ownNameOnly', '六月问题']],
  ]);
  expect(host.json().sheets.map(({ name }) => name)).toEqual([SHEET, '说明', '六月问题']);
});

test('formulas that show nothing beside the ledger are the user’s: ours go further right', async () => {
  const cells = Object.fromEntries(
    [3, 4, 5].map((row) => [`H${row}`, `=IF(F${row}="高","重点","")`]),
  );
  const { host, check, clear } = await openExcel(ledgerBook(DEFECTS, { cells }));
  const before = host.json();
  expect((await check()).kind).toBe('whole');
  expect([host.cell(SHEET, 'H4').formula, host.cell(SHEET, 'J2').value]).toEqual([
    '=IF(F4="高","重点","")',
    '校验·记录',
  ]);
  await clear();
  expect(host.json()).toEqual(before);
});

test('cells that something came into since the reading are not written over', async () => {
  const { host, read, write } = await openExcel(ledgerBook(DEFECTS));
  const { plan } = await checkCells(await read());
  // A formula that shows nothing fills no cell, but it is the user's.
  host.edit(SHEET, 'K4', '=IF(TRUE,"","x")');
  const before = host.json().sheets[0];
  const report = await write(plan);
  expect(report.faults.map(({ code, place }) => [code, place.cell])).toEqual([
    ['cellsTaken', 'K4'],
  ]);
  expect(host.json().sheets[0]).toEqual(before);
  // The findings are on our sheet all the same.
  expect(host.cell('校验结果', 'G8').value).toContain('充分听取意见');
});

/** Without the ids that only the host knows. */
function seen(json: HostJson): unknown {
  return JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === 'id' ? 0 : value)));
}
