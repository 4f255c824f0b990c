import { dayCell, gridFrom, type Written } from '../../../grid-from.ts';
import { withoutFillers } from '../../../../src/rules/ledger/header/filler-words.ts';
import { columnsOf, readOne, unmappedOf } from '../reading-of.ts';

const day = dayCell('2024-03-05');
const NAMES = ['事项编号', '评估事项', '区县', '制定方案'];
const RECORD = ['WP-001', '垃圾焚烧项目', '甲县', day];

/** The field (or the reason why there is none) of one more column beside four that are known. */
function fieldUnder(header: string, ...cells: readonly Written[]): string | undefined {
  const rows = [0, 1, 2, 3].map((place) => [...RECORD, cells[place % cells.length]]);
  const reading = readOne(gridFrom([[...NAMES, header], ...rows]));
  return columnsOf(reading)['E'] ?? unmappedOf(reading)['E'];
}

test.each([
  ['听取各方意见', day, 'opinionsOn'],
  ['广泛听取意见', day, 'opinionsOn'],
  ['听取有关方面意见', day, 'unknown'],
  ['充分听取社会各方面意见时间', day, 'opinionsOn'],
  ['报告评审完成情况', '√', 'reviewOn'],
  ['是否有报告', '有', 'unknown'],
  ['所属责任单位名称', '甲县住建局', 'unit'],
  ['主要征求意见方式', '走访、座谈', 'methods'],
  ['相关专家的名单', '陈立、何静', 'people'],
])('%s above %j is %s', (header, cell, field) => {
  expect(fieldUnder(header, cell)).toBe(field);
});

test.each([
  ['what asks for a day is no other field', '责任单位时间', '甲县住建局', 'resembles'],
  ['what asks for a name is no day', '报告评审名称', day, 'resembles'],
  ['cells that are no days speak against a day', '报告评审情况', '较好', 'wrongType'],
  ['what is left must say something', '主要情况', '甲县住建局', 'unknown'],
  ['a misspelt name stays misspelt', '备案曰期', day, 'resembles'],
  ['also with fillers around it', '有关备案曰期', day, 'unknown'],
])('%s', (_why, header, cell, reason) => {
  expect(fieldUnder(header, cell)).toBe(reason);
});

test('a name that is exact has its column before one that had to be bared', () => {
  const reading = readOne(
    gridFrom([
      [...NAMES, '听取各方意见', '听取意见'],
      [...RECORD, day, day],
      [...RECORD, day, day],
    ]),
  );
  expect([columnsOf(reading)['F'], unmappedOf(reading)['E']]).toEqual(['opinionsOn', 'taken']);
});

test('two columns that are the same without fillers are an open question', () => {
  const reading = readOne(
    gridFrom([
      [...NAMES, '广泛听取意见', '听取各方意见'],
      [...RECORD, day, day],
      [...RECORD, day, day],
    ]),
  );
  expect(unmappedOf(reading)).toEqual({ E: 'ambiguous', F: 'ambiguous' });
});

test.each([
  ['完成时间', ''],
  ['填写日期', ''],
  ['拟决策事项名称', '决策事项'],
  ['征求意见人数', '征求意见人数'],
])('%s without fillers is “%s”', (name, bare) => {
  expect(withoutFillers(name)).toBe(bare);
});

describe('a group whose name has fillers, above leaves that say what of it stands here', () => {
  const headers = [
    ['事项编号', '评估事项', '区县', '制定方案', '广泛听取意见情况', null, '报告评审（√）', null],
    [null, null, null, null, '填具体时间', '参与人数', '是否完成', '备注'],
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:H1'];
  const records = [0, 1, 2].map(() => [...RECORD, day, 40, '√', null]);
  const reading = readOne(gridFrom([...headers, ...records], { merges }));

  test('the day and the mark belong to the fields of their groups', () => {
    expect(columnsOf(reading)).toMatchObject({ E: 'opinionsOn', F: 'heard', G: 'reviewOn' });
  });
});
