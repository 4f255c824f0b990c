import { readdirSync, readFileSync } from 'node:fs';
import { functions } from '../../../../src/rules/check/functions/index.ts';
import type { TypedRecord } from '../../../../src/rules/check/typed-ledger.ts';
import { given, items } from './given.ts';

const answered = { from: 'askedAt', to: 'answeredAt' };

const prolonged = (within: string) => ({ from: 'planOn', within, plus: ['count'] });

type Case = readonly [string, Record<string, unknown>, TypedRecord, string];

test.each<Case>([
  [
    'daysBetween',
    { from: 'planOn', to: 'filedOn' },
    { planOn: '2024-02-28', filedOn: '2024-03-01' },
    '2',
  ],
  [
    'daysBetween',
    { from: 'filedOn', to: 'planOn' },
    { planOn: '2024-02-28', filedOn: '2024-03-01' },
    '-2',
  ],
  ['daysBetween', { from: 'planOn', to: 'filedOn' }, { planOn: '2024-02-28' }, '（空）'],
  [
    'daysBetween',
    { from: 'planOn', to: 'filedOn' },
    { planOn: '2024年2月', filedOn: '2024-03-01' },
    '(imprecise planOn)',
  ],
  [
    'daysBetween',
    { from: 'planOn', to: 'filedOn' },
    { planOn: '2024-02-28', filedOn: '√' },
    '(imprecise filedOn)',
  ],
  [
    'daysBetween',
    { from: 'planOn', to: 'filedOn' },
    { planOn: '32日', filedOn: '2024-03-01' },
    '(unreadable planOn)',
  ],
  [
    'workdaysBetween',
    { from: 'planOn', to: 'filedOn' },
    { planOn: '2024-02-09', filedOn: '2024-02-19' },
    '2',
  ],
  [
    'workdaysBetween',
    { from: 'planOn', to: 'filedOn' },
    { planOn: '2026-12-30', filedOn: '2027-01-05' },
    '(noCalendar planOn filedOn)',
  ],
  ['daysSince', { from: 'planOn' }, { planOn: '2024-06-20' }, '10'],
  ['workdaysSince', { from: 'planOn' }, { planOn: '2024-06-20' }, '6'],
  ['hoursBetween', answered, { askedAt: '2024-3-1 9:30', answeredAt: '2024-3-2 10:45' }, '25.25'],
  ['hoursBetween', answered, { askedAt: '2024-3-2 9:30', answeredAt: '2024-3-2 9:00' }, '-0.5'],
  ['hoursBetween', answered, { askedAt: '2024-3-1 9:30' }, '（空）'],
  [
    'hoursBetween',
    answered,
    { askedAt: '2024-3-1', answeredAt: '2024-3-2 9:00' },
    '(imprecise askedAt)',
  ],
  ['hoursSince', { from: 'askedAt' }, { askedAt: '2024-06-29 21:00' }, '27'],
  ['hoursSince', { from: 'askedAt' }, { askedAt: '昨晚' }, '(unreadable askedAt)'],
  ['daysBetween', answered, { askedAt: '2024-3-1 23:00', answeredAt: '2024-3-2' }, '1'],
  ['daysIdle', {}, { planOn: '2024-06-01', filedOn: '2024-06-20' }, '10'],
  ['daysIdle', {}, { planOn: '2024年5月', filedOn: '2024-06-20' }, '10'],
  ['daysIdle', {}, { filedOn: '2024年6月' }, '(imprecise filedOn)'],
  ['daysIdle', {}, { planOn: '√', filedOn: '2024-06-20' }, '(imprecise planOn)'],
  ['daysIdle', {}, { planOn: '？', filedOn: '2024-06-20' }, '(unreadable planOn)'],
  ['daysIdle', {}, {}, '（空）'],
  ['daysIdle', {}, { planOn: '2024-06-20', filedOn: '2024-07-01' }, '10'],
  ['daysIdle', {}, { planOn: '2024-06-20', filedOn: '2024-06-30' }, '0'],
  ['daysIdle', {}, { planOn: '2024-06-20', filedOn: '2024年7月' }, '10'],
  ['daysIdle', {}, { planOn: '2024-07-01' }, '（空）'],
  ['daysIdle', { fields: ['planOn'] }, { planOn: '2024-06-29', filedOn: '？' }, '1'],
  ['dueOn', { from: 'planOn', within: 'days' }, { planOn: '2024-02-20' }, '2024-03-01'],
  ['dueOn', { from: 'planOn', within: 'workdays' }, { planOn: '2024-02-09' }, '2024-02-22'],
  ['dueOn', { from: 'planOn', within: 'months' }, { planOn: '2024-01-31' }, '2024-02-29'],
  ['dueOn', { from: 'planOn', within: 'years' }, { planOn: '2024-02-29' }, '2025-02-28'],
  [
    'dueOn',
    { from: 'filedOn', within: 'byPlan' },
    { planOn: '2023-12-31', filedOn: '2024-02-20' },
    '2024-03-01',
  ],
  [
    'dueOn',
    { from: 'filedOn', within: 'byPlan' },
    { planOn: '2024-01-01', filedOn: '2024-02-20' },
    '2024-03-11',
  ],
  [
    'dueOn',
    { from: 'planOn', within: 'workdays' },
    { planOn: '2026-12-28' },
    '(noCalendar planOn)',
  ],
  ['daysUntilDue', { from: 'planOn', within: 'days' }, { planOn: '2024-06-15' }, '-5'],
  ['daysUntilDue', prolonged('days'), { planOn: '2024-06-15', count: 7 }, '2'],
  ['dueOn', prolonged('months'), { planOn: '2024-01-31', count: 3 }, '2024-03-03'],
  ['dueOn', prolonged('workdays'), { planOn: '2024-02-09', count: 1 }, '2024-02-23'],
  ['dueOn', prolonged('days'), { planOn: '2024-02-20' }, '2024-03-01'],
  ['dueOn', prolonged('days'), { planOn: '2024-02-20', count: '/' }, '2024-03-01'],
  ['dueOn', prolonged('days'), { planOn: '2024-02-20', count: '若干' }, '(unreadable count)'],
  ['countOf', { fields: ['planOn', 'filedOn'], present: true }, { planOn: '2024-01-01' }, '1'],
  ['countOf', { fields: ['planOn', 'filedOn'], absent: true }, { planOn: '/' }, '2'],
  ['countOf', { fields: ['done'], equals: false }, { done: '×' }, '1'],
  [
    'countOf',
    { fields: ['planOn', 'filedOn'], restDay: true },
    { planOn: '2024-05-01', filedOn: '2024-05-11' },
    '1',
  ],
  [
    'countOf',
    { fields: ['planOn', 'filedOn'], present: true },
    { planOn: '??', filedOn: '2024-05-11' },
    '(unreadable planOn)',
  ],
  [
    'earliestOf',
    { fields: ['planOn', 'filedOn'] },
    { planOn: '2024-05-01', filedOn: '2024-03-11' },
    '2024-03-11',
  ],
  ['earliestOf', { fields: ['planOn', 'filedOn'] }, { filedOn: '2024-03-11' }, '2024-03-11'],
  [
    'latestOf',
    { fields: ['planOn', 'filedOn'] },
    { planOn: '2024-05-01', filedOn: '2024-03-11' },
    '2024-05-01',
  ],
  ['latestOf', { fields: ['planOn', 'filedOn'] }, {}, '（空）'],
  ['gravestOf', { fields: ['level', 'oldLevel'] }, { level: '低', oldLevel: '中' }, '中'],
  ['listCount', { field: 'experts' }, { experts: '何静、吴平' }, '2'],
  ['listCount', { field: 'experts' }, {}, '（空）'],
  ['fromTable', { table: 'forms' }, { level: '高', done: '是' }, '甲、乙、丙'],
  ['fromTable', { table: 'forms' }, { level: '高', done: '否' }, '甲、乙'],
  ['fromTable', { table: 'forms' }, { level: '高' }, '甲、乙'],
  ['fromTable', { table: 'forms' }, { level: '低', done: '是' }, '（空）'],
  ['fromTable', { table: 'forms' }, { done: '是' }, '（空）'],
  ['fromTable', { table: 'forms' }, { level: '高', done: '也许' }, '(unreadable done)'],
  ['fromTable', { table: 'forms' }, { level: '中', done: '也许' }, '甲、乙'],
  ['fromTable', { table: 'forms', fields: ['oldLevel', 'done'] }, { oldLevel: '中' }, '甲、乙'],
  ['itemsLacking', { of: { table: 'forms' }, in: 'groups' }, { level: '中', groups: '乙' }, '甲'],
  ['itemsLacking', { of: { table: 'forms' }, in: 'groups' }, { level: '低' }, '（空）'],
  ['itemsLacking', { of: { table: 'forms' }, in: 'groups' }, { level: '？' }, '(unreadable level)'],
  ['textLength', { field: 'title' }, { title: '风险可控' }, '4'],
])('%s %j of %j is %s', async (fact, params, record, expected) => {
  expect(await given(fact, params, { records: [record] })).toBe(expected);
});

test.each<[Record<string, unknown>, readonly TypedRecord[], string]>([
  [{ fields: ['no'] }, [{ no: '1' }, { no: '1' }, { no: '2' }], '1'],
  [{ fields: ['no'] }, [{}, {}], '0'],
  [
    { fields: ['no', 'area'] },
    [
      { no: '1', area: '东' },
      { no: '1', area: '西' },
    ],
    '0',
  ],
  [
    { fields: ['title'], differing: ['no'] },
    [
      { title: '同', no: '1' },
      { title: '同', no: '1' },
      { title: '同', no: '2' },
    ],
    '1',
  ],
  [{ fields: ['title'], differing: ['no'] }, [{ title: '同' }, { title: '同', no: '2' }], '0'],
])('duplicatesOf %j in %j is %s', async (params, records, expected) => {
  expect(await given('duplicatesOf', params, { records })).toBe(expected);
});

const visits = [
  { area: '东', planOn: '2024-03-01', count: 3 },
  { area: '西', planOn: '2024-02-20', count: 9 },
  { area: '东', planOn: '2024-02-01', count: 1 },
  { area: '东', planOn: '2024-01-01', count: 2 },
];

test('previousInGroup is what the record before held, by day and not by row', async () => {
  const params = { field: 'count', orderBy: 'planOn' };
  expect([
    await given('previousInGroup', params, { records: visits }),
    await given('previousInGroup', params, { records: visits.slice(1) }),
    await given('previousInGroup', params, { records: [...visits, { area: '东', planOn: '？' }] }),
    await given('previousInGroup', params, { records: visits, policy: items }),
  ]).toEqual(['1', '（空）', '(unreadable planOn)', '9']);
});

const here = new URL('./', import.meta.url);
const LEVELS = '../results/levels.test.ts';

test('every function is asked in some test', () => {
  const files = [...readdirSync(here).filter((name) => name.endsWith('.test.ts')), LEVELS];
  const tests = files.map((file) => readFileSync(new URL(file, here), 'utf8')).join('');
  const names = [...functions.keys()].filter((name) => !tests.includes(`'${name}'`));
  expect(names).toEqual([]);
});

test('each function has a role for each of its params', () => {
  const odd = [...functions.values()].filter(
    ({ params, roles }) => Object.keys(params.properties).join() !== Object.keys(roles).join(),
  );
  expect(odd.map(({ name }) => name)).toEqual([]);
});
