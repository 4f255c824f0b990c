import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { applyPlan, clearResults } from '../../../src/workbook/xlsx/index.ts';
import {
  type HostJson,
  type HostSheetJson,
  loadXlsx,
  saveXlsx,
  type UserActs,
  userActs,
} from '../../excel-host/src/index.mjs';
import { handPlan } from '../hand-plan.ts';
import { opened } from '../opened.ts';

/** Cleared, a workbook is what the user would have made of it had we never been there. */
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.xlsx`, import.meta.url)));
// Some cells right of this ledger are empty and coloured: ours stand in their place.
const original = fixture('openpyxl');
const plan = handPlan({ sheet: '台账', headerRow: 2, lastRow: 8, marked: 3, firstColumn: 6 });
const checked = applyPlan(opened(original), plan);

const LEDGER = '台账';
const backwards = [{ key: 0, ascending: false }];

/** As Excel does them: what comes in looks like its neighbour above or to the left. */
const acts: readonly (readonly [string, (excel: UserActs) => void])[] = [
  [
    'a row inserted inside',
    (excel) => {
      excel.insertRows(LEDGER, 5);
    },
  ],
  [
    'a row inserted under the header',
    (excel) => {
      excel.insertRows(LEDGER, 3);
    },
  ],
  [
    'rows inserted right under the last',
    (excel) => {
      excel.insertRows(LEDGER, 9, 2);
    },
  ],
  [
    'a row deleted',
    (excel) => {
      excel.deleteRows(LEDGER, 5);
    },
  ],
  [
    'the last row deleted',
    (excel) => {
      excel.deleteRows(LEDGER, 8);
    },
  ],
  [
    'a row copied and inserted',
    (excel) => {
      excel.insertRows(LEDGER, 6);
      excel.copyRow(LEDGER, 5, 6);
    },
  ],
  [
    'the last row copied below itself',
    (excel) => {
      excel.copyRow(LEDGER, 8, 9);
    },
  ],
  [
    'a column inserted before ours',
    (excel) => {
      excel.insertColumns(LEDGER, 4);
    },
  ],
  [
    'columns inserted between ours',
    (excel) => {
      excel.insertColumns(LEDGER, 8, 2);
    },
  ],
  [
    'a column inserted right of ours',
    (excel) => {
      excel.insertColumns(LEDGER, 10);
    },
  ],
  [
    'the ledger sorted with our columns',
    (excel) => {
      excel.sort(LEDGER, 'A3:I8', backwards);
    },
  ],
  [
    'the ledger sorted without them',
    (excel) => {
      excel.sort(LEDGER, 'A3:E8', backwards);
    },
  ],
  [
    'rows inserted, deleted and sorted',
    (excel) => {
      excel.insertRows(LEDGER, 4, 2);
      excel.deleteRows(LEDGER, 8);
      excel.sort(LEDGER, 'A3:I9', backwards);
    },
  ],
  [
    'the sheet renamed',
    (excel) => {
      excel.renameSheet(LEDGER, '二〇二五 台账');
    },
  ],
];

test.each(acts)('%s', async (_, act) => {
  const [without, after] = [await edited(original, act), await edited(checked, act)];
  const cleared = clearResults(after);
  expect([cleared.found, cleared.faults]).toEqual([true, []]);
  expect(await seen(cleared.bytes)).toEqual(await seen(without));
});

test('what people count right below our columns is theirs', async () => {
  const count = 'COUNTIF(G3:G8,"红")';
  const part = 'xl/worksheets/sheet1.xml';
  const parts = unzipSync(checked);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const row = `<row r="9"><c r="G9"><f>${count.replaceAll('"', '&quot;')}</f></c></row>`;
  const counted = strToU8(xml.replace('</sheetData>', `${row}</sheetData>`));
  const { bytes, faults } = clearResults(zipSync({ ...parts, [part]: counted }));
  const [sheet] = (await loadXlsx(Buffer.from(bytes))).toJSON().sheets;
  expect([sheet?.cells['G9']?.f, faults]).toEqual([`=${count}`, []]);
});

async function edited(bytes: Uint8Array, act: (excel: UserActs) => void): Promise<Uint8Array> {
  const workbook = await loadXlsx(Buffer.from(bytes));
  act(userActs(workbook));
  return new Uint8Array(await saveXlsx(workbook));
}

test('rows and columns that came, went and were copied in LibreOffice', async () => {
  const cleared = clearResults(fixture('checked-grown-in-libreoffice'));
  // In a row that came in somebody typed into one of our columns.
  expect(cleared.faults.map(({ code, place }) => [code, place.cell])).toEqual([
    ['typedInOwnColumn', 'J5'],
  ]);
  const [after, without] = [await seen(cleared.bytes), await seen(fixture('grown-in-libreoffice'))];
  expect(bare(after)).toEqual(bare(without));
});

test('what somebody typed into our columns is said when the workbook is opened', () => {
  const { warnings } = opened(fixture('checked-grown-in-libreoffice'));
  expect(warnings.map(({ code, place }) => [code, place.cell])).toEqual([
    ['typedInOwnColumn', 'J5'],
  ]);
});

test('checked again, a row that was inserted has results like any other', () => {
  const grown = fixture('checked-grown-in-libreoffice');
  const further = handPlan({
    sheet: LEDGER,
    headerRow: 2,
    lastRow: 10,
    marked: 3,
    firstColumn: 12,
  });
  const again = opened(applyPlan(opened(grown), further));
  expect(again.own.columns.map(({ range }) => [range.firstColumn, range.lastRow])).toEqual([
    [12, 10],
    [13, 10],
    [14, 10],
    [15, 10],
  ]);
});

/** Everything of a workbook but what only its file knows. */
async function seen(bytes: Uint8Array): Promise<readonly unknown[]> {
  const json: HostJson = (await loadXlsx(Buffer.from(bytes))).toJSON();
  const sheets = json.sheets.map((sheet) => ({ ...sheet, id: undefined }));
  return [...sheets, json.names];
}

/** LibreOffice fitted the rows to our texts, Chinese text has its own font there, and a typed cell looks as its typist left it. */
function bare([sheet]: readonly unknown[]): unknown {
  const { cells, ...rest } = sheet as HostSheetJson;
  const J5 = { v: cells['J5']?.v };
  const text = JSON.stringify({ ...rest, cells: { ...cells, J5 }, rows: undefined });
  return JSON.parse(text.replaceAll(/"fontName":"[^"]*",?/g, ''));
}
