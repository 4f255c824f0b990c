import type { Bulletin } from '../../../src/rules/bulletin/bulletin.ts';
import { planBulletin } from '../../../src/rules/bulletin/sheet/plan-bulletin.ts';
import { readPublished } from '../../../src/rules/bulletin/sheet/published.ts';
import { cellAddress } from '../../../src/rules/ledger/address.ts';
import type { CellRange, Grid } from '../../../src/rules/ledger/grid.ts';
import type { OwnSheetPlan } from '../../../src/rules/results/write-plan.ts';
import { gridFrom } from '../../grid-from.ts';
import { bulletinOver, MONTHLY } from './cases-bulletin.ts';

const RECORDS = [
  { no: 'a', district: '云岩', handlers: '王平', filedOn: '2025-06-03', late: '是' },
  { no: 'b', district: '云岩', handlers: '王平', filedOn: '2025-06-09', late: '否' },
  { no: 'c', district: '南明', handlers: '李敬', filedOn: '2025-06-12', late: '否' },
  { no: 'd', district: '南明', handlers: '李敬', filedOn: '2025-05-12', late: '否' },
];

const CHARTED: typeof MONTHLY = {
  ...MONTHLY,
  thresholds: [
    { level: 'red', indicator: 'late', operator: 'atLeast', value: 1, reason: '超期多' },
  ],
  charts: [
    { id: 'late', kind: 'column', title: '各区县超期', indicators: ['late-share'] },
    { id: 'filed', kind: 'line', title: '立案走势', indicators: ['filed', 'late'] },
  ],
};

const june = () => bulletinOver('2025-06', [RECORDS], { bulletin: CHARTED });
const planned = (bulletin: Bulletin, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  planBulletin(bulletin, { language, taken: ['案件'] });

/** What stands in a cell: its text or number. */
function cellsOf({ cells }: OwnSheetPlan): ReadonlyMap<string, string | number> {
  const found = new Map<string, string | number>();
  for (const { row, column: at, content } of cells) {
    if (content.kind === 'text') found.set(cellAddress(row, at), content.text);
    if (content.kind === 'number') found.set(cellAddress(row, at), content.number);
  }
  return found;
}

function column(sheet: OwnSheetPlan, range: CellRange): readonly (string | number | undefined)[] {
  const cells = cellsOf(sheet);
  return Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, index) =>
    cells.get(cellAddress(range.firstRow + index, range.firstColumn)),
  );
}

test('the table of the outermost groups has their colours and figures, and the whole below', async () => {
  const { sheet } = planned(await june());
  const cells = cellsOf(sheet);
  const rows = [5, 6, 7, 8].map((row) =>
    'ABCDEF'.split('').map((letter) => cells.get(`${letter}${row}`)),
  );
  expect([sheet.name, cells.get('A1'), rows]).toEqual([
    '预警通报-2025-06',
    '月度通报（2025年6月）',
    [
      ['区县', '预警', '上期', '立案', '超期', '超期率（%）'],
      ['云岩', '红', '—', 2, 1, 50],
      ['南明', '无', '无', 1, 0, 0],
      ['全部', '红', '无', 3, 1, 33.3],
    ],
  ]);
});

test('a figure leads to the first record that it counts, and that one to its row in the ledger', async () => {
  const { sheet } = planned(await june());
  const cells = cellsOf(sheet);
  const late = sheet.links.find(({ row, column }) => row === 6 && column === 5);
  const [, letter = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(late?.cell ?? '') ?? [];
  const record = sheet.links.find((link) => link.row === Number(row) && link.sheet !== late?.sheet);
  expect([late?.sheet, cells.get(`${letter}${row}`), cells.get(`D${row}`)]).toEqual([
    '预警通报-2025-06',
    '●',
    'a',
  ]);
  expect(record?.cell).toMatch(/^A\d+$/);
});

test('charts are drawn from cells with the figures; what is not known is an empty cell', async () => {
  const { sheet } = planned(await june());
  const [columns, line] = sheet.charts ?? [];
  expect([columns?.kind, columns?.title, columns?.categoryTitle, columns?.valueTitle]).toEqual([
    'column',
    '各区县超期',
    '区县',
    '超期率（%）',
  ]);
  const drawn = (chart: typeof columns) =>
    chart &&
    [chart.categories, ...chart.series.map(({ values }) => values)].map((range) =>
      column(sheet, range),
    );
  expect(drawn(columns)).toEqual([
    ['云岩', '南明'],
    [50, 0],
  ]);
  expect(drawn(line)).toEqual([
    ['2025-05', '2025-06'],
    [1, 3],
    [0, 1],
  ]);
});

test('no two charts cover the same rows, and nothing of them is cut by a page', async () => {
  const { charts = [], print } = planned(await june()).sheet;
  const places = charts.map(({ place }) => [place.firstRow, place.lastRow, place.lastColumn]);
  const [first = 0] = places[0] ?? [];
  const { lastRow, lastColumn } = print.area ?? { lastRow: 0, lastColumn: 0 };
  expect([places, print.breaks]).toEqual([
    [
      [first, first + 15, lastColumn],
      [first + 17, first + 32, lastColumn],
    ],
    [first - 1],
  ]);
  expect(lastRow).toBeGreaterThanOrEqual(first + 32);
});

test('what it says is read back from its sheet, and only from an unbroken one', async () => {
  const { sheet } = planned(await june());
  const read = (cells: ReadonlyMap<string, string | number>) => readPublished(gridOf(sheet, cells));
  const cells = cellsOf(sheet);
  const said = read(cells);
  expect([
    said?.bulletin,
    said?.period,
    said?.groups.map(({ path, colour }) => [path.join(), colour]),
  ]).toEqual([
    'monthly',
    '2025-06',
    [
      ['', 'red'],
      ['云岩', 'red'],
      ['云岩,王平', 'red'],
      ['南明', 'none'],
      ['南明,李敬', 'none'],
    ],
  ]);
  const broken = new Map(
    [...cells].map(([at, cell]) => [
      at,
      typeof cell === 'string' ? cell.replace('"groups"', '') : cell,
    ]),
  );
  expect(read(broken)).toBeUndefined();
});

test('the same bulletin makes the same sheet, in each language its own', async () => {
  const [one, other] = [await june(), await june()];
  expect(planned(other)).toEqual(planned(one));
  const english = cellsOf(planned(one, 'en-US').sheet);
  expect([english.get('A1'), english.get('B6'), english.get('A8')]).toEqual([
    '月度通报 (2025-06)',
    'Red',
    'All',
  ]);
});

function gridOf({ name }: OwnSheetPlan, cells: ReadonlyMap<string, string | number>): Grid {
  const lines = Array.from({ length: 120 }, (_, index) =>
    Array.from({ length: 40 }, (__, at) => cells.get(cellAddress(index + 1, at + 1))),
  );
  return gridFrom(lines, { sheet: name });
}
