import { testPolicy } from '../../../src/rules/check/test-policy.ts';
import { readPolicy } from '../../../src/rules/policy/read-policy.ts';
import { chinaCalendar } from '../china-calendar.ts';

/** 高风险而听取人数不足，或没有方案：报。 */
const policy = {
  id: 'matters',
  code: 'MT',
  version: '1',
  title: '事项台账',
  ledger: {
    key: ['no'],
    cites: ['YT-2.1'],
    fields: [
      { name: 'no', title: '编号', type: 'identifier' },
      { name: 'heard', title: '听取人数', type: 'number' },
      { name: 'plan', title: '方案', type: 'mark' },
    ],
  },
  rules: [
    {
      id: 'MT-101',
      severity: 'error',
      cites: ['YT-2.1'],
      marks: ['heard'],
      message: '{no}',
      conditions: {
        any: [
          { fact: 'heard', operator: 'lessThan', value: 10 },
          { not: { fact: 'plan', operator: 'equal', value: true } },
        ],
      },
    },
  ],
};

const FEW = '/rules/0/conditions/any/0';
const NO_PLAN = '/rules/0/conditions/any/1/not';

async function openAfter(records: readonly object[]) {
  const tests = records.map((record, index) => ({ name: `${index}`, record, expect: [] }));
  const text = JSON.stringify({ ...policy, tests });
  const reading = readPolicy(text, 'matters.json', new Set(['YT-2.1']));
  if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults));
  const { branches } = await testPolicy(reading.compiled, [reading.compiled], chinaCalendar);
  return [branches.seen, branches.total, branches.open.map(({ kind, pointer }) => [kind, pointer])];
}

const few = { no: '1', heard: 3, plan: '是' };
const enough = { no: '1', heard: 30, plan: '是' };
const noPlan = { no: '1', heard: 30, plan: '否' };
const neither = { no: '1', heard: 3, plan: '否' };
const unreadable = { no: '1', heard: '若干', plan: '若干' };

test.each<readonly [cases: string, records: readonly object[], expected: readonly unknown[]]>([
  ['各种情形都有', [few, enough, noPlan], [6, 6, []]],
  [
    '两样总是一起出现，谁也没有单独决定过',
    [neither, enough],
    [
      4,
      6,
      [
        ['neverDecides', FEW],
        ['neverDecides', NO_PLAN],
      ],
    ],
  ],
  [
    '方案从来不缺',
    [few, enough],
    [
      4,
      6,
      [
        ['neverTrue', NO_PLAN],
        ['neverDecides', NO_PLAN],
      ],
    ],
  ],
  [
    '看不懂的，满足和不满足都不算试过',
    [unreadable],
    [
      0,
      6,
      [
        ['neverTrue', FEW],
        ['neverFalse', FEW],
        ['neverDecides', FEW],
        ['neverTrue', NO_PLAN],
        ['neverFalse', NO_PLAN],
        ['neverDecides', NO_PLAN],
      ],
    ],
  ],
])('%s', async (_cases, records, expected) => {
  expect(await openAfter(records)).toEqual(expected);
});
