import { everyUnchecked } from '../../../src/rules/check/every-unchecked.ts';
import type { CheckRun } from '../../../src/rules/check/check-run.ts';
import type { Condition, Exception, Rule } from '../../../src/rules/policy/shape/index.ts';
import {
  AS_OF,
  checkTyped,
  day,
  findingsOf,
  policyOf,
  ruleOf,
  runOf,
  uncheckedOf,
} from './policy-of.ts';

const isNo = (fact: string): Condition => ({ fact, operator: 'equal', value: false });
const FIELDS = {
  no: 'identifier',
  area: 'text',
  done: 'mark',
  planOn: 'day',
  filedOn: 'day',
} as const;

const ruled = (...rules: Rule[]) => policyOf(FIELDS, { rules });
const notDone = (rest: Partial<Rule> = {}) => ruleOf('IT-1', isNo('done'), rest);

test('the four outcomes add up to rules times records', async () => {
  const policy = ruled(
    notDone(),
    ruleOf('IT-2', { fact: 'planOn', operator: 'before', value: '2024-01-01' }),
    ruleOf('IT-3', isNo('done'), { inForce: { from: '2025-01-01' } }),
  );
  const records = [{ done: '否' }, { done: '是', planOn: '?' }, { planOn: '2023-05-01' }];
  const { outcomes } = runOf(await checkTyped([[policy, records]]));
  expect(outcomes).toEqual({ finding: 2, clear: 3, unchecked: 1, notInForce: 3 });
});

test('findings are sorted by record and then as the policy declares its rules', async () => {
  const policy = ruled(notDone(), ruleOf('IT-0', isNo('done'), { severity: 'info' }));
  expect(findingsOf(await checkTyped([[policy, [{ done: '否' }, { done: '否' }]]]))).toEqual([
    [2, 'IT-1', 'error'],
    [2, 'IT-0', 'info'],
    [3, 'IT-1', 'error'],
    [3, 'IT-0', 'info'],
  ]);
});

test('what cannot be judged is said with its reason and its fields', async () => {
  const before: Condition = { fact: 'planOn', operator: 'before', value: { fact: 'filedOn' } };
  const listed: Condition = {
    fact: 'countIn',
    params: { ledger: 'list' },
    operator: 'equal',
    value: 0,
  };
  const policy = ruled(ruleOf('IT-1', before), ruleOf('IT-2', { any: [isNo('done'), listed] }));
  const records = [
    { planOn: '??', filedOn: '2024-13-01' },
    { planOn: '2024年3月', filedOn: '2024-03-09' },
    { done: '否' },
  ];
  expect(uncheckedOf(await checkTyped([[policy, records]]))).toEqual([
    [2, 'IT-1', 'unreadable', 'planOn'],
    [2, 'IT-2', 'noLedger', 'list'],
    [3, 'IT-1', 'imprecise', 'planOn'],
    [3, 'IT-2', 'noLedger', 'list'],
  ]);
});

test('no wins over unknown in a group of all, and yes in a group of any', async () => {
  const unreadable: Condition = { fact: 'planOn', operator: 'isPresent', value: true };
  const policy = ruled(
    ruleOf('IT-1', { all: [unreadable, isNo('done')] }),
    ruleOf('IT-2', { any: [unreadable, isNo('done')] }),
  );
  const run = await checkTyped([
    [
      policy,
      [
        { planOn: '?', done: '是' },
        { planOn: '?', done: '否' },
      ],
    ],
  ]);
  expect([findingsOf(run), uncheckedOf(run)]).toEqual([
    [[3, 'IT-2', 'error']],
    [
      [2, 'IT-2', 'unreadable', 'planOn'],
      [3, 'IT-1', 'unreadable', 'planOn'],
    ],
  ]);
});

test('not over a group asks each part for its complement', async () => {
  const both: Condition = {
    not: { all: [isNo('done'), { fact: 'area', operator: 'equal', value: '东' }] },
  };
  const policy = ruled(ruleOf('IT-1', both));
  const records = [{ done: '否', area: '东' }, { done: '否', area: '西' }, {}, { done: '是' }];
  expect(findingsOf(await checkTyped([[policy, records]]))).toEqual([
    [3, 'IT-1', 'error'],
    [5, 'IT-1', 'error'],
  ]);
});

describe('days in force', () => {
  const inForce = { from: '2024-01-01', until: '2024-03-31', by: 'planOn' };
  const policy = ruled(notDone({ inForce }));
  const outcome = async (planOn: string | null, asOf = AS_OF) => {
    const run = runOf(await checkTyped([[policy, [{ done: '否', planOn }]]], asOf));
    const { outcomes } = run;
    const [name] = Object.entries(outcomes).find(([, count]) => count === 1) ?? [];
    return [name, ...everyUnchecked(run).map(({ reason }) => reason)].join(' ');
  };

  test.each([
    ['2023-12-31', 'notInForce'],
    ['2024-01-01', 'finding'],
    ['2024-03-31', 'finding'],
    ['2024-04-01', 'notInForce'],
    ['2024年2月', 'finding'],
    ['2023年12月', 'notInForce'],
    ['√', 'unchecked imprecise'],
    ['看不清', 'unchecked unreadable'],
  ])('a record of %s: %s', async (planOn, expected) => {
    expect(await outcome(planOn)).toBe(expected);
  });

  test('a record without a day goes by the as-of day, and the evidence says so', async () => {
    expect([await outcome(null), await outcome(null, '2024-02-01')]).toEqual([
      'notInForce',
      'finding',
    ]);
    const run = runOf(await checkTyped([[policy, [{ done: '否' }]]], '2024-02-01'));
    expect(run.findings[0]?.evidence['asOf']).toEqual({
      kind: 'day',
      from: day('2024-02-01'),
      until: day('2024-02-01'),
    });
  });
});

describe('exceptions', () => {
  const exception = (id: string, effect: Exception['effect'], area: string): Exception => ({
    id,
    effect,
    conditions: { fact: 'area', operator: 'contains', value: area },
  });
  const exceptions = [
    exception('east', 'lift', '东'),
    exception('west', 'warning', '西'),
    exception('also-west', 'warning', '西北'),
  ];
  const policy = ruled(notDone({ exceptions, marks: ['done'] }));

  test('one lifts the rule, another changes its severity, and agreeing ones agree', async () => {
    const records = ['东区', '西区', '西北', '南区'].map((area) => ({ done: '否', area }));
    const run = await checkTyped([[policy, records]]);
    expect([findingsOf(run), runOf(run).outcomes.clear]).toEqual([
      [
        [3, 'IT-1', 'warning'],
        [4, 'IT-1', 'warning'],
        [5, 'IT-1', 'error'],
      ],
      1,
    ]);
  });

  test('two live ones that disagree leave the rule unchecked, and are a fault', async () => {
    const run = await checkTyped([[policy, [{ done: '否', area: '东西' }]]]);
    expect(uncheckedOf(run)).toEqual([[2, 'IT-1', 'exceptionsDisagree']]);
    expect(runOf(run).faults.map(({ code, place }) => [code, place.cell])).toEqual([
      ['exceptionsDisagree', 'C2'],
    ]);
  });
});

test('a parameter has the value that was in force on the record’s own day', async () => {
  const late: Condition = {
    fact: 'daysBetween',
    params: { from: 'planOn', to: 'filedOn' },
    operator: 'greaterThan',
    value: { fact: 'limit' },
  };
  const policy = policyOf(FIELDS, {
    rules: [ruleOf('IT-1', late)],
    parameters: {
      limit: {
        title: 'limit',
        unit: 'day',
        by: 'planOn',
        values: [
          { from: '2023-01-01', value: 15 },
          { from: '2024-01-01', value: 10 },
        ],
      },
    },
  });
  const records = [
    { planOn: '2023-12-31', filedOn: '2024-01-12' },
    { planOn: '2024-01-01', filedOn: '2024-01-12' },
    { planOn: '2022-12-31', filedOn: '2023-12-31' },
  ];
  expect(findingsOf(await checkTyped([[policy, records]]))).toEqual([[3, 'IT-1', 'error']]);
});

test('each group and the whole ledger are judged once', async () => {
  const count = (number: number, rest: Record<string, unknown> = {}): Condition => ({
    fact: 'countIn',
    params: { ledger: 'items', ...rest },
    operator: 'greaterThan',
    value: number,
  });
  const base = policyOf(FIELDS, {
    rules: [
      ruleOf('IT-1', count(1, { match: { area: 'area' } }), { per: 'group' }),
      ruleOf('IT-2', count(2), { per: 'ledger' }),
    ],
  });
  const policy = { ...base, ledger: { ...base.ledger, group: 'area' } };
  const run = await checkTyped([[policy, [{ area: '东' }, { area: '西' }, { area: '东' }, {}]]]);
  expect([findingsOf(run), runOf(run).outcomes]).toEqual([
    [
      ['东', 'IT-1', 'error'],
      ['ledger', 'IT-2', 'error'],
    ],
    { finding: 2, clear: 1, unchecked: 0, notInForce: 0 },
  ]);
  expect(runOf(run).findings.map(({ identity }) => identity)).toEqual([
    'items/IT-1/group/东',
    'items/IT-2/ledger/',
  ]);
});

test('a policy may call a day a workday that the country rests on', async () => {
  const rest: Condition = {
    fact: 'countOf',
    params: { fields: ['planOn'], restDay: true },
    operator: 'equal',
    value: 1,
  };
  const rules = [ruleOf('IT-1', rest)];
  const local = policyOf(FIELDS, { rules, calendar: { workdays: ['2024-05-01'] } });
  const records = [{ planOn: '2024-05-01' }, { planOn: '2024-05-02' }];
  expect([
    findingsOf(await checkTyped([[policyOf(FIELDS, { rules }), records]])).length,
    findingsOf(await checkTyped([[local, records]])).length,
  ]).toEqual([2, 1]);
});

test('the same input gives the same run', async () => {
  const policy = ruled(notDone({ message: '{no}' }));
  const records = [
    { no: '1', done: '否' },
    { no: '2', done: '大概' },
  ];
  const once = async (): Promise<CheckRun> => checkTyped([[policy, records]]);
  expect(JSON.stringify(await once())).toBe(JSON.stringify(await once()));
});
