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
