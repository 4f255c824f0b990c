import type { TypedRecord } from '../../../../src/rules/check/typed-ledger.ts';
import type { Condition } from '../../../../src/rules/policy/shape/index.ts';
import { given } from './given.ts';

const listed = [
  { name: '甲', area: '东', score: 2, listedOn: '2024-01-10', open: '是', grade: '高' },
  { name: '乙', area: '东', score: 3, listedOn: '2024-03-05', open: '否', grade: '中' },
  { name: '甲', area: '西', score: 4, listedOn: '2024-02-01', open: '否', grade: '高' },
];
const byName = { ledger: 'list', match: { name: 'title' } };
const names = { ledger: 'list', match: { area: 'area' }, field: 'name' };
const isOpen: Condition = { fact: 'open', operator: 'equal', value: true };

test.each<[string, Record<string, unknown>, TypedRecord, string]>([
  ['countIn', byName, { title: '甲' }, '2'],
  ['countIn', byName, { title: '丙' }, '0'],
  ['countIn', byName, {}, '0'],
  ['countIn', { ...byName, conditions: isOpen }, { title: '甲' }, '1'],
  ['countIn', { ledger: 'list' }, { title: '甲' }, '3'],
  ['countIn', { ledger: 'list', match: { name: 'experts' } }, { experts: '甲、乙' }, '3'],
  ['countIn', { ...byName, distinct: 'grade' }, { title: '甲' }, '1'],
  ['countIn', { ledger: 'list', distinct: 'grade' }, {}, '2'],
  ['countIn', { ...byName, distinct: 'grade' }, { title: '丙' }, '0'],
  ['hasLedger', { ledger: 'list' }, {}, '是'],
  ['sumIn', { ...byName, field: 'score' }, { title: '甲' }, '6'],
  ['sumIn', { ...byName, field: 'score' }, { title: '丙' }, '0'],
  ['lookUp', { ...byName, field: 'grade' }, { title: '甲' }, '高'],
  ['lookUp', { ...byName, field: 'score' }, { title: '甲' }, '(imprecise list.score)'],
  ['lookUp', { ...byName, field: 'grade' }, { title: '丙' }, '（空）'],
  ['earliestIn', { ...byName, field: 'listedOn' }, { title: '甲' }, '2024-01-10'],
  ['latestIn', { ...byName, field: 'listedOn' }, { title: '甲' }, '2024-02-01'],
  ['listIn', { ...byName, field: 'area' }, { title: '甲' }, '东、西'],
  ['listIn', { ...byName, field: 'grade' }, { title: '甲' }, '高'],
  ['listIn', { ...byName, field: 'area', conditions: isOpen }, { title: '甲' }, '东'],
  ['listIn', { ...byName, field: 'area' }, { title: '丙' }, '（空）'],
  ['listIn', { ledger: 'list', field: 'name' }, {}, '甲、乙'],
  ['itemsLacking', { of: 'needed', in: 'groups' }, { groups: '丙、甲' }, '乙'],
  ['itemsLacking', { of: 'needed', in: 'groups' }, { groups: '乙、甲' }, '（空）'],
  ['itemsLacking', { of: 'needed', in: 'groups' }, { groups: '无' }, '甲、乙'],
  ['itemsLacking', { of: 'needed', in: 'groups' }, {}, '甲、乙'],
  ['itemsLacking', { of: 'needed', in: 'groups' }, { groups: '/' }, '甲、乙'],
  ['itemsLacking', { of: 'needed', in: 'groups' }, { groups: 3 }, '(unreadable groups)'],
  ['itemsLacking', { of: 'experts', in: 'groups' }, { groups: '甲' }, '（空）'],
  ['itemsLacking', { of: 'needed', in: names }, { area: '西' }, '乙'],
  ['itemsLacking', { of: 'needed', in: { ...names, conditions: isOpen } }, { area: '东' }, '乙'],
  ['itemsLacking', { of: 'needed', in: names }, { area: '北' }, '甲、乙'],
  ['itemsLacking', { of: 'needed', in: names }, {}, '甲、乙'],
])('%s %j for %j is %s', async (fact, params, record, expected) => {
  expect(await given(fact, params, { records: [record], others: listed })).toBe(expected);
});

const served = [
  { name: '甲', listedOn: '2020-03-01', leftOn: '2022-03-01', area: '东' },
  { name: '甲', listedOn: '2023-07-01', area: '西' },
  { name: '乙', listedOn: '2022-07-01', leftOn: '2024-06-29' },
  { name: '丙', listedOn: '2022-06-30', leftOn: '2023-06-30' },
  { name: '丙', listedOn: '2023-01-01', leftOn: '2024-06-30' },
  { name: '丁', listedOn: '2020年3月', leftOn: '2022年3月' },
  { name: '戊', listedOn: '2020年3月', leftOn: '2022年6月' },
  { name: '己', listedOn: '√' },
  { name: '庚', leftOn: '2022-03-01' },
  { name: '辛', listedOn: '2023-06-30', leftOn: '2030-01-01' },
  { name: '壬', listedOn: '2023-06-30', leftOn: '2020-01-01' },
];
const stay = { ...byName, from: 'listedOn', to: 'leftOn' };

test.each<[string, fact: string, name: string, string]>([
  ['两段相加，没有结束的算到截至日期', 'daysIn', '甲', String(730 + 365)],
  ['差一天满三年', 'yearsIn', '甲', '2'],
  ['差两天满两年', 'yearsIn', '乙', '1'],
  ['重叠的日子只算一次，正好满两年', 'yearsIn', '丙', '2'],
  [
    '只写到月份：差的不到一个月，可能满两年也可能不满',
    'yearsIn',
    '丁',
    '(imprecise list.listedOn list.leftOn)',
  ],
  ['只写到月份，怎么算都是两年', 'yearsIn', '戊', '2'],
  ['只写到月份，说不准多少天', 'daysIn', '戊', '(imprecise list.listedOn list.leftOn)'],
  ['只打了√', 'yearsIn', '己', '(imprecise list.listedOn)'],
  ['没有起始日的不计', 'daysIn', '庚', '0'],
  ['结束日还没到，算到截至日期', 'daysIn', '辛', '366'],
  ['结束早于开始的不计', 'daysIn', '壬', '0'],
  ['没有这个人', 'daysIn', '癸', '0'],
])('%s', async (_office, fact, name, expected) => {
  const asked = { records: [{ title: name }], others: served };
  expect(await given(fact, stay, asked)).toBe(expected);
});

const before: Condition = { fact: 'listedOn', operator: 'before', value: { ours: 'planOn' } };

test.each<[string, fact: string, params: object, TypedRecord, string]>([
  ['选拔日之前的任职', 'countIn', { conditions: before }, { planOn: '2023-07-02' }, '2'],
  ['选拔当天开始的不算', 'countIn', { conditions: before }, { planOn: '2023-07-01' }, '1'],
  ['没有选拔日，一条也不算', 'countIn', { conditions: before }, {}, '0'],
  [
    '选拔日看不懂，说不准，怪的是我们的字段',
    'countIn',
    { conditions: before },
    { planOn: '去年' },
    '(unreadable planOn)',
  ],
  [
    '别的条件排除了的，不受选拔日影响',
    'countIn',
    { conditions: { all: [{ fact: 'area', operator: 'equal', value: '北' }, before] } },
    { planOn: '去年' },
    '0',
  ],
  [
    '只加选拔日之前的',
    'listIn',
    { field: 'area', conditions: before },
    { planOn: '2021-01-01' },
    '东',
  ],
])('与本台账的字段相比：%s', async (_office, fact, params, record, expected) => {
  const records = [{ title: '甲', ...record }];
  expect(await given(fact, { ...byName, ...params }, { records, others: served })).toBe(expected);
});

const high: Condition = { fact: 'grade', operator: 'equal', value: '高' };

test.each<[string, object, readonly TypedRecord[], string]>([
  ['三条里有两条', { conditions: high }, listed, '66.67'],
  ['没有开放的一条也不算在内', { conditions: high, among: isOpen }, listed, '100'],
  ['一条也没有', { conditions: high, match: { name: 'area' } }, listed, '（空）'],
  ['有一条看不懂', { conditions: high }, [...listed, { grade: '大概' }], '(unreadable list.grade)'],
])('shareIn：%s', async (_office, params, others, expected) => {
  const asked = { records: [{ area: '东' }], others };
  expect(await given('shareIn', { ledger: 'list', ...params }, asked)).toBe(expected);
});

test('a table with one of its fields written out', async () => {
  const asked = (level: string | null, params: object) =>
    given('fromTable', { table: 'forms', ...params }, { records: [{ level, done: '否' }] });
  expect([
    await asked('高', {}),
    await asked('高', { with: { done: true } }),
    await asked(null, { with: { level: '高' } }),
    await asked('看不懂', { with: { level: '中' } }),
    await asked('高', { with: { level: '低' } }),
  ]).toEqual(['甲、乙', '甲、乙、丙', '甲、乙', '甲、乙', '（空）']);
});

test('a ledger that the workbook lacks, or whose cells are unreadable, leaves the answer open', async () => {
  const records = [{ title: '甲' }];
  const others = [...listed, { name: '丁', open: '大概' }];
  const dim = [{ name: '甲', grade: '大概' }];
  const unsure = [...listed, { name: '丁', grade: '大概' }];
  expect([
    await given('countIn', byName, { records }),
    await given('hasLedger', { ledger: 'list' }, { records }),
    await given('countIn', { ...byName, distinct: 'grade' }, { records, others: dim }),
    await given('itemsLacking', { of: 'needed', in: names }, { records }),
    await given('listIn', { ledger: 'list', field: 'grade' }, { records, others: unsure }),
    await given('countIn', { ...byName, conditions: isOpen }, { records, others }),
    await given('countIn', { ledger: 'list', conditions: isOpen }, { records, others }),
  ]).toEqual([
    '(noLedger list)',
    '否',
    '(unreadable list.grade)',
    '(noLedger list)',
    '(unreadable list.grade)',
    '1',
    '(unreadable list.open)',
  ]);
});

test('periodsWithout counts the whole periods that hold no record, up to the end of the last year', async () => {
  const params = { ledger: 'list', field: 'listedOn', period: 'month' };
  const records = [{ area: '东' }, { area: '西' }];
  const lastYear = [{ listedOn: '2023-08-10' }, { listedOn: '2023-10-05' }];
  expect([
    await given('periodsWithout', params, { records, others: lastYear, per: 'ledger' }),
    await given('periodsWithout', params, { records, others: listed, per: 'ledger' }),
    await given('periodsWithout', params, { records, others: listed, per: 'group' }),
    await given(
      'periodsWithout',
      { ...params, period: 'quarter' },
      { records, others: listed, per: 'ledger' },
    ),
    await given('periodsWithout', { field: 'planOn', period: 'month' }, { records, per: 'ledger' }),
    await given('periodsWithout', params, { records, others: [{ listedOn: '√' }], per: 'ledger' }),
  ]).toEqual(['3', '2', '3', '0', '（空）', '(imprecise list.listedOn)']);
});
