import { dayCell, gridFrom, type Written } from '../../../grid-from.ts';
import { readLedgers } from '../../../../src/rules/ledger/read-ledgers.ts';
import { columnsOf, unmappedOf } from '../reading-of.ts';
import { policyOf } from '../policies.ts';

const matters = policyOf(
  'matters',
  '事项台账',
  ['itemNo'],
  [
    { name: 'itemNo', title: '事项编号', type: 'identifier' },
    { name: 'itemName', title: '事项名称', type: 'text', required: true },
    { name: 'planOn', title: '制定方案', type: 'day' },
    { name: 'agency', title: '第三方机构', aliases: ['委托第三方'], type: 'text' },
    { name: 'entrusted', title: '是否委托第三方', aliases: ['委托第三方'], type: 'mark' },
    { name: 'points', title: '主要风险点', aliases: ['风险点'], type: 'list' },
    { name: 'pointCount', title: '风险点数量', aliases: ['风险点'], type: 'number', unit: '个' },
    { name: 'hearing', title: '听证', aliases: ['听证会'], type: 'mark' },
    { name: 'hearingOn', title: '听证时间', aliases: ['听证会'], type: 'day' },
  ],
);

/** The field (or the reason why there is none) of one column. */
function fieldUnder(header: string, cells: readonly Written[]): string | undefined {
  const rows = cells.map((cell, place) => [
    `甲-${String(place)}`,
    `事项${String(place)}`,
    null,
    cell,
  ]);
  const grid = gridFrom([['事项编号', '事项名称', '制定方案', header], ...rows]);
  const [reading] = readLedgers([grid], [matters]).ledgers;
  return reading && (columnsOf(reading)['D'] ?? unmappedOf(reading)['D']);
}

const day = dayCell('2024-03-05');

test.each([
  ['委托第三方', ['甲公司', '乙公司', '丙公司'], 'agency'],
  ['委托第三方', ['是', '否', '是'], 'entrusted'],
  ['委托第三方', ['甲公司', '/', '无'], 'agency'],
  ['委托第三方', ['是', '甲公司', '否', '乙公司'], 'agency'],
  ['委托第三方', ['是'], 'entrusted'],
  ['风险点', ['1.补偿；2.噪声', '1.安置', '1.补偿'], 'points'],
  ['风险点', [2, 3, 1], 'pointCount'],
  ['风险点（个）', [null, null, null], 'pointCount'],
  ['听证会', ['√', '×', '√'], 'hearing'],
  ['听证会', [day, day, '/'], 'hearingOn'],
])('%s above %j is %s', (header, cells, field) => {
  expect(fieldUnder(header, cells)).toBe(field);
});

test.each([
  ['empty cells', '委托第三方', [null, null]],
  ['cells of both kinds', '风险点', [2, '1.补偿；2.噪声', 3, '1.安置']],
])('%s leave %s open', (_cells, header, cells) => {
  expect(fieldUnder(header, cells)).toBe('ambiguous');
});

describe('a leaf that means one thing under a group, and another elsewhere', () => {
  const checked = policyOf(
    'checked',
    '审查台账',
    ['itemNo'],
    [
      { name: 'itemNo', title: '事项编号', type: 'identifier' },
      { name: 'itemName', title: '事项名称', type: 'text', required: true },
      { name: 'measures', title: '防范措施', aliases: ['措施'], type: 'list' },
      { name: 'checkMeasures', title: '措施精准', aliases: ['六必查/措施'], type: 'mark' },
    ],
  );
  const under = (group: string): unknown => {
    const headers = [
      ['事项编号', '事项名称', group, null],
      [null, null, '措施', '说明'],
    ];
    const record = ['甲-1', '事项', '是', null];
    const grid = gridFrom([...headers, record], { merges: ['A1:A2', 'B1:B2', 'C1:D1'] });
    const [reading] = readLedgers([grid], [checked]).ledgers;
    return reading && columnsOf(reading)['C'];
  };

  test.each([
    ['六必查', 'checkMeasures'],
    ['备案审查“六必查”（是/否）', 'checkMeasures'],
    ['风险评估', 'measures'],
  ])('under %s it is %s', (group, field) => {
    expect(under(group)).toBe(field);
  });
});

test('one column that two fields claim alike is told so', () => {
  const grid = gridFrom([
    ['事项编号', '事项名称', '制定方案', '委托第三方'],
    ['甲-1', '事项1', day, null],
  ]);
  const [reading] = readLedgers([grid], [matters]).ledgers;
  expect(reading?.faults.map(({ code, data }) => [code, data['columns']])).toEqual([
    ['ambiguousColumn', 'D'],
  ]);
});
