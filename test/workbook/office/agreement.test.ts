import fs from 'node:fs';
import { FORMAT_MARKER, type Grid, type WritePlan } from '../../../src/rules/index.ts';
import {
  applyPlan,
  clearResults,
  openWorkbook,
  type XlsxWorkbook,
} from '../../../src/workbook/xlsx/index.ts';
import { readReference } from '../../../src/workbook/xlsx/read/range-text.ts';
import { type HostJson, type HostSheetJson, loadXlsx } from '../../excel-host/src/index.mjs';
import { rangeFrom } from '../../grid-from.ts';
import { checkCells } from './check-cells.ts';
import { excelForTests } from './excel.ts';

/** Two adapters, one result: what Excel holds and what a file holds are the same, cell by cell. */
const openExcel = excelForTests();

/**
 * Of the systems' samples one, with moments and with days and amounts as text, and one of those for bulletins: each costs
 * seconds. SAMPLES=all takes all; the engine of this host knows not every function that two of them (personnel) have in
 * their formulas, and so shows another text than was written where a formula of ours adds them up.
 */
const ofManyAlike = ['systems/enforcement-defects.xlsx', 'bulletins/risk-nanqiao.xlsx'];
const isAsked = (name: string) =>
  process.env['SAMPLES'] === 'all' ||
  ofManyAlike.includes(name) ||
  !/^(systems|bulletins)\/|^whole-office/.test(name);
const books = fs
  .readdirSync('seeds/ledgers', { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.xlsx') && isAsked(name))
  .sort();
const bytesOf = (name: string) => fs.readFileSync(`seeds/ledgers/${name}`);
const WHOLE = { kind: 'whole', faults: [] };

test.each(books)('%s is read, planned, marked and cleared alike', async (name) => {
  const file = opened(bytesOf(name));
  const { host, read, plan, write, clear } = await openExcel(bytesOf(name));
  const before = host.json();
  const cells = await read();
  expect(comparable(cells.grids)).toEqual(comparable(file.grids));

  const inExcel = await plan(cells);
  const { plan: inFile } = await checkCells(file);
  expect(inExcel).toEqual(inFile);

  expect(await write(inExcel)).toEqual(WHOLE);
  const fromExcel = (await loadXlsx(await host.saveXlsx())).toJSON();
  const fromFile = (await loadXlsx(Buffer.from(applyPlan(file, inFile)))).toJSON();
  const ours = ownCells(fromExcel, inExcel);
  expect(Object.keys(ours).length).toBeGreaterThan(20);
  expect(ours).toEqual(ownCells(fromFile, inFile));
  expect(marks(fromExcel)).toEqual(marks(fromFile));
  expect(fromExcel.sheets.map(shape)).toEqual(
    // The file adapter keeps its journal on a sheet of its own.
    fromFile.sheets.filter(({ visibility }) => visibility !== 'VeryHidden').map(shape),
  );

  expect(await clear()).toEqual(WHOLE);
  expect(host.json()).toEqual(before);
});

test.each(['risk-assessment-2025.xlsx', 'offices/lanchuan-city-by-district.xlsx'])(
  'Excel takes off what the file adapter wrote into %s, looks and journal included',
  async (name) => {
    const file = opened(bytesOf(name));
    const { plan } = await checkCells(file);
    const { host, clear } = await openExcel(Buffer.from(applyPlan(file, plan)));
    expect(await clear()).toEqual(WHOLE);
    const original = (await loadXlsx(bytesOf(name))).toJSON();
    expect(withoutIds(host.json().sheets)).toEqual(withoutIds(original.sheets));
    expect(host.json().names).toEqual(original.names);
  },
);

test('the file adapter takes off what Excel wrote', async () => {
  const name = 'risk-assessment-2025.xlsx';
  const { host, check } = await openExcel(bytesOf(name));
  await check();
  const cleared = clearResults(await host.saveXlsx());
  expect([cleared.found, cleared.faults]).toEqual([true, []]);
  const after = (await loadXlsx(Buffer.from(cleared.bytes))).toJSON();
  const original = (await loadXlsx(bytesOf(name))).toJSON();
  const content = ({ sheets }: HostJson) =>
    sheets.map(({ name: sheet, usedRange, conditionalFormats }) => [
      sheet,
      usedRange,
      conditionalFormats.length,
    ]);
  expect(content(after)).toEqual(content(original));
  expect(after.names).toEqual(original.names);
});

function opened(bytes: Uint8Array): XlsxWorkbook {
  const opening = openWorkbook(bytes);
  if (opening.kind === 'faults') throw new Error(JSON.stringify(opening.faults));
  return opening.workbook;
}

/** In no order: merges, hidden rows and columns. */
function comparable(grids: readonly Grid[]): unknown {
  return grids.map((grid) => ({
    ...grid,
    merges: grid.merges.map((merge) => JSON.stringify(merge)).sort(),
    hiddenRows: [...grid.hiddenRows].sort(),
    hiddenColumns: [...grid.hiddenColumns].sort(),
  }));
}

/** "sheet!A5" → value and formula of every cell of ours; a link counts as what it shows. */
function ownCells(json: HostJson, plan: WritePlan): Readonly<Record<string, unknown>> {
  const ownSheets = plan.ownSheets.map(({ name }) => name);
  const columns = plan.names.flatMap(({ refersTo }) => readReference(refersTo) ?? []);
  const isOurs = (sheet: string, address: string) => {
    const { firstRow: row, firstColumn: column } = rangeFrom(address);
    return columns
      .filter((each) => each.sheet === sheet)
      .flatMap(({ ranges }) => ranges)
      .some(
        (range) => range.firstRow <= row && row <= range.lastRow && range.firstColumn === column,
      );
  };
  return Object.fromEntries(
    json.sheets.flatMap(({ name, cells }) =>
      Object.entries(cells)
        .filter(([, { v }]) => v !== undefined && v !== '')
        .filter(([address]) => ownSheets.includes(name) || isOurs(name, address))
        .map(([address, { v, f }]) => [
          `${name}!${address}`,
          f?.startsWith('=HYPERLINK(') === true ? [v] : [v, f],
        ]),
    ),
  );
}

/** Where, when and in which colours: all marks but those that only give our own cells their looks. */
function marks({ sheets }: HostJson): unknown {
  return sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats
      .map(({ areas, data: { Rule, Format } }) => [
        name,
        areas.join(),
        Rule?.Formula,
        Format?.Fill?.Color,
        Format?.Font?.Color,
      ])
      .filter(([, , formula]) => formula !== `=${FORMAT_MARKER}`),
  );
}

function shape({ name, visibility, merges, usedRange }: HostSheetJson): unknown {
  return [name, visibility, [...merges].sort(), usedRange];
}

function withoutIds(sheets: readonly HostSheetJson[]): unknown {
  return sheets.map((sheet) => ({ ...sheet, id: undefined }));
}
