import type { TypedRecord } from '../../../../src/rules/check/typed-ledger.ts';
import { functions } from '../../../../src/rules/check/functions/index.ts';
import type { Condition, Policy } from '../../../../src/rules/policy/shape/index.ts';
import { sayValue } from '../../../../src/rules/words/say-value.ts';
import { checkTyped, policyOf, ruleOf, runOf } from '../policy-of.ts';

const choices = { 高: [], 中: [], 低: [] };

const items = policyOf(
  {
    no: 'identifier',
    area: 'text',
    title: 'text',
    count: 'number',
    done: 'mark',
    planOn: 'day',
    filedOn: 'day',
    level: { type: 'choice', choices },
    oldLevel: { type: 'choice', choices },
    experts: 'people',
  },
  {
    parameters: {
      days: { title: 'days', unit: 'day', values: [{ value: 10 }] },
      workdays: { title: 'workdays', unit: 'workday', values: [{ value: 5 }] },
      months: { title: 'months', unit: 'month', values: [{ value: 1 }] },
      years: { title: 'years', unit: 'year', values: [{ value: 1 }] },
      byPlan: {
        title: 'byPlan',
        unit: 'day',
        by: 'planOn',
        values: [{ value: 10 }, { from: '2024-01-01', value: 20 }],
      },
    },
  },
);
const grouped: Policy = { ...items, ledger: { ...items.ledger, group: 'area' } };

const list: Policy = {
  ...policyOf({
    name: 'text',
    area: 'text',
    score: 'number',
    listedOn: 'day',
    open: 'mark',
    grade: { type: 'choice', choices },
  }),
  id: 'list',
  code: 'LI',
};
const listGrouped: Policy = { ...list, ledger: { ...list.ledger, group: 'area' } };

interface Asked {
  readonly records: readonly TypedRecord[];
  readonly others?: readonly TypedRecord[];
  readonly per?: 'record' | 'group' | 'ledger';
  readonly policy?: Policy;
}

/** What a function gives for the first record (or group, or the ledger); why it cannot be told in brackets. */
async function given(
  fact: string,
  params: Record<string, unknown>,
  { records, others, per = 'record', policy = grouped }: Asked,
): Promise<string> {
  const either: Condition = {
    any: [
      { fact, params, operator: 'isPresent', value: true },
      { fact, params, operator: 'isAbsent', value: true },
    ],
  };
  const rules = [ruleOf('IT-1', either, { per, message: `{${fact}}` })];
  const other = others ? [[listGrouped, others] as const] : [];
  const run = runOf(await checkTyped([[{ ...policy, rules }, records], ...other]));
  const [unchecked] = run.unchecked;
  if (unchecked) return `(${[unchecked.reason, ...unchecked.fields].join(' ')})`;
  return sayValue(run.findings[0]?.evidence[fact], 'zh-CN');
}

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

const listed = [
  { name: '甲', area: '东', score: 2, listedOn: '2024-01-10', open: '是', grade: '高' },
  { name: '乙', area: '东', score: 3, listedOn: '2024-03-05', open: '否', grade: '中' },
  { name: '甲', area: '西', score: 4, listedOn: '2024-02-01', open: '否', grade: '高' },
];
const byName = { ledger: 'list', match: { name: 'title' } };
const isOpen: Condition = { fact: 'open', operator: 'equal', value: true };

test.each<[string, Record<string, unknown>, TypedRecord, string]>([
  ['countIn', byName, { title: '甲' }, '2'],
  ['countIn', byName, { title: '丙' }, '0'],
  ['countIn', byName, {}, '0'],
  ['countIn', { ...byName, conditions: isOpen }, { title: '甲' }, '1'],
  ['countIn', { ledger: 'list' }, { title: '甲' }, '3'],
  ['countIn', { ledger: 'list', match: { name: 'experts' } }, { experts: '甲、乙' }, '3'],
  ['sumIn', { ...byName, field: 'score' }, { title: '甲' }, '6'],
  ['sumIn', { ...byName, field: 'score' }, { title: '丙' }, '0'],
  ['lookUp', { ...byName, field: 'grade' }, { title: '甲' }, '高'],
  ['lookUp', { ...byName, field: 'score' }, { title: '甲' }, '(imprecise list.score)'],
  ['lookUp', { ...byName, field: 'grade' }, { title: '丙' }, '（空）'],
  ['earliestIn', { ...byName, field: 'listedOn' }, { title: '甲' }, '2024-01-10'],
  ['latestIn', { ...byName, field: 'listedOn' }, { title: '甲' }, '2024-02-01'],
])('%s %j for %j is %s', async (fact, params, record, expected) => {
  expect(await given(fact, params, { records: [record], others: listed })).toBe(expected);
});

test('a ledger that the workbook lacks, or whose cells are unreadable, leaves the answer open', async () => {
  const records = [{ title: '甲' }];
  const others = [...listed, { name: '丁', open: '大概' }];
  expect([
    await given('countIn', byName, { records }),
    await given('countIn', { ...byName, conditions: isOpen }, { records, others }),
    await given('countIn', { ledger: 'list', conditions: isOpen }, { records, others }),
  ]).toEqual(['(noLedger list)', '1', '(unreadable list.open)']);
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

test('every function is asked in some test', async () => {
  const { readFileSync } = await import('node:fs');
  const tests = readFileSync(new URL(import.meta.url), 'utf8');
  const warned = readFileSync(new URL('../results/levels.test.ts', import.meta.url), 'utf8');
  const names = [...functions.keys()].filter((name) => !(tests + warned).includes(`'${name}'`));
  expect(names).toEqual([]);
});

test('each function has a role for each of its params', () => {
  const odd = [...functions.values()].filter(
    ({ params, roles }) => Object.keys(params.properties).join() !== Object.keys(roles).join(),
  );
  expect(odd.map(({ name }) => name)).toEqual([]);
});
