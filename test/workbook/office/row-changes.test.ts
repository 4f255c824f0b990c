import fc from 'fast-check';
import type { Excel } from './excel.ts';
import { excelForTests } from './excel.ts';
import { ledgerBook, MARCH, type MadeRecord, SHEET } from './made-ledger.ts';
import { atOnce } from '../../../src/rules/index.ts';
import type { RowChange } from '../../../src/workbook/office/write/row-change.ts';
import { differences } from '../../../src/workbook/office/write/row-changes.ts';

const openExcel = excelForTests();

function exchanged(before: readonly string[], now: readonly string[]): readonly RowChange[] {
  const same = (at: number, from: number) => before[at] === now[from];
  return atOnce(differences(before.length, now.length, same)) ?? [];
}

test('rows that are exchanged make the one list the other, and few of them are', () => {
  const row = fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f', 'g');
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 12 }),
      fc.array(row, { maxLength: 12 }),
      (before, now) => {
        const rows = [...before];
        for (const { at, removed, from, added } of [...exchanged(before, now)].reverse()) {
          rows.splice(at - 1, removed, ...now.slice(from - 1, from - 1 + added));
        }
        expect(rows).toEqual(now);
      },
    ),
  );
  const list = Array.from({ length: 2_000 }, (_, index) => `row ${index}`);
  const edited = [...list.slice(0, 700), 'new', ...list.slice(700, 1_500), ...list.slice(1_501)];
  expect(exchanged(list, edited)).toEqual([
    { at: 701, removed: 0, from: 701, added: 1 },
    { at: 1_501, removed: 1, from: 1_502, added: 0 },
  ]);
});

const RECORDS: readonly MadeRecord[] = Array.from({ length: 40 }, (_, index) =>
  index % 4 === 1 ? { opinions: '' } : {},
);

/** What stands on the sheet: cells, formats, marks, filter. */
function resultsSheet({ host }: Excel): unknown {
  const sheet = host.json().sheets.find(({ name }) => name === '校验结果');
  // Each format has an id of its own.
  const bare = JSON.parse(
    JSON.stringify(sheet, (key, value: unknown) => (key === 'id' ? '' : value)),
  ) as { readonly cells: Record<string, CellState> };
  return { ...bare, cells: withEachLineOnce(bare.cells) };
}

interface CellState {
  readonly s?: { readonly bT?: string; readonly bB?: string };
}

/** The line between two cells may be kept with either of them, or with both. */
function withEachLineOnce(cells: Readonly<Record<string, CellState>>): Record<string, CellState> {
  const above = (address: string) => address.replace(/\d+/, (row) => String(Number(row) - 1));
  return Object.fromEntries(
    Object.entries(cells).map(([address, cell]) => {
      const { bT, ...rest } = cell.s ?? {};
      const isTwice = bT !== undefined && bT === cells[above(address)]?.s?.bB;
      return [address, isTwice ? { ...cell, s: rest } : cell];
    }),
  );
}

const EDITS: readonly (readonly [string, Readonly<Record<string, string | number>>])[] = [
  ['a finding between others comes', { E11: '' }],
  ['it goes again', { E11: MARCH + 5 }],
  ['the first finding goes, another comes first', { E4: MARCH + 5, E3: '' }],
  ['the last finding goes', { E40: MARCH + 5 }],
  ['a finding comes after all others', { E42: '' }],
  ['the first finding goes', { E3: MARCH + 5 }],
  ['a finding comes before all others', { E3: '' }],
  ['several at once', { E13: '', E14: '', E20: MARCH + 5, E30: MARCH - 9 }],
];

test('校验结果 after an edit stands as if it were written whole, and few cells of it are written', async () => {
  const excel = await openExcel(ledgerBook(RECORDS));
  const { host } = excel;
  const cells = await excel.read();
  let before = await excel.plan(cells);
  await excel.write(before);
  const written: (readonly [string, boolean])[] = [];
  for (const [name, edits] of EDITS) {
    for (const [cell, value] of Object.entries(edits)) host.edit(SHEET, cell, value);
    const rows = [{ sheet: SHEET, first: 3, last: 42 }];
    const after = await excel.plan(await excel.readRows(cells, rows));
    host.resetCounters();
    expect((await excel.write(after, before)).kind).toBe('whole');
    const bytes = host.counters.bytesOut;
    const inPlace = resultsSheet(excel);
    host.resetCounters();
    await excel.write(after);
    expect([name, inPlace]).toEqual([name, resultsSheet(excel)]);
    written.push([name, bytes < host.counters.bytesOut / 2]);
    before = after;
  }
  expect(written).toEqual(EDITS.map(([name]) => [name, true]));
}, 120_000);

test('where somebody has sorted 校验结果 it is written whole', async () => {
  const excel = await openExcel(ledgerBook(RECORDS));
  const { host } = excel;
  const cells = await excel.read();
  const before = await excel.plan(cells);
  await excel.write(before);
  const [header] = before.ownSheets.map(({ frozenRows }) => frozenRows);
  host.sort('校验结果', `A${(header ?? 0) + 1}:J${(header ?? 0) + 10}`, [
    { key: 4, ascending: false },
  ]);
  host.edit(SHEET, 'E11', '');
  const after = await excel.plan(
    await excel.readRows(cells, [{ sheet: SHEET, first: 11, last: 11 }]),
  );
  await excel.write(after, before);
  const mended = resultsSheet(excel);
  await excel.write(after);
  expect(mended).toEqual(resultsSheet(excel));
}, 60_000);
