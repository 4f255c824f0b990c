import fs from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { BulletinPlan } from '../../../src/rules/index.ts';
import { applyBulletin, clearResults } from '../../../src/workbook/xlsx/index.ts';
import { type HostJson, loadXlsx } from '../../excel-host/src/index.mjs';
import { handBulletin } from '../hand-bulletin.ts';
import { opened } from '../opened.ts';
import { excelForTests } from './excel.ts';

const openExcel = excelForTests();
const SAMPLE = fs.readFileSync('seeds/ledgers/risk-assessment-2025.xlsx');
const SHEET = '预警通报-2025-06';
const WHOLE = { kind: 'whole', faults: [] };
const plan = handBulletin();

interface ChartJson {
  readonly name: string;
  readonly type: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly x: string;
  }[];
  readonly bag: Readonly<Record<string, Record<string, Record<string, Record<string, unknown>>>>>;
}

/** What both adapters have to agree on: kind, titles, and where the figures come from. */
function chartsIn({ sheets }: HostJson): unknown {
  const charts = sheets.find(({ name }) => name === SHEET)?.['charts'] as readonly ChartJson[];
  return charts.map(({ name, type, series, bag }) => [
    name,
    type,
    [
      bag['~Title']?.['Text'],
      bag['~Axes']?.['~CategoryAxis']?.['~Title']?.['Text'],
      bag['~Axes']?.['~ValueAxis']?.['~Title']?.['Text'],
    ],
    series.flatMap(({ name: title, x, values }) => [title, bare(x), bare(values)]),
  ]);
}

const bare = (address: string) => address.replace(/^.*!/, '').replaceAll('$', '');

function chartsOf(bytes: Uint8Array): unknown {
  const parts = unzipSync(bytes);
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const drawing = Object.keys(parts).find((name) => xml(name).includes('name="图-')) ?? '';
  const names = all(xml(drawing), /:cNvPr id="\d+" name="([^"]*)"/g);
  const rels = xml(drawing.replace('drawings/', 'drawings/_rels/') + '.rels');
  return all(rels, /Target="[^"]*(charts\/[^"]*)"/g).map((part, index) => {
    const chart = xml(`xl/${part}`);
    return [
      names[index],
      chart.includes('<c:barChart>') ? 'ColumnClustered' : 'LineMarkers',
      all(chart, /<a:t>([^<]*)/g),
      all(chart, /<c:ser>(.*?)<\/c:ser>/g).flatMap((series) => [
        all(series, /<c:tx>.*?<c:v>([^<]*)/g)[0],
        ...all(series, /<c:(?:cat|val)>.*?<c:f>([^<]*)/g).map(bare),
      ]),
    ];
  });
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** Cells as they are seen: a link counts as what it shows. */
function cellsIn({ sheets }: HostJson): unknown {
  const sheet = sheets.find(({ name }) => name === SHEET);
  return [
    Object.entries(sheet?.cells ?? {})
      .filter(([, { v }]) => v !== undefined && v !== '')
      .map(([address, { v }]) => [address, v]),
    sheet?.merges,
  ];
}

const sheetOrder = ({ sheets }: HostJson) =>
  sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);

test('both adapters write the same cells, charts and page set-up, and each takes off what the other wrote', async () => {
  const { host, call, read, clear } = await openExcel(SAMPLE);
  const before = host.json();
  expect(await call('writeBulletin', plan)).toEqual(WHOLE);
  const fromExcel = host.json();
  const file = applyBulletin(opened(SAMPLE), plan);
  expect(cellsIn(fromExcel)).toEqual(cellsIn((await loadXlsx(Buffer.from(file))).toJSON()));
  expect(chartsIn(fromExcel)).toEqual(chartsOf(file));
  const written = fromExcel.sheets.find(({ name }) => name === SHEET);
  expect([written?.['pageLayout'], written?.['rowBreaks']]).toEqual([
    expect.objectContaining({
      PaperSize: 'A4',
      Orientation: 'Portrait',
      printArea: 'A1:E60',
      Zoom: { scale: 100 },
    }),
    [25],
  ]);

  // The same again writes nothing; another plan draws its charts anew, beside nothing that was there.
  host.resetCounters();
  expect([await call('writeBulletin', plan), host.counters.syncs]).toEqual([WHOLE, 2]);
  const { ownGrids, grids } = await read();
  expect(ownGrids.bulletins.map(({ sheet }) => sheet)).toEqual([SHEET]);
  expect(grids.map(({ sheet }) => sheet)).toEqual(sheetOrder(before));
  await call('writeBulletin', handBulletin({ charts: 1, filed: [1, 2, 3] }));
  expect(chartsIn(host.json())).toHaveLength(1);
  expect(sheetOrder(host.json())).toEqual([...sheetOrder(before), SHEET]);
  // Somebody typed over a figure.
  host.edit(SHEET, 'B4', 99);
  await call('writeBulletin', handBulletin({ charts: 1, filed: [1, 2, 3] }));
  expect(host.json().sheets.at(-1)?.cells['B4']?.v).toBe(1);

  const saved = await host.saveXlsx();
  expect(chartsOf(saved)).toEqual(chartsIn(host.json()));
  const alone = clearResults(saved);
  expect((await loadXlsx(Buffer.from(alone.bytes))).toJSON().sheets).toHaveLength(
    before.sheets.length,
  );
  expect(await clear()).toEqual(WHOLE);
  expect(host.json()).toEqual(before);
}, 60_000);

test('a check leaves bulletins alone; a write that broke off is mended by the next one', async () => {
  const { host, call, check, clear } = await openExcel(SAMPLE);
  const before = host.json();
  await check();
  const checked = host.json();
  const syncs = 3;
  for (const afterActions of [0, 5, 60, 200]) {
    host.resetCounters();
    host.failSync({ atSync: syncs, code: 'GeneralException', afterActions });
    const { kind, faults } = await call('writeBulletin', plan);
    expect([kind, faults[0]?.code]).toEqual(['unfinished', 'unfinished']);
  }
  expect(await call('writeBulletin', plan)).toEqual(WHOLE);
  const mended = sheetNamed(host.json(), SHEET);
  await clear();
  await check();
  await call('writeBulletin', plan);
  expect(sheetNamed(host.json(), SHEET)).toEqual(mended);
  await check();
  expect(sheetNamed(host.json(), SHEET)).toEqual(mended);
  expect(
    host
      .json()
      .sheets.filter(({ name }) => name !== SHEET)
      .map(cells),
  ).toEqual(checked.sheets.map(cells));
  expect(await clear()).toEqual(WHOLE);
  expect(host.json()).toEqual(before);

  host.protectStructure();
  const { kind, faults } = await call('writeBulletin', plan);
  expect([kind, faults.map(({ code }) => code)]).toEqual(['untouched', ['structureProtected']]);
}, 60_000);

function sheetNamed({ sheets }: HostJson, name: string): unknown {
  const found = sheets.find((sheet) => sheet.name === name);
  return { ...found, id: undefined };
}

const cells = ({ name, usedRange }: HostJson['sheets'][number]) => [name, usedRange];

test('Excel takes off what the file adapter wrote', async () => {
  const { host, clear, call } = await openExcel(Buffer.from(applyBulletin(opened(SAMPLE), plan)));
  const later: BulletinPlan = handBulletin({ filed: [4, 5, 6] });
  expect(await call('writeBulletin', later)).toEqual(WHOLE);
  expect(chartsIn(host.json())).toHaveLength(2);
  expect(await clear()).toEqual(WHOLE);
  expect(host.json().names).toEqual((await loadXlsx(SAMPLE)).toJSON().names);
  expect(sheetOrder(host.json())).toEqual(sheetOrder((await loadXlsx(SAMPLE)).toJSON()));
}, 60_000);
