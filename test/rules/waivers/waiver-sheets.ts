import { check } from '../../../src/rules/check/check.ts';
import type { CheckRun, Finding } from '../../../src/rules/check/check-run.ts';
import { typedLedger, type TypedRecord } from '../../../src/rules/check/typed-ledger.ts';
import type { CellContent, Grid } from '../../../src/rules/index.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import type { Waivers } from '../../../src/rules/waivers/waiver.ts';
import { chinaCalendar } from '../china-calendar.ts';
import { day, policyOf, ruleOf, runOf } from '../check/policy-of.ts';

export const HEADERS = '台账 记录 规则 单元格 问题 理由 批准人 依据 批准日期 有效期至 标记'.split(
  ' ',
);
export const GIVEN = ['省里统一安排', '王主任', '皖稳办〔2024〕3号', '2024-06-01'];

const policy = policyOf(
  { no: 'identifier', done: 'mark', filed: 'mark' },
  {
    ledger: {
      key: ['no'],
      fields: [
        { name: 'no', title: '编号', type: 'identifier' },
        { name: 'done', title: '完成', type: 'mark' },
        { name: 'filed', title: '备案', type: 'mark' },
      ],
    },
    rules: [
      ruleOf('IT-1', { fact: 'done', operator: 'equal', value: false }, { marks: ['done'] }),
      ruleOf(
        'IT-2',
        { fact: 'filed', operator: 'equal', value: false },
        { marks: ['filed'], blocks: 'decision' },
      ),
    ],
    warnings: [
      {
        level: 'red',
        conditions: {
          fact: 'findingCount',
          params: { blocks: ['decision'] },
          operator: 'greaterThan',
          value: 0,
        },
        reason: '不得决策',
        cites: ['YT-1'],
      },
      {
        level: 'yellow',
        conditions: { fact: 'findingCount', params: {}, operator: 'greaterThan', value: 0 },
        reason: '有问题',
        cites: ['YT-1'],
      },
    ],
  },
);
export const RECORDS: readonly TypedRecord[] = [
  { no: 'A-1', done: '否', filed: '否' },
  { no: 'A-2', done: '否', filed: '是' },
  { no: null, done: '否', filed: '是' },
];

export function sheet(...lines: readonly (readonly (CellContent | undefined)[])[]): Grid {
  const rows = [['豁免'], ['说明'], HEADERS, ...lines];
  return {
    sheet: '豁免',
    visibility: 'visible',
    rows: rows.map((cells, index) => ({ row: index + 1, cells })),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
    own: [],
  };
}

/** A row as somebody types it: no token. */
export const typed = (record: string, rule: string, until: CellContent = '2024-12-31') => [
  '事项',
  record,
  rule,
  undefined,
  undefined,
  ...GIVEN,
  until,
];

export async function checked(
  waivers: Waivers,
  asOf = '2024-06-30',
  records = RECORDS,
  before?: CheckRun,
) {
  const run = await check(
    [typedLedger(policy, records)],
    [compilePolicy(policy)],
    day(asOf),
    chinaCalendar,
    undefined,
    waivers,
    before,
  );
  return { run, ledger: runOf(run) };
}

export const stands = ({ waiver }: Finding) =>
  waiver === undefined ? 'open' : waiver.live ? 'waived' : 'expired';
