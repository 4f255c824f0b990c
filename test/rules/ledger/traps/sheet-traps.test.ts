import { assembleLedgers } from '../../../../src/rules/ledger/assemble-ledgers.ts';
import { dayCell, gridFrom, type SheetTraits, type Written } from '../../../grid-from.ts';
import { assessments, experts, items } from '../policies.ts';
import { asideOf, linesOf, readAll } from '../reading-of.ts';

const day = dayCell('2024-03-05');
const header: readonly Written[] = ['序号', '事项编号', '评估事项', '区县', '制定方案', '风险等级'];

function ledgerSheet(sheet: string, numbers: readonly string[], rest: SheetTraits = {}) {
  const records = numbers.map((number, place) => [
    place + 1,
    number,
    '垃圾焚烧项目',
    '甲县',
    day,
    '高',
  ]);
  return gridFrom([['稳评台账'], header, ...records], { ...rest, sheet });
}

describe('trap 19: sheets are classified first and joined second', () => {
  test('one ledger over many sheets is one ledger of several readings', () => {
    const reading = readAll([
      ledgerSheet('1月', ['WP-001', 'WP-002']),
      ledgerSheet('2月', ['WP-003']),
    ]);
    const [ledger, ...others] = assembleLedgers(reading, [assessments, experts, items]);
    expect(others).toEqual([]);
    expect(ledger?.policy.id).toBe('assessments');
    expect(ledger?.readings.map(({ sheet, records }) => [sheet, records.length])).toEqual([
      ['1月', 2],
      ['2月', 1],
    ]);
  });

  const copies: readonly (readonly [string, SheetTraits])[] = [
    ['旧版（勿用）', {}],
    ['台账 (2)', {}],
    ['台账备份', { visibility: 'hidden' }],
    ['Sheet9', { visibility: 'veryHidden' }],
  ];
  test.each(copies)('%s, which repeats the ledger, is an old copy', (sheet, traits) => {
    const { ledgers, otherSheets } = readAll([
      ledgerSheet('台账', ['WP-001', 'WP-002', 'WP-003']),
      ledgerSheet(sheet, ['WP-001', 'WP-002'], traits),
    ]);
    expect(ledgers.map((reading) => reading.sheet)).toEqual(['台账']);
    expect(otherSheets).toEqual([{ sheet, reason: 'oldCopy' }]);
  });

  test('a hidden sheet with records of its own is no copy', () => {
    const { ledgers } = readAll([
      ledgerSheet('台账', ['WP-001', 'WP-002']),
      ledgerSheet('二季度', ['WP-003', 'WP-004'], { visibility: 'hidden' }),
    ]);
    expect(ledgers.map(({ sheet }) => sheet)).toEqual(['台账', '二季度']);
  });

  test('two sheets that repeat each other without a sign of which is old are both read', () => {
    const { ledgers } = readAll([ledgerSheet('甲', ['WP-001']), ledgerSheet('乙', ['WP-001'])]);
    expect(ledgers).toHaveLength(2);
  });

  const decoys: readonly (readonly [string, string, readonly (readonly Written[])[]])[] = [
    ['Sheet2', 'empty', []],
    ['封面', 'cover', [['重大决策社会稳定风险评估'], ['二〇二四年']]],
    [
      '填写说明',
      'instructions',
      [
        ['字段', '填写要求'],
        ['事项编号', '填写全市统一编号'],
        ['评估事项', '填写全称'],
        ['区县', '从下拉列表选择'],
      ],
    ],
    [
      '数据字典',
      'dictionary',
      [
        ['风险等级', '区县', '听取意见方式'],
        ['高', '甲县', '座谈会'],
        ['中', '乙县', '走访'],
        ['低', '丙县', '问卷'],
      ],
    ],
    [
      '各县统计',
      'figures',
      [
        ['区县', '评估事项', '制定方案', '备案日期'],
        ['甲县', 12, 10, 9],
        ['乙县', 7, 7, 6],
        ['丙县', 3, 3, 3],
        ['合计', 22, 20, 18],
      ],
    ],
    [
      '通讯录',
      'noHeader',
      [
        ['科室', '姓名', '职务'],
        ['督导科', '张三', '科长'],
      ],
    ],
    [
      '空白样表',
      'form',
      [['稳评台账'], [...header], ['示例', 'WP-000', '某某项目', '某县', day, '高']],
    ],
  ];
  test.each(decoys)('%s is no ledger: %s', (sheet, reason, lines) => {
    const { ledgers, otherSheets } = readAll([
      ledgerSheet('台账', ['WP-001']),
      gridFrom(lines, { sheet }),
    ]);
    expect(ledgers.map((reading) => reading.sheet)).toEqual(['台账']);
    expect(otherSheets).toEqual([{ sheet, reason }]);
  });
});

describe('several ledgers on one sheet', () => {
  const listOfExperts: readonly (readonly Written[])[] = [
    ['专家库'],
    ['姓名', '工作单位', '专业领域', '联系电话'],
    ['张三', '市规划院', '规划', '6441234'],
  ];
  const record: readonly Written[] = [1, 'WP-001', '垃圾焚烧项目', '甲县', day, '高'];

  test('one below the other', () => {
    const { ledgers } = readAll([gridFrom([['稳评台账'], header, record, [], ...listOfExperts])]);
    expect(ledgers.map((each) => [each.ledger, each.header, each.data, asideOf(each)])).toEqual([
      ['assessments', { first: 2, last: 2 }, { first: 3, last: 3 }, ['1 title', '4 blank']],
      ['experts', { first: 6, last: 6 }, { first: 7, last: 7 }, ['5 title']],
    ]);
  });

  test('the same header printed again among the records is set aside', () => {
    const { ledgers } = readAll([
      gridFrom([header, record, header, [2, 'WP-002', '学校撤并', '乙县', day, '低']]),
    ]);
    expect(ledgers.map((reading) => [linesOf(reading, 'itemNo'), asideOf(reading)])).toEqual([
      [
        [
          [2, 'WP-001'],
          [4, 'WP-002'],
        ],
        ['3 repeatedHeader'],
      ],
    ]);
  });

  test('the same header below a title of its own begins another reading', () => {
    const { ledgers } = readAll([
      gridFrom([
        ['甲县台账'],
        header,
        record,
        ['乙县台账'],
        header,
        [1, 'WP-002', '学校撤并', '乙县', day, '低'],
      ]),
    ]);
    expect(ledgers.map(({ data }) => data)).toEqual([
      { first: 3, last: 3 },
      { first: 6, last: 6 },
    ]);
  });

  test('a table of figures below the ledger is set aside row by row', () => {
    const { ledgers } = readAll([
      gridFrom([
        header,
        record,
        [],
        ['分县情况'],
        ['区县', '评估事项', '制定方案'],
        ['甲县', 3, 2],
        ['乙县', 4, 4],
      ]),
    ]);
    expect(ledgers.map((reading) => [reading.records.length, asideOf(reading)])).toEqual([
      [1, ['3 blank', '4 otherTable', '5 otherTable', '6 otherTable', '7 otherTable']],
    ]);
  });
});

test('what the product itself wrote is passed over', () => {
  const own = gridFrom(
    [
      [...header, '校验·预警', '校验·问题'],
      [1, 'WP-001', '垃圾焚烧项目', '甲县', day, '高', '红', '缺备案'],
    ],
    { own: ['G1:H2'] },
  );
  const results = gridFrom([['校验结果'], ['事项编号', '区县', '评估事项']], {
    sheet: '校验结果',
    own: ['A1:C2'],
  });
  const { ledgers, otherSheets } = readAll([own, results]);
  expect(ledgers.map(({ columnSpan }) => columnSpan)).toEqual([{ first: 1, last: 6 }]);
  expect(otherSheets).toEqual([{ sheet: '校验结果', reason: 'own' }]);
});
