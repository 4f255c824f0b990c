import { readLedgers } from '../../src/rules/ledger/read-ledgers.ts';
import { gridFrom, type Written } from '../grid-from.ts';
import { shippedPolicies } from './shipped.ts';

const policies = shippedPolicies.map(({ policy }) => policy);

/** Lists that lie in the same workbooks and share most headers with a ledger of ours. */
const LISTS: readonly (readonly [sheet: string, header: string, ...records: string[]])[] = [
  [
    '通讯录',
    '序号 姓名 单位 职务 联系电话',
    '1 张三 住建局 局长 2345678',
    '2 李四 交通局 股长 2345679',
  ],
  [
    '成员单位',
    '序号 单位名称 负责人 联系人 电话',
    '1 住建局 张三 李四 2345678',
    '2 交通局 王五 赵六 2345679',
  ],
  [
    '重点项目',
    '序号 项目名称 责任单位 开工时间 联系人',
    '1 甲 住建局 2024-1-1 张三',
    '2 乙 交通局 2024-2-1 李四',
  ],
  [
    '审批',
    '序号 项目名称 建设单位 审批部门 审批意见',
    '1 甲 住建局 发改委 同意',
    '2 乙 交通局 发改委 同意',
  ],
  [
    '会议',
    '序号 会议名称 会议时间 参会单位',
    '1 第一次 2024-1-9 住建局',
    '2 第二次 2024-3-1 交通局',
  ],
  [
    '信访',
    '序号 信访事项 责任单位 包案领导 办理状态',
    '1 甲 住建局 张三 办结',
    '2 乙 交通局 李四 在办',
  ],
];

function cellsOf(line: string): readonly Written[] {
  return line.split(' ');
}

test.each(LISTS)('%s is no ledger of ours', (sheet, ...lines) => {
  const { ledgers, otherSheets } = readLedgers([gridFrom(lines.map(cellsOf), { sheet })], policies);
  expect(ledgers.map(({ ledger }) => ledger)).toEqual([]);
  expect(otherSheets).toEqual([{ sheet, reason: 'tooFewFields' }]);
});

test('the same list of names is the expert pool where the sheet says so', () => {
  const [, ...lines] = LISTS[0] ?? [''];
  const { ledgers } = readLedgers(
    [gridFrom(lines.map(cellsOf), { sheet: '评审专家名单' })],
    policies,
  );
  expect(ledgers.map(({ ledger, records }) => [ledger, records.length])).toEqual([['experts', 2]]);
});
