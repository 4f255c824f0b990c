import type { Bulletin } from '../../../src/rules/bulletin/bulletin.ts';
import { planBulletin } from '../../../src/rules/bulletin/sheet/plan-bulletin.ts';
import { pageBreaks } from '../../../src/rules/bulletin/sheet/pages.ts';
import { publishedOf, readPublished } from '../../../src/rules/bulletin/sheet/published.ts';
import { textLines } from '../../../src/rules/bulletin/sheet/text-lines.ts';
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

const TITLES = ['立案', '超期', '超期率\n（%）', '罚没', '办理天数\n（天）'];

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

/** Rows under a title, cell by cell, from the header on; empty cells of joined ones are left out. */
function rowsUnder(sheet: OwnSheetPlan, title: string): readonly (readonly unknown[])[] {
  const head = sheet.cells.find(
    ({ look, content }) => look === 'section' && shown(content)?.endsWith(title),
  );
  const rows: unknown[][] = [];
  for (const { row, content } of sheet.cells.filter(
    ({ row: at }) => at > (head?.row ?? Infinity),
  )) {
    const place = row - (head?.row ?? 0) - 1;
    if (place > rows.length) break;
    const said = content.kind === 'number' ? content.number : shown(content);
    rows[place] = [...(rows[place] ?? []), ...(said === '' ? [] : [said])];
  }
  return rows;
}

function shown(content: OwnSheetPlan['cells'][number]['content']): string | undefined {
  return content.kind === 'text' ? content.text : undefined;
}

/** The cell with this text. */
function placeOf({ cells }: OwnSheetPlan, text: string): { row: number; column: number } {
  const found = cells.find(({ content }) => shown(content) === text);
  if (!found) throw new Error(text);
  return found;
}

test('the table of the outermost groups has their colours, their records and figures, and the whole below', async () => {
  const { sheet } = planned(await june());
  expect([sheet.name, cellsOf(sheet).get('A1'), rowsUnder(sheet, '本期情况（按区县）')]).toEqual([
    '预警通报-2025-06',
    '月度通报（2025年6月）',
    [
      ['区县', '预警', '上期', '记录数', ...TITLES],
      ['云岩', '红', '—', 2, 2, 1, 50, '—', '—'],
      ['南明', '无', '无', 1, 1, 0, 0, '—', '—'],
      ['全部', '红', '无', 3, 3, 1, 33.3, '—', '—'],
    ],
  ]);
});

test('a figure leads down its own column to the first record that it counts, and that one to its cell in the ledger', async () => {
  const { sheet } = planned(await june());
  const { row, column: from } = placeOf(sheet, '超期');
  const late = sheet.links.find((link) => link.row === row + 1 && link.column === from);
  const [, letter = '', at = ''] = /^([A-Z]+)(\d+)$/.exec(late?.cell ?? '') ?? [];
  const cells = cellsOf(sheet);
  const record = sheet.links.find((link) => link.row === Number(at) && link.sheet !== late?.sheet);
  expect([late?.sheet, letter, cells.get(`${letter}${at}`), cells.get(`C${at}`)]).toEqual([
    '预警通报-2025-06',
    cellAddress(1, from).replace('1', ''),
    '●',
    'a',
  ]);
  expect(record).toMatchObject({ column: 3, sheet: 'cases', cell: 'A2' });
});

test('an index is taken apart: weight and ends, points and how much of the weight they are', async () => {
  const bulletin: typeof MONTHLY = {
    ...MONTHLY,
    index: {
      title: '指数',
      parts: [
        { indicator: 'late-share', weight: 60, zeroAt: 100, fullAt: 0 },
        { indicator: 'filed', weight: 40, zeroAt: 0, fullAt: 4 },
      ],
    },
  };
  const { sheet } = planned(await bulletinOver('2025-06', [RECORDS], { bulletin }));
  expect(rowsUnder(sheet, '指数的构成').slice(1, 7)).toEqual([
    ['区县', '指数', ...TITLES],
    ['权重', 40, 60],
    ['得零分的数', 0, 100],
    ['得满分的数', 4, 0],
    ['云岩', '得分', 50, 20, 30],
    ['得分率（%）', 50, 50],
  ]);
  // The index leads to its parts, and the points of a part to its figure.
  const table = placeOf(sheet, '预警').row + 1;
  const index = sheet.links.find((link) => link.row === table && link.column === 6);
  const parts = placeOf(sheet, '得分').row;
  const points = sheet.links.filter(({ row }) => row === parts);
  expect([index?.cell, points.map(({ column: at, cell }) => [at, cell])]).toEqual([
    `F${parts}`,
    [
      [7, `G${table}`],
      [9, `I${table}`],
    ],
  ]);
});

test('what a bulletin of then said otherwise is shown beside the trend, and figure by figure', async () => {
  const then = await bulletinOver('2025-05', [RECORDS.map((each) => ({ ...each, late: '是' }))], {
    bulletin: CHARTED,
  });
  const published = [publishedOf(then)];
  const now = await bulletinOver('2025-06', [RECORDS], { bulletin: CHARTED, published });
  const { sheet } = planned(now);
  expect(rowsUnder(sheet, '走势（全部合计）').at(-2)).toEqual([
    '2025-05（有更正）',
    1,
    0,
    0,
    '—',
    '—',
  ]);
  expect(rowsUnder(sheet, '与当期通报不一致的').slice(1, 4)).toEqual([
    ['单位', '期', '与当期通报不一致的'],
    ['全部', '2025-05', '超期原通报1，现为0；超期率原通报100%，现为0%'],
    ['南明', '2025-05', '超期原通报1，现为0；超期率原通报100%，现为0%'],
  ]);
});

test('records that nobody can tell, and faults of the sheets, stand in print', async () => {
  const made = await bulletinOver('2025-06', [
    [...RECORDS, { no: 'e', district: '云岩', filedOn: '2025-06-20', late: '不好说' }],
  ]);
  const fault = { code: 'noLedgerFound', data: {}, place: { sheet: '名单' } };
  const { sheet } = planned({ ...made, faults: [{ source: 0, fault }] });
  const lines = rowsUnder(sheet, '没有计入、未能判断的').map(([text]) => String(text));
  expect(lines.slice(0, 2)).toEqual([
    expect.stringMatching(/^超期 1 条：.*e$/),
    expect.stringMatching(/^超期率 1 条：.*e$/),
  ]);
  expect(lines[2]).toContain('名单');
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

test('no two charts cover the same rows, and neither they nor a table are cut by a page', async () => {
  const { charts = [], print } = planned(await june()).sheet;
  const [first, second] = charts.map(({ place }) => place);
  const { lastRow = 0, lastColumn = 0 } = print.area ?? {};
  const pages = [1, ...(print.breaks ?? []), lastRow + 1];
  const pageOf = (row: number) => pages.filter((start) => start <= row).length;
  expect(charts.map(({ place }) => pageOf(place.lastRow) - pageOf(place.firstRow))).toEqual([0, 0]);
  expect(second?.firstRow).toBeGreaterThan(first?.lastRow ?? Infinity);
  // The frame of a chart does not lie on the edge of what is printed.
  expect([first?.lastColumn, second?.lastColumn]).toEqual([lastColumn - 1, lastColumn - 1]);
});

test.each([
  ['all fits', [10, 20], [30], []],
  ['a block that would be cut begins a page', [10, 15, 35], [30], [16]],
  [
    'one longer than a page is cut, and begins anew where little is left',
    [25, 90],
    [30],
    [26, 56, 86],
  ],
])('pages: %s', (_, ends, [page = 0], breaks) => {
  const blocks = ends.map((lastRow, place) => ({ firstRow: (ends[place - 1] ?? 0) + 1, lastRow }));
  expect(pageBreaks(blocks, () => 1, page)).toEqual(breaks);
});

test.each([
  ['甲乙丙，丁戊己庚，辛', 12, ['甲乙丙，', '丁戊己庚，', '辛']],
  ['one word after the other', 12, ['one word', 'after the', 'other']],
  ['甲乙丙丁戊己庚', 9, ['甲乙丙丁', '戊己庚']],
])('a sentence is broken where it may be: %s', (text, width, lines) => {
  expect(textLines(text, width)).toEqual(lines);
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
  const english = planned(one, 'en-US').sheet;
  const rows = rowsUnder(english, 'This period by 区县').map((row) => row.slice(0, 2));
  expect([cellsOf(english).get('A1'), rows]).toEqual([
    '月度通报 (2025-06)',
    [
      ['区县', 'Colour'],
      ['云岩', 'Red'],
      ['南明', 'None'],
      ['All', 'Red'],
    ],
  ]);
});

function gridOf({ name }: OwnSheetPlan, cells: ReadonlyMap<string, string | number>): Grid {
  const lines = Array.from({ length: 160 }, (_, index) =>
    Array.from({ length: 40 }, (__, at) => cells.get(cellAddress(index + 1, at + 1))),
  );
  return gridFrom(lines, { sheet: name });
}
