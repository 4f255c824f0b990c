import { testPolicy } from '../../../src/rules/check/test-policy.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import type { Policy, PolicyTest } from '../../../src/rules/policy/shape/index.ts';
import { chinaCalendar } from '../china-calendar.ts';
import { policyOf, ruleOf } from './policy-of.ts';

const policy = policyOf(
  { no: 'identifier', filedOn: 'day', agency: 'text' },
  {
    testRecord: { no: '1', filedOn: '2024-03-01', agency: '甲' },
    testLedgers: { list: [{}] },
    rules: [
      ruleOf('IT-1', { fact: 'filedOn', operator: 'isAbsent', value: true }),
      ruleOf('IT-2', {
        fact: 'countIn',
        params: { ledger: 'list', match: { name: 'agency' } },
        operator: 'equal',
        value: 0,
      }),
      ruleOf('IT-3', { fact: 'filedOn', operator: 'after', value: { fact: 'today' } }),
    ],
    warnings: [
      {
        level: 'red',
        conditions: { fact: 'filedOn', operator: 'isAbsent', value: true },
        reason: 'red',
        cites: ['YT-3.1'],
      },
    ],
  },
);
const list: Policy = { ...policyOf({ name: 'text' }, { testRecord: { name: '甲' } }), id: 'list' };

async function report(tests: PolicyTest[], rest: Partial<Policy> = {}) {
  const compiled = [{ ...policy, tests, ...rest }, list].map((each) => compilePolicy(each));
  const [own] = compiled;
  if (!own) throw new Error('There is no policy.');
  return testPolicy(own, compiled, chinaCalendar);
}

const failures = async (test: Omit<PolicyTest, 'name'>) =>
  (await report([{ name: 'test', ...test }])).tests[0]?.failures;

test.each<[string, Omit<PolicyTest, 'name'>, object[]]>([
  ['the test record is in order', { expect: [], unchecked: [], level: 'none' }, []],
  ['null leaves a cell empty', { record: { filedOn: null }, expect: ['IT-1'], level: 'red' }, []],
  ['a test may have its own other ledgers', { ledgers: { list: [] }, expect: ['IT-2'] }, []],
  ['or none at all', { ledgers: {}, expect: [], unchecked: ['IT-2'] }, []],
  [
    'cells are typed as a clerk types them',
    { record: { filedOn: '看不清' }, expect: [], unchecked: ['IT-1', 'IT-3'] },
    [],
  ],
  [
    'a field without a column can not be judged',
    { without: ['filedOn'], expect: [], unchecked: ['IT-1', 'IT-3'] },
    [],
  ],
  ['what did not fire', { expect: ['IT-1'] }, [{ kind: 'missing', rule: 'IT-1' }]],
  [
    'what fired and should not, and the wrong colour',
    { record: { filedOn: null }, expect: [], level: 'none' },
    [
      { kind: 'unexpected', rule: 'IT-1' },
      { kind: 'level', expected: 'none', found: 'red' },
    ],
  ],
  [
    'what could not be judged and should have been',
    { ledgers: {}, expect: [], unchecked: ['IT-1'] },
    [
      { kind: 'missingUnchecked', rule: 'IT-1' },
      { kind: 'unexpectedUnchecked', rule: 'IT-2' },
    ],
  ],
])('%s', async (_, given, expected) => {
  expect(await failures(given)).toEqual(expected);
});

test('a test is judged as of its own day, or the policy’s, or the last day that it holds', async () => {
  const record = { filedOn: '2024-03-05' };
  const tests = [
    { name: 'own', asOf: '2024-03-04', record, expect: ['IT-3'] },
    { name: 'policy', record, expect: ['IT-3'] },
  ];
  const last = [{ name: 'last', record, expect: [] }];
  const all = [
    ...(await report(tests, { testAsOf: '2024-03-01' })).tests,
    ...(await report(last)).tests,
  ];
  expect(all.map((result) => result.failures)).toEqual([[], [], []]);
});

test('a rule is covered when it fired in one test and stayed silent in another', async () => {
  const { coverage } = await report([
    { name: 'one', record: { filedOn: null }, expect: ['IT-1'] },
    { name: 'two', ledgers: {}, expect: [] },
  ]);
  expect(coverage).toEqual([
    { rule: 'IT-1', fired: true, silent: true },
    { rule: 'IT-2', fired: false, silent: true },
    { rule: 'IT-3', fired: false, silent: true },
  ]);
});

test('a test starts from the record of another, which may start from a third', async () => {
  const { tests } = await report([
    { name: 'not filed', record: { filedOn: null }, expect: ['IT-1'] },
    { name: 'nor known', from: 'not filed', record: { agency: '乙' }, expect: ['IT-1', 'IT-2'] },
    { name: 'filed again', from: 'nor known', record: { filedOn: '2024-03-02' }, expect: ['IT-2'] },
    {
      name: 'several',
      from: 'not filed',
      records: [{}, { agency: '乙' }],
      expect: ['IT-1', 'IT-2'],
    },
  ]);
  expect(tests.flatMap(({ failures: found }) => found)).toEqual([]);
});
