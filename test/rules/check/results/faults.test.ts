import { check } from '../../../../src/rules/check/check.ts';
import { typedLedger } from '../../../../src/rules/check/typed-ledger.ts';
import { compilePolicy } from '../../../../src/rules/policy/compile-policy.ts';
import type { Policy } from '../../../../src/rules/policy/shape/index.ts';
import { sayFault } from '../../../../src/rules/words/say.ts';
import { chinaCalendar } from '../../china-calendar.ts';
import { AS_OF, checkTyped, day, policyOf, runOf } from '../policy-of.ts';

const plain = policyOf({ no: 'identifier', planOn: 'day', done: 'mark' });
const keyed: Policy = { ...plain, ledger: { ...plain.ledger, key: ['no'] } };

test('each unreadable cell is one fault, with its place and how to mend it', async () => {
  const records = [
    { planOn: '13月', done: '大概' },
    { planOn: '2024-01-01', done: '是' },
    { planOn: '待查的日子' },
  ];
  const { faults } = runOf(await checkTyped([[plain, records]]));
  expect(faults.map(({ code, place }) => [code, place.cell])).toEqual([
    ['unreadableCell', 'B2'],
    ['unreadableCell', 'C2'],
    ['unreadableCell', 'B4'],
  ]);
  expect(faults.slice(0, 2).map((fault) => sayFault(fault, 'zh-CN'))).toEqual([
    {
      sentence: '“planOn列”的内容“13月”无法识别。',
      repair: '请改成日期，如 2024-01-31；确实没有就留空，不适用就填“/”。',
    },
    {
      sentence: '“done列”的内容“大概”无法识别。',
      repair: '请改成“是”或“否”；确实没有就留空，不适用就填“/”。',
    },
  ]);
});

test('a merged cell that cannot be read is one fault, at its first cell', async () => {
  const ledger = typedLedger(plain, [{ planOn: '？' }, { planOn: '？' }, {}]);
  const merge = { firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 2 };
  const readings = ledger.readings.map((reading) => ({ ...reading, merges: [merge] }));
  const run = await check(
    [{ ...ledger, readings }],
    [compilePolicy(plain)],
    day(AS_OF),
    chinaCalendar,
  );
  expect(runOf(run).faults.map(({ place }) => place.cell)).toEqual(['B2']);
});

test('records without a key are told once, with the first of them', async () => {
  const { faults } = runOf(await checkTyped([[keyed, [{ no: '1' }, {}, { no: '/' }]]]));
  expect(faults.map((fault) => [fault.place.cell, sayFault(fault, 'zh-CN').sentence])).toEqual([
    ['A3', '有 2 条记录没有可用的“no列”，第一条在第 3 行。'],
  ]);
});

test('a ledger that declares no key has no record without one', async () => {
  expect(runOf(await checkTyped([[plain, [{}]]])).faults).toEqual([]);
});
