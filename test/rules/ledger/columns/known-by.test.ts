import { dayCell, gridFrom, type Written } from '../../../grid-from.ts';
import { readLedgers } from '../../../../src/rules/ledger/read-ledgers.ts';
import { experts } from '../policies.ts';

const pool = { ...experts, ledger: { ...experts.ledger, knownBy: ['specialty'] } };
const HEADERS = ['姓名', '单位', '电话'];
const PEOPLE = [
  ['陈立', '市规划院', '2345678'],
  ['何静', '市环科院', '2345679'],
];

function kindOf(sheet: string, header: readonly string[], records: readonly Written[][]): string {
  const { ledgers, otherSheets } = readLedgers([gridFrom([header, ...records], { sheet })], [pool]);
  return ledgers[0]?.ledger ?? otherSheets[0]?.reason ?? '';
}

test('a list of telephone numbers is no expert pool', () => {
  expect(kindOf('通讯录', HEADERS, PEOPLE)).toBe('tooFewFields');
});

test('the same list under the name of the pool is', () => {
  expect(kindOf('专家库', HEADERS, PEOPLE)).toBe('experts');
});

test('and so is a list with a column that only the pool has', () => {
  const withField = PEOPLE.map((person) => [...person, '城市规划']);
  expect(kindOf('名单', [...HEADERS, '专业领域'], withField)).toBe('experts');
});

test('what only the pool has must be that column, not another', () => {
  const withDay = PEOPLE.map((person) => [...person, dayCell('2024-03-05')]);
  expect(kindOf('名单', [...HEADERS, '出生日期'], withDay)).toBe('tooFewFields');
});
