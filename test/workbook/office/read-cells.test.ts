import { excelForTests } from './excel.ts';
import { DEFECTS, ledgerBook, ledgerSheet, MARCH, SHEET } from './made-ledger.ts';

const openExcel = excelForTests();

test('everything that a grid tells of a sheet', async () => {
  const { read, host } = await openExcel({
    sheets: [
      {
        name: SHEET,
        values: [
          ['标题'],
          ['编号', '完成时间', '人数', '是否', '金额'],
          ['A-1', MARCH, 12, true, 1234.5],
          [],
          ['A-2', MARCH + 0.5, MARCH, false, -3],
        ],
        numberFormats: { 'B3:B5': 'yyyy"年"m"月"d"日"', C5: 'h:mm', 'E3:E5': '#,##0.00' },
        merges: ['A1:E1', 'A3:A4'],
        rows: { 4: { hidden: true }, 9: { hidden: true } },
        columns: { D: { hidden: true } },
        tables: [{ address: 'G2:H4', name: '表一' }],
      },
      { name: '隐藏', visibility: 'Hidden', values: [['x']] },
      { name: '深藏', visibility: 'VeryHidden' },
    ],
  });
  const { grids, ownGrids, otherSheetNames, warnings } = await read();
  expect(grids[0]).toEqual({
    sheet: SHEET,
    visibility: 'visible',
    rows: [
      { row: 1, cells: ['标题'] },
      {
        row: 2,
        cells: ['编号', '完成时间', '人数', '是否', '金额', undefined, 'Column1', 'Column2'],
      },
      { row: 3, cells: ['A-1', { serial: MARCH }, 12, true, 1234.5] },
      { row: 5, cells: ['A-2', { serial: MARCH + 0.5 }, MARCH, false, -3] },
    ],
    merges: [
      { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 5 },
      { firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 1 },
    ],
    hiddenRows: new Set([4]),
    hiddenColumns: new Set([4]),
    date1904: false,
    own: [],
    tables: [{ firstRow: 2, firstColumn: 7, lastRow: 4, lastColumn: 8 }],
  });
  expect(
    grids.slice(1).map(({ sheet, visibility, rows }) => [sheet, visibility, rows.length]),
  ).toEqual([
    ['隐藏', 'hidden', 1],
    ['深藏', 'veryHidden', 0],
  ]);
  expect([ownGrids, otherSheetNames, warnings]).toEqual([{ bulletins: [] }, [], []]);
  // What is displayed is never asked for, and formulas only of the column that seems free.
  const loads = host.log.flatMap(({ calls = [] }) => calls.filter((call) => /load\(/.test(call)));
  expect(loads.filter((call) => /\.load\((text|formulas)\)/.test(call))).toEqual([
    `${SHEET}!F1:F5.load(formulas)`,
  ]);
});

test('our columns and sheets are told apart from the data; results are not even read', async () => {
  const { host, read, check } = await openExcel(ledgerBook(DEFECTS));
  const { grids: clean } = await read();
  await check();
  host.resetCounters();
  const { grids, ownGrids, otherSheetNames, warnings } = await read();
  expect(grids.map(({ own }) => own.length)).toEqual([6, 0]);
  expect(grids.map((grid) => ({ ...grid, own: [] }))).toEqual(clean);
  expect(ownGrids.results?.rows).toEqual([]);
  expect(ownGrids.runs?.rows[3]?.cells.slice(0, 3)).toEqual([
    '2025-07-01 09:30',
    '张三',
    '2025-06-30',
  ]);
  expect([otherSheetNames, warnings, host.counters.syncs]).toEqual([[], [], 4]);
});

test('without ExcelApi 1.13 merged cells are not told, and that is said', async () => {
  const { read } = await openExcel(ledgerBook(DEFECTS), { requirements: { ExcelApi: 1.9 } });
  const { grids, warnings } = await read();
  expect([grids[0]?.merges, warnings.map(({ code, place }) => [code, place.sheet])]).toEqual([
    [],
    [
      ['mergesUnread', SHEET],
      ['mergesUnread', '说明'],
    ],
  ]);
});

test('a header that looks like ours, without a name, is said and read as the data that it is', async () => {
  const { read } = await openExcel({
    sheets: [ledgerSheet([{}], { cells: { I2: '校验·预警', I3: '红' } })],
  });
  const { grids, warnings } = await read();
  expect(warnings.map(({ code, place }) => [code, place])).toEqual([
    ['ownHeaderOnly', { sheet: SHEET, cell: 'I2' }],
  ]);
  expect(grids[0]?.rows[2]?.cells[8]).toBe('红');
});

test('a macro sheet is left out, and said, and hinders nothing', async () => {
  const { host, read, check, clear } = await openExcel(ledgerBook(DEFECTS));
  host.makeMacroSheet('说明');
  const { grids, otherSheetNames, warnings } = await read();
  expect([grids.map(({ sheet }) => sheet), otherSheetNames]).toEqual([[SHEET], ['说明']]);
  expect(warnings.map(({ code, place }) => [code, place.sheet])).toEqual([
    ['sheetUnreadable', '说明'],
  ]);
  expect((await check()).kind).toBe('whole');
  expect((await clear()).kind).toBe('whole');
});

test('progress is told to its end, and reading can be cancelled', async () => {
  const records = Array.from({ length: 3_000 }, () => ({}));
  const { host, read, call } = await openExcel(ledgerBook(records), { silentCellLimit: 5_000 });
  await read();
  const progress = await call('progress');
  const [first, last] = [progress[0], progress.at(-1)];
  expect([first?.[0], last?.[0] === last?.[1], progress.length > 3]).toEqual([0, true, true]);
  host.setLatency(200);
  const reading = call('read');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await call('cancel');
  expect(await reading).toMatchObject({ kind: 'faults', faults: [{ code: 'cancelled' }] });
});

test('a smaller payload limit only takes more requests', async () => {
  const records = Array.from({ length: 2_000 }, () => ({}));
  const { host, read } = await openExcel(ledgerBook(records), { payloadLimit: 40_000 });
  const { grids } = await read();
  expect(grids[0]?.rows.length).toBe(2_002);
  expect(host.counters.maxResponseBytes).toBeGreaterThan(40_000);
});
