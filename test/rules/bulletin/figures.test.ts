import type { CountedRecord } from '../../../src/rules/bulletin/bulletin.ts';
import type { BulletinSpec } from '../../../src/rules/policy/shape/index.ts';
import { bulletinOver, figuresOf, groupOf, MONTHLY } from './cases-bulletin.ts';

const june = [
  { no: '1', district: '云岩', handlers: '张三', filedOn: '2025-06-01', late: '是', fine: 100 },
  { no: '2', district: '云岩', handlers: '李四', filedOn: '2025-06-30', late: '否', fine: 0.1 },
  { no: '3', district: '南明', handlers: '张三', filedOn: '2025-06-15', late: '否', fine: 0.2 },
  { no: '4', district: '云岩', handlers: '李四', filedOn: '2025-05-31', closedOn: '2025-06-10' },
  { no: '5', district: '云岩', handlers: '李四', filedOn: '2025-05-01', closedOn: '2025-06-01' },
  { no: '6', district: '云岩', handlers: '李四', filedOn: '2025-07-01', closedOn: '2025-07-02' },
];

test('counts, shares, sums and medians, of the whole and of each group', async () => {
  const bulletin = await bulletinOver('2025-06', [june]);
  expect(figuresOf(bulletin)).toEqual([
    ['', 3, 1, 100 / 3, 100.3, 20.5],
    ['云岩', 2, 1, 50, 100.1, 20.5],
    ['云岩/张三', 1, 1, 100, 100, 'noRecords'],
    ['云岩/李四', 1, 0, 0, 0.1, 20.5],
    ['南明', 1, 0, 0, 0.2, 'noRecords'],
    ['南明/张三', 1, 0, 0, 0.2, 'noRecords'],
  ]);
});

test('a figure is followed to its records: row, key and what each adds', async () => {
  const [filed, , share, fines] = groupOf(await bulletinOver('2025-06', [june]), '云岩').figures;
  const places = (records: readonly CountedRecord[] = []) =>
    records.map(({ row, key, amount }) => [row, key, amount]);
  expect(places(filed?.counted)).toEqual([
    [2, '1', 1],
    [3, '2', 1],
  ]);
  expect([places(share?.counted), share?.base.length]).toEqual([[[2, '1', 1]], 2]);
  expect(places(fines?.counted)).toEqual([
    [2, '1', 100],
    [3, '2', 0.1],
  ]);
});

test('a figure stands beside that of the month before and that of the year before', async () => {
  const records = [
    ...june,
    { no: '7', district: '云岩', handlers: '张三', filedOn: '2024-06-03', late: '是' },
  ];
  const [filed, late] = groupOf(await bulletinOver('2025-06', [records]), '云岩').figures;
  expect([filed?.value, filed?.before, filed?.yearBefore]).toEqual([2, 2, 1]);
  expect([late?.value, late?.before, late?.yearBefore]).toEqual([1, 0, 1]);
});

test('one who handles with another counts for each of them, and once in the whole', async () => {
  const shared = [
    { no: '1', district: '云岩', handlers: '张三、李四、张三', filedOn: '2025-06-01', late: '是' },
    { no: '2', district: '云岩', handlers: '李四', filedOn: '2025-06-02', late: '否' },
  ];
  const counts = figuresOf(await bulletinOver('2025-06', [shared])).map((row) => row.slice(0, 3));
  expect(counts).toEqual([
    ['', 2, 1],
    ['云岩', 2, 1],
    ['云岩/张三', 1, 1],
    ['云岩/李四', 2, 1],
  ]);
});

test('choices go in their order, names by their characters; nameless ones are told apart and come last', async () => {
  const cells = ['?', '花溪', '云岩', '', '不知道', '南明'];
  const records = cells.map((district, place) => ({
    no: String(place),
    district,
    handlers: '赵',
    filedOn: '2025-06-01',
    late: '否',
  }));
  const groups = (await bulletinOver('2025-06', [records])).groups.filter(
    ({ path }) => path.length === 1,
  );
  expect(groups.map(({ path, sample }) => [path[0], sample])).toEqual([
    ['云岩', 1],
    ['南明', 1],
    ['花溪', 1],
    ['', 1],
    ['?', 2],
  ]);
});

test.each([
  [
    'a month without a record says nothing of what goes by a day',
    '2025-04',
    ['noData', 'noData', 'noData', 'noData', 'noData'],
  ],
  [
    'a month before the first record says nothing',
    '2024-01',
    ['noData', 'noData', 'noData', 'noData', 'noData'],
  ],
  [
    'a month that has not begun says nothing',
    '2026-01',
    ['noData', 'noData', 'noData', 'noData', 'noData'],
  ],
  [
    'a district without a record in a month that has some has none',
    '2025-07',
    [0, 0, 'noRecords', 0, 'noRecords'],
  ],
])('%s', async (_, month, figures) => {
  const records = [
    ...june,
    { no: '7', district: '南明', handlers: '张三', filedOn: '2025-03-01', late: '否' },
  ];
  const bulletin = await bulletinOver(month, [records]);
  const group = bulletin.groups.find(({ path }) => path[0] === '南明') ?? bulletin.groups[0];
  expect(group?.figures.map(({ value, why }) => value ?? why)).toEqual(figures);
});

const base = { district: '云岩', handlers: '张三', filedOn: '2025-06-01', late: '否' };

test.each([
  ['a day that cannot be read', { filedOn: '下周' }, [1, 0, 0], [1, 0, 1]],
  ['done, without a day', { filedOn: '√', late: '是' }, [1, 0, 0], [1, 1, 1]],
  ['a month that is this month', { filedOn: '2025年6月' }, [2, 0, 0], [0, 0, 0]],
  ['a blank day', { filedOn: null }, [1, 0, 0], [0, 0, 0]],
  ['an answer that cannot be read', { late: '待定?' }, [2, 0, 0], [0, 1, 1]],
  ['a blank answer', { late: null }, [2, 0, 0], [0, 0, 0]],
])('what is not known is left out and listed: %s', async (_, cells, values, unknown) => {
  const records = [
    { no: '1', ...base },
    { no: '2', ...base, ...cells },
  ];
  const figures = groupOf(await bulletinOver('2025-06', [records])).figures.slice(0, 3);
  expect(figures.map(({ value }) => value)).toEqual(values);
  expect(figures.map((figure) => figure.unknown.length)).toEqual(unknown);
});

test('where nothing is known there is no figure, and never zero', async () => {
  const records = [{ no: '1', ...base, late: '待定?' }];
  const [whole] = figuresOf(await bulletinOver('2025-06', [records]));
  expect(whole).toEqual(['', 1, 'unreadable', 'unreadable', 'noRecords', 'noRecords']);
  const without = await bulletinOver('2025-06', [[{ no: '1', ...base }]], { without: ['late'] });
  expect(figuresOf(without)[0]?.slice(1, 4)).toEqual([1, 'noColumn', 'noColumn']);
});

test('a day that nobody can read leaves its group the figure, and stands beside it', async () => {
  const records = [
    { no: '1', ...base },
    { no: '2', ...base, district: '南明', filedOn: '2025-05-20' },
    { no: '3', ...base, district: '南明', filedOn: '下周' },
    { no: '4', ...base, district: '花溪', filedOn: '下周' },
  ];
  const bulletin = await bulletinOver('2025-06', [records]);
  const filed = ['云岩', '南明', '花溪'].map((name) => groupOf(bulletin, name).figures[0]);
  expect(filed.map((figure) => [figure?.value, figure?.unknown.length])).toEqual([
    [1, 0],
    [0, 1],
    [null, 1],
  ]);
});

test('workbooks of several districts are counted together, each record by its file', async () => {
  const other = [
    { no: '1', district: '花溪', handlers: '王五', filedOn: '2025-06-09', late: '是' },
  ];
  const bulletin = await bulletinOver('2025-06', [june, other]);
  expect(figuresOf(bulletin)[0]?.slice(0, 4)).toEqual(['', 4, 2, 50]);
  expect(
    groupOf(bulletin, '花溪').figures[0]?.counted.map(({ source, row }) => [source, row]),
  ).toEqual([[1, 2]]);
  expect(bulletin.sources).toEqual(['file 1', 'file 2']);
});

test('an indicator of a ledger that no workbook has, or that is not divided so far, says so', async () => {
  const bulletin: BulletinSpec = {
    ...MONTHLY,
    levels: [{ id: 'handler', title: '承办人', fields: { other: 'handlers' } }],
    indicators: [
      { id: 'filed', title: '立案', better: 'neither', on: 'filedOn', count: 'all' },
      { id: 'heard', title: '听证', better: 'neither', ledger: 'other', count: 'all' },
    ],
  };
  expect(figuresOf(await bulletinOver('2025-06', [june], { bulletin }))).toEqual([
    ['', 3, 'noLedger'],
  ]);
});

test('a level without a column groups nothing: it is left out, and named', async () => {
  const charts: BulletinSpec['charts'] = [
    { id: 'district', kind: 'column', title: '各区县', indicators: ['filed'], level: 'district' },
    { id: 'handler', kind: 'column', title: '各承办人', indicators: ['filed'], level: 'handler' },
  ];
  const told = async (without: readonly string[]) => {
    const bulletin = { ...MONTHLY, charts };
    const made = await bulletinOver('2025-06', [june], { bulletin, without });
    const names = new Set(made.groups.map(({ path }) => path.join('/')));
    return [
      [...names],
      made.levelsLeftOut.map(({ id }) => id),
      made.spec.charts?.map(({ id }) => id),
    ];
  };
  expect(await told(['district'])).toEqual([['', '张三', '李四'], ['district'], ['handler']]);
  expect(await told(['handlers'])).toEqual([['', '云岩', '南明'], ['handler'], ['district']]);
});

test('what stands without a day is judged at the end of the month, or today where it is not over', async () => {
  const bulletin: BulletinSpec = {
    ...MONTHLY,
    indicators: [
      { id: 'filed', title: '立案', better: 'neither', on: 'filedOn', count: 'all' },
      {
        id: 'open',
        title: '存案',
        better: 'less',
        of: { fact: 'filedOn', operator: 'onOrBefore', value: { fact: 'today' } },
        count: {
          any: [
            { fact: 'closedOn', operator: 'isBlank', value: true },
            { fact: 'closedOn', operator: 'after', value: { fact: 'today' } },
          ],
        },
      },
    ],
  };
  const open = [
    { no: '1', ...base },
    { no: '2', ...base, filedOn: '2025-05-01', closedOn: '2025-06-20' },
  ];
  const told = async (today: string) => {
    const made = await bulletinOver('2025-06', [open], { bulletin, today });
    return groupOf(made).figures[1]?.value;
  };
  expect([await told('2025-06-10'), await told('2025-07-10')]).toEqual([2, 1]);
});
