import type { PlannedFormat, WritePlan } from '../../../src/rules/index.ts';
import type { HostSheetJson } from '../../excel-host/src/index.mjs';
import { excelForTests } from './excel.ts';
import { DEFECTS, HEADER, ledgerBook, MARCH, MISSING, SHEET } from './made-ledger.ts';

/** The twenty things into which a naive add-in falls: excel-facts, one test each; 11 to 20 stand beside. */
const openExcel = excelForTests();

const USER_RULE = { areas: ['A3:Z20'], formula: '=$F3="高"', fill: '#C6EFCE' };

test('1: cells of the user are never painted: their fills and looks stay as they are', async () => {
  const cells = {
    D4: { v: MARCH, s: { fill: '#FFFF00', nf: 'yyyy-mm-dd', bold: true } },
    H4: { s: { fill: '#00B0F0' } },
  };
  const { host, check } = await openExcel(ledgerBook(DEFECTS, { cells }));
  const looks = () =>
    Object.entries(host.json().sheets[0]?.cells ?? {}).flatMap(([address, { s }]) =>
      s === undefined ? [] : [[address, s]],
    );
  const before = looks();
  await check();
  expect(looks()).toEqual(before);
  expect(host.lit(SHEET, 'E4')).toEqual({ E4: MISSING });
});

test('2: the formats of the user stay, ours stand behind them, none stops those that follow', async () => {
  const { host, check } = await openExcel(
    ledgerBook(DEFECTS, { conditionalFormats: [{ ...USER_RULE, stopIfTrue: false }] }),
  );
  await check();
  const formats = host.json().sheets[0]?.conditionalFormats ?? [];
  expect(formats[0]?.data.Rule?.Formula).toBe(USER_RULE.formula);
  expect(formats.slice(1).every(isOurs)).toBe(true);
  expect(formats.some(({ stopIfTrue }) => stopIfTrue)).toBe(false);
  expect(host.counters.byMember['ConditionalFormatCollection.clearAll']).toBeUndefined();
});

test('3: a format is known by our constant, not by its id, which is a place', async () => {
  const { host, check, clear } = await openExcel(
    ledgerBook(DEFECTS, { conditionalFormats: [USER_RULE] }),
  );
  await check();
  // The user makes two more; every place moves.
  host.addFormat(SHEET, { areas: ['B3:B5'], formula: '=LEN($B3)>2', fill: '#DDEBF7' });
  host.addFormat(SHEET, { areas: ['C3:C5'], formula: '=LEN($C3)>2', fill: '#FCE4D6' });
  await clear();
  expect(host.json().sheets[0]?.conditionalFormats.map(({ data }) => data.Rule?.Formula)).toEqual([
    '=LEN($C3)>2',
    '=LEN($B3)>2',
    USER_RULE.formula,
  ]);
});

test('4: ours is found again after saving, renaming and opening, when every sheet id is another', async () => {
  const first = await openExcel(ledgerBook(DEFECTS));
  await first.check();
  first.host.renameSheet(SHEET, '稳评台账（改名）');
  const second = await openExcel(await first.host.saveXlsx());
  expect(await second.clear()).toEqual({ kind: 'whole', faults: [] });
  const { sheets, names } = second.host.json();
  expect(sheets.map(({ name, usedRange }) => [name, usedRange])).toEqual([
    ['稳评台账（改名）', 'A1:G5'],
    ['说明', 'A1'],
  ]);
  expect(names).toEqual([]);
});

test('5: formats of whole columns count for nothing, and values need not begin in A1', async () => {
  const { host, read } = await openExcel({
    sheets: [
      {
        name: SHEET,
        cells: { C7: '事项编号', D7: '区县', C8: 'A-1', D8: '城东区' },
        numberFormats: { 'A:Z': '0.00' },
      },
    ],
  });
  const { grids } = await read();
  expect(grids[0]?.rows).toEqual([
    { row: 7, cells: [undefined, undefined, '事项编号', '区县'] },
    { row: 8, cells: [undefined, undefined, 'A-1', '城东区'] },
  ]);
  expect(host.counters.bytesIn).toBeLessThan(10_000);
});

test('6: values that are null are asked again in parts, not taken for an empty sheet', async () => {
  const values = Array.from({ length: 3_000 }, (_, row) => [`A-${row}`, '城东区', MARCH]);
  const { read } = await openExcel(
    { sheets: [{ name: SHEET, values, numberFormats: { 'C1:C3000': 'yyyy-mm-dd' } }] },
    { silentCellLimit: 1_000 },
  );
  const { grids } = await read();
  expect(grids[0]?.rows.length).toBe(3_000);
  expect(grids[0]?.rows.at(-1)).toEqual({
    row: 3_000,
    cells: ['A-2999', '城东区', { serial: MARCH }],
  });
});

test('7: no object for each cell or link: a thousand links take a handful of calls', async () => {
  const records = Array.from({ length: 1_000 }, () => ({ opinions: '' }));
  const { host, check } = await openExcel(ledgerBook(records));
  await check();
  const results = host.json().sheets.find(({ name }) => name === '校验结果');
  const links = Object.values(results?.cells ?? {}).flatMap(({ f }) =>
    f?.startsWith('=HYPERLINK(') === true ? [f] : [],
  );
  expect(links.length).toBeGreaterThanOrEqual(1_000);
  expect(links).toContain(`=HYPERLINK("#'${SHEET}'!E3","E3")`);
  expect(host.counters.byMember['Range.hyperlink=']).toBeUndefined();
  const writes = host.log.filter(({ calls }) => calls?.some((call) => call.includes('values =')));
  expect(writes.length).toBeGreaterThan(0);
  expect(writes.every(({ calls = [] }) => calls.length < 1_500)).toBe(true);
});

test('8: an address that would be cut off at 8,192 characters is given in parts', async () => {
  const ranges = Array.from({ length: 3_000 }, (_, index) => ({
    firstRow: 2 * index + 3,
    lastRow: 2 * index + 3,
    firstColumn: 4,
    lastColumn: 5,
  }));
  const formats: PlannedFormat[] = [
    { ranges, formula: 'AND($A3="A-1","LR1"<>"")', look: 'missing' },
  ];
  const { host, write } = await openExcel(ledgerBook(DEFECTS));
  const report = await write(planOf({ formats }));
  expect(report.kind).toBe('whole');
  const marks = marksOn(host.json().sheets[0]);
  expect(marks.flatMap(({ areas }) => areas).length).toBe(3_000);
  expect(marks.length).toBeGreaterThan(1);
  // Each part's formula speaks of its own first row.
  expect(marks.map(({ areas, data }) => [areas[0], data.Rule?.Formula])).toEqual(
    marks.map(({ areas }) => {
      const row = /\d+/.exec(areas[0] ?? '')?.[0] ?? '';
      return [areas[0], `=AND($A${row}="A-1","LR1"<>"")`];
    }),
  );
});

test('9: more than 512 merged areas are read in parts', async () => {
  const rows = Array.from({ length: 1_600 }, (_, index) => [`A-${index}`, '城东区', '中']);
  const merges = rows.flatMap((_, index) =>
    index % 2 === 0 ? [`B${index + 1}:B${index + 2}`, `C${index + 1}:C${index + 2}`] : [],
  );
  const { host, read } = await openExcel({ sheets: [{ name: SHEET, values: rows, merges }] });
  const { grids, warnings } = await read();
  expect([grids[0]?.merges.length, warnings]).toEqual([1_600, []]);
  expect(host.counters.syncs).toBeLessThanOrEqual(7);
});

test('10: a ledger is not made into a table, and a table of the user is not joined', async () => {
  const { host, check } = await openExcel(
    ledgerBook(DEFECTS, { merges: [], tables: [{ address: 'A2:G5', name: '台账' }] }),
  );
  await check();
  const tables = host.json().sheets[0]?.['tables'];
  expect(tables).toEqual([expect.objectContaining({ address: 'A2:G5', columns: HEADER })]);
  expect(host.counters.byMember['TableCollection.add']).toBeUndefined();
});

function isOurs({ data }: HostSheetJson['conditionalFormats'][number]): boolean {
  return data.Rule?.Formula?.includes('"LR1"<>""') === true;
}

/** Ours, without those that only give our own cells their looks. */
function marksOn(sheet: HostSheetJson | undefined): HostSheetJson['conditionalFormats'] {
  return (sheet?.conditionalFormats ?? []).filter(
    (format) => isOurs(format) && format.data.Rule?.Formula !== '="LR1"<>""',
  );
}

function planOf({ formats }: { readonly formats: readonly PlannedFormat[] }): WritePlan {
  return {
    ledgerSheets: [{ sheet: SHEET, cells: [], formats, columns: [] }],
    ownSheets: [],
    names: [],
  };
}
