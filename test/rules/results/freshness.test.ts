import { check } from '../../../src/rules/check/check.ts';
import { typedLedger, type TypedRecord } from '../../../src/rules/check/typed-ledger.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import { atOnce } from '../../../src/rules/parts.ts';
import { freshness } from '../../../src/rules/results/freshness.ts';
import { makeStamp } from '../../../src/rules/results/stamp.ts';
import { NO_WAIVERS, type Waivers } from '../../../src/rules/waivers/waiver.ts';
import { sayFreshness } from '../../../src/rules/words/freshness-words.ts';
import { chinaCalendar } from '../china-calendar.ts';
import { day, policyOf } from '../check/policy-of.ts';

const policy = policyOf({ no: 'identifier', name: 'text' });
const RECORDS: readonly TypedRecord[] = [
  { no: '1', name: '甲' },
  { no: '2', name: '乙' },
  { no: '3', name: '丙' },
];
const WAIVED: Waivers = {
  ...NO_WAIVERS,
  waivers: [
    {
      row: 4,
      identity: 'items/IT-1/no/1',
      ledger: '',
      record: '1',
      rule: 'IT-1',
      reason: '因',
      approver: '王',
      basis: '据',
      approvedOn: null,
      until: null,
    },
  ],
};

async function stampOf() {
  const run = await check(
    [typedLedger(policy, RECORDS)],
    [compilePolicy(policy)],
    day('2024-06-30'),
    chinaCalendar,
  );
  return atOnce(makeStamp(run));
}

interface Now {
  readonly records?: readonly TypedRecord[];
  readonly version?: string;
  readonly waivers?: Waivers;
  readonly today?: string;
}

async function said({ records = RECORDS, version = '1', waivers, today = '2024-07-02' }: Now) {
  const now = { ...policy, version };
  const state = freshness(
    [typedLedger(now, records)],
    [compilePolicy(now)],
    waivers ?? NO_WAIVERS,
    { runs: [], stamp: await stampOf() },
    day(today),
  );
  return sayFreshness(state, 'zh-CN');
}

test.each([
  [
    'nothing changed',
    {},
    '结果是最新的：截至 2024-06-30（距今 2 天），此后数据、制度、豁免都没有变。',
  ],
  [
    'the rows changed places only',
    { records: [...RECORDS].reverse(), today: '2024-06-30' },
    '结果是最新的：截至 2024-06-30（即今天），此后数据、制度、豁免都没有变。',
  ],
  [
    'one record changed, one came',
    { records: [{ no: '1', name: '改' }, ...RECORDS.slice(1), { no: '4', name: '丁' }] },
    '结果已过时：上次校验截至 2024-06-30（距今 2 天），此后有 2 条记录改动过，请重新校验。',
  ],
  [
    'another version of the policy, and a waiver',
    { version: '2', waivers: WAIVED },
    '结果已过时：上次校验截至 2024-06-30（距今 2 天），此后制度版本已不同，豁免改动过，请重新校验。',
  ],
])('%s', async (_, now, sentence) => {
  expect(await said(now)).toBe(sentence);
});

test('never checked, and a stamp that cannot be read, are told apart', () => {
  const line = {
    time: '2024-06-30',
    person: '张三',
    asOf: '2024-06-30',
    policies: '',
    records: 0,
    finding: 0,
    clear: 0,
    unchecked: 0,
    notInForce: 0,
    fingerprint: 'x',
  };
  const kinds = [undefined, { runs: [], stamp: undefined }, { runs: [line], stamp: undefined }].map(
    (saved) => freshness([], [], NO_WAIVERS, saved, day('2024-07-02')).kind,
  );
  expect(kinds).toEqual(['neverChecked', 'neverChecked', 'untold']);
});
