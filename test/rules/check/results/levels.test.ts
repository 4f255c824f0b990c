import type { Condition, Warning } from '../../../../src/rules/policy/shape/index.ts';
import { sayReason } from '../../../../src/rules/words/say.ts';
import { checkTyped, policyOf, ruleOf, runOf } from '../policy-of.ts';

const count = (params: Record<string, unknown>, number = 0): Condition => ({
  fact: 'findingCount',
  params,
  operator: 'greaterThan',
  value: number,
});
const warning = (level: Warning['level'], conditions: Condition): Warning => ({
  level,
  conditions,
  reason: `${level}：{findingCount}项，{no}`,
  cites: ['YT-3.1'],
});
const isNo = (fact: string): Condition => ({ fact, operator: 'equal', value: false });

const policy = policyOf(
  { no: 'identifier', done: 'mark', filed: 'mark', heard: 'mark' },
  {
    rules: [
      ruleOf('IT-1', isNo('done'), { severity: 'error' }),
      ruleOf('IT-2', isNo('filed'), { severity: 'warning', blocks: 'decision' }),
      ruleOf('IT-3', isNo('heard'), { severity: 'info' }),
    ],
    warnings: [
      warning('yellow', count({})),
      warning('red', count({ blocks: ['decision'] })),
      warning('orange', count({ severity: 'error' })),
      warning('yellow', count({ rules: ['IT-1', 'IT-3'] }, 1)),
    ],
  },
);

test('a record has the gravest colour that holds, with every reason, gravest first', async () => {
  const run = runOf(
    await checkTyped([
      [
        policy,
        [
          { no: '1', done: '是', filed: '是', heard: '是' },
          { no: '2', done: '否', filed: '是', heard: '否' },
          { no: '3', done: '否', filed: '否', heard: '是' },
        ],
      ],
    ]),
  );
  expect(
    run.records.map(({ level, reasons }) => [
      level,
      ...reasons.map((reason) => sayReason(reason, run, 'zh-CN')),
    ]),
  ).toEqual([
    ['none'],
    ['orange', 'orange：1项，2', 'yellow：2项，2', 'yellow：2项，2'],
    ['red', 'red：1项，3', 'orange：1项，3', 'yellow：2项，3'],
  ]);
});

test('a warning that cannot be judged is told where it could be the graver one', async () => {
  const run = runOf(
    await checkTyped([
      [
        policy,
        [
          { no: '1', done: '否', filed: '大概', heard: '是' },
          { no: '2', done: '大概', filed: '否', heard: '是' },
        ],
      ],
    ]),
  );
  expect(
    run.records.map(({ level, reasons }) => [
      level,
      ...reasons.map((reason) => [reason.level, reason.certain]),
    ]),
  ).toEqual([
    ['orange', ['red', false], ['orange', true], ['yellow', true]],
    ['red', ['red', true], ['yellow', true]],
  ]);
});
