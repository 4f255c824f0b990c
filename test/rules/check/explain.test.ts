import { explain, type Explained, type RecordAsked } from '../../../src/rules/check/explain.ts';
import { typedLedger } from '../../../src/rules/check/typed-ledger.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import type { Condition, Policy } from '../../../src/rules/policy/shape/index.ts';
import { sayValue } from '../../../src/rules/words/say-value.ts';
import { chinaCalendar } from '../china-calendar.ts';
import { AS_OF, checkTyped, day, findingsOf, policyOf, ruleOf } from './policy-of.ts';

const late: Condition = {
  all: [
    {
      fact: 'filedOn',
      operator: 'after',
      value: { fact: 'dueOn', params: { from: 'planOn', within: 'limit' } },
    },
    { not: { fact: 'status', operator: 'equal', value: '免办' } },
  ],
};
const listed: Condition = {
  fact: 'countIn',
  params: { ledger: 'list', match: { name: 'agency' } },
  operator: 'equal',
  value: 0,
};

const plain = policyOf(
  { no: 'identifier', planOn: 'day', filedOn: 'day', status: 'text', agency: 'text' },
  {
    parameters: { limit: { title: 'limit', unit: 'workday', values: [{ value: 3 }] } },
    rules: [
      ruleOf('IT-1', late, {
        inForce: { from: '2024-01-01', by: 'planOn' },
        exceptions: [
          {
            id: 'old',
            effect: 'lift',
            conditions: { fact: 'no', operator: 'startsWith', value: '旧' },
          },
        ],
      }),
      ruleOf('IT-2', listed),
    ],
  },
);
const policy: Policy = { ...plain, ledger: { ...plain.ledger, key: ['no'] } };
const list: Policy = { ...policyOf({ name: 'text' }), id: 'list', code: 'LI' };

const records = [
  { no: '1', planOn: '2024-04-28', filedOn: '2024-05-09', status: '办理', agency: '甲' },
  { no: '2', planOn: '2024-04-28', filedOn: '2024-05-06', status: '免办', agency: '乙' },
  { no: '旧3', planOn: '2024-04-28', filedOn: '2024-05-09', status: '办理' },
  { no: '4', planOn: '？', filedOn: '2024-05-09', status: '办理' },
];
const typed = [
  [policy, records],
  [list, [{ name: '甲' }]],
] as const;

const inputs = {
  ledgers: typed.map(([each, rows]) => typedLedger(each, rows)),
  policies: typed.map(([each]) => compilePolicy(each)),
  asOf: day(AS_OF),
  calendar: chinaCalendar,
};

/** The first rule is that of the key. */
const explained = async (asked: RecordAsked) => {
  const [found] = await explain(inputs, 'items', asked);
  if (!found) throw new Error('There is no such record.');
  return found;
};

/** A tree of explanations in short. */
function inShort(part: Explained): unknown {
  if (part.kind !== 'leaf') return [part.kind, part.answer, ...part.parts.map(inShort)];
  const { comparison, answer, value, other, cells } = part;
  const values = [value, ...(other ? [other] : [])].map((each) => sayValue(each, 'zh-CN'));
  return [comparison.fact, comparison.operator, answer, values.join(' '), cells.join(' ')];
}

test('why a rule fired: leaf by leaf, with values and cells', async () => {
  const { rules, record } = await explained({ key: '1' });
  const [, rule] = rules;
  expect([record.row, rule?.outcome, rule?.severity]).toEqual([2, 'finding', 'error']);
  expect(rule && inShort(rule.conditions)).toEqual([
    'all',
    'yes',
    ['filedOn', 'after', 'yes', '2024-05-09 2024-05-06', 'C2 B2'],
    ['status', 'notEqual', 'yes', '办理', 'D2'],
  ]);
});

test('why a rule did not fire', async () => {
  const [, rule, other] = (await explained({ row: 3 })).rules;
  expect([rule?.outcome, other?.outcome]).toEqual(['clear', 'finding']);
  expect(rule && inShort(rule.conditions)).toEqual([
    'all',
    'no',
    ['filedOn', 'after', 'no', '2024-05-06 2024-05-06', 'C3 B3'],
    ['status', 'notEqual', 'no', '免办', 'D3'],
  ]);
  expect(other && inShort(other.conditions)).toEqual(['countIn', 'equal', 'yes', '0', 'E3']);
});

test('the exception that lifted a rule, and the days that it is in force', async () => {
  const [, rule] = (await explained({ key: '旧3' })).rules;
  expect(rule?.outcome).toBe('clear');
  expect(
    rule?.exceptions.map(({ exception, explained: why }) => [exception.id, inShort(why)]),
  ).toEqual([['old', ['no', 'startsWith', 'yes', '旧3', 'A4']]]);
  expect(rule?.inForce && inShort(rule.inForce)).toEqual([
    'all',
    'yes',
    ['own day', 'onOrAfter', 'yes', '2024-04-28', 'B4'],
  ]);
});

test('what could not be told', async () => {
  const [, rule] = (await explained({ key: '4' })).rules;
  expect([rule?.outcome, rule?.inForce?.answer, rule?.conditions.answer]).toEqual([
    'unchecked',
    'unknown',
    'unknown',
  ]);
});

test('what is explained is what the check found', async () => {
  const found = findingsOf(await checkTyped(typed));
  const rows: unknown[] = [];
  for (const row of [2, 3, 4, 5]) {
    const { rules } = await explained({ row });
    for (const { rule, outcome, severity } of rules) {
      if (outcome === 'finding') rows.push([row, rule.id, severity]);
    }
  }
  expect(rows).toEqual(found);
});

test('a record that is not there is not explained', async () => {
  expect(await explain(inputs, 'items', { key: '9' })).toEqual([]);
  expect(await explain(inputs, 'items', { row: 2, sheet: 'other' })).toEqual([]);
});
