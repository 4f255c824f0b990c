import { check } from '../../src/rules/check/check.ts';
import { typedLedger, type TypedRecord } from '../../src/rules/check/typed-ledger.ts';
import { parseDay, type Day } from '../../src/rules/day/day.ts';
import { sayColumn } from '../../src/rules/words/say-declared.ts';
import { chinaCalendar } from '../rules/china-calendar.ts';
import { shippedPolicies } from './shipped.ts';

const asOf = parseDay('2026-05-20') as Day;

/** 校验·能否结案 of the case that the policy's situations start from, with opinions of these people. */
async function canClose(opinions: readonly TypedRecord[]): Promise<string | undefined> {
  const cases = shippedPolicies.find(({ policy }) => policy.id === 'cases');
  const records: Readonly<Record<string, readonly TypedRecord[]>> = {
    ...cases?.policy.testLedgers,
    cases: [{ closedOn: null }],
    'case-opinions': opinions,
  };
  const ledgers = shippedPolicies.flatMap(({ policy }) =>
    records[policy.id] ? [typedLedger(policy, records[policy.id] ?? [])] : [],
  );
  const run = await check(ledgers, shippedPolicies, asOf, chinaCalendar);
  const own = run.ledgers.find(({ ledger }) => ledger.policy.id === 'cases');
  const place = own?.compiled.columns.findIndex(({ id }) => id === 'closing') ?? -1;
  const result = own?.records[0]?.columns[place];
  return own && result ? sayColumn(result, own, 'zh-CN', shippedPolicies) : undefined;
}

const li = { reviewer: '李敬', department: '行政' };
const zheng = { reviewer: '郑宏', department: '民事' };

test.each<readonly [office: string, readonly TypedRecord[], string]>([
  ['意见齐、都有决定', [li, zheng], '●绿 意见、表格、决定齐全'],
  [
    '民事部门没有意见，李敬的意见没有决定：一格里都写上',
    [{ ...li, decision: null }],
    '●黄 不可结案：缺民事部门初评意见；李敬意见未决定是否采纳',
  ],
  [
    '只是李敬的意见没有决定',
    [{ ...li, decision: null }, zheng],
    '●黄 不可结案：李敬意见未决定是否采纳',
  ],
  [
    '李敬的决定看不懂：不当作可以结案',
    [{ ...li, decision: '再议' }, zheng],
    '未能检查：“初评意见台账的是否采纳”的内容无法识别',
  ],
])('%s', async (_office, opinions, expected) => {
  expect(await canClose(opinions)).toBe(expected);
});
