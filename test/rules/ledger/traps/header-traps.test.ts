import { dayCell, gridFrom } from '../../../grid-from.ts';
import { asideOf, columnsOf, linesOf, readAll, readOne, unmappedOf } from '../reading-of.ts';

const day = dayCell('2024-03-05');

describe('trap 1: the header may stand on row 1 or below any number of rows', () => {
  const header = ['序号', '事项编号', '评估事项', '区县', '制定方案', '备案时间'];
  const record = [1, 'WP-001', '垃圾焚烧项目', '甲县', day, day];

  test('on row 1', () => {
    const reading = readOne(gridFrom([header, record]));
    expect(reading.header).toEqual({ first: 1, last: 1 });
    expect(linesOf(reading, 'itemNo')).toEqual([[2, 'WP-001']]);
  });

  test('below a title merged over the whole width and a fill-in line', () => {
    const lines = [
      ['某市重大决策社会稳定风险评估台账'],
      ['填报单位：市委政法委', null, null, null, '填报日期：2024年3月'],
      header,
      record,
    ];
    const reading = readOne(gridFrom(lines, { merges: ['A1:F1'] }));
    expect(reading.header).toEqual({ first: 3, last: 3 });
    expect(asideOf(reading)).toEqual(['1 title', '2 fillIn']);
  });

  test('below an unmerged title in A1 alone and a blank row', () => {
    const reading = readOne(gridFrom([['稳评台账'], [], header, record]));
    expect(reading.header).toEqual({ first: 3, last: 3 });
    expect(asideOf(reading)).toEqual(['1 title']);
  });
});

test.each([
  [['引用总台账A列', '引用总台账B列', '引用总台账C列', '自动计算', '手工填写', '手工填写']],
  [['选填', '必填', '必填', '必填', '选填', '选填']],
])('trap 2: a helper row above the header is as full as the header: %j', (helper) => {
  const reading = readOne(
    gridFrom([
      helper,
      ['序号', '事项编号', '评估事项', '区县', '制定方案', '备案时间'],
      [1, 'WP-001', '垃圾焚烧项目', '甲县', day, day],
    ]),
  );
  expect(reading.header).toEqual({ first: 2, last: 2 });
  expect(asideOf(reading)).toEqual(['1 helper']);
  expect(columnsOf(reading)).toEqual({
    B: 'itemNo',
    C: 'itemName',
    D: 'district',
    E: 'planOn',
    F: 'filedOn',
  });
});

describe('trap 3: rows below the header that look like records', () => {
  const header = ['序号', '事项编号', '评估事项', '区县', '制定方案', '投资额'];
  const record = [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 5];
  const cases = [
    [
      'rules',
      [
        '按顺序填写',
        '1.填写统一编号，不得重复',
        '2.填写全称，与文件一致',
        '3.从下拉列表中选择',
        '4.格式：2024-01-01',
        '5.保留两位小数，单位万元',
      ],
    ],
    ['columnNumbers', [1, 2, 3, 4, 5, 6]],
    ['columnNumbers', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']],
    ['columnNumbers', ['甲', '乙', 1, 2, 3, 4]],
    ['columnNumbers', ['A', 'B', 'C', 'D', 'E', 'F']],
    ['unit', [null, null, null, null, '年月日', '（万元）']],
    ['sample', ['示例', 'WP-000', '某某项目', '某县', day, 5]],
    ['section', ['第一部分 市级重大决策事项，由市直各部门填报']],
    ['placeholder', ['保留格式，勿删']],
  ] as const;
  test.each(cases)('a row of %s', (reason, row) => {
    const reading = readOne(gridFrom([header, row, record]));
    expect(asideOf(reading)).toEqual([`2 ${reason}`]);
    expect(linesOf(reading, 'itemNo')).toEqual([[3, 'WP-001']]);
  });

  test('the unit row still says in what its column is counted', () => {
    const lines = [header, [null, null, null, null, null, '（万元）'], record];
    expect(linesOf(readOne(gridFrom(lines)), 'investment')).toEqual([[3, 50000]]);
  });
});

describe('trap 4: leaves repeat under their groups', () => {
  test('the path tells them apart, over three rows of merges', () => {
    const reading = readOne(
      gridFrom(
        [
          ['基本情况', null, null, '评估程序', null, null, null, '风险等级'],
          ['事项编号', '评估事项', '区县', '制定方案', null, '评审', null],
          [null, null, null, '时间', '责任人', '时间', '责任人'],
          ['WP-001', '垃圾焚烧项目', '甲县', day, '张三', dayCell('2024-04-01'), '李四', '高'],
        ],
        { merges: ['A1:C1', 'D1:G1', 'H1:H3', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2'] },
      ),
    );
    expect(reading.header).toEqual({ first: 1, last: 3 });
    expect(linesOf(reading, 'planOn', 'reviewOn', 'riskLevel')).toEqual([
      [4, '2024-03-05', '2024-04-01', '高'],
    ]);
    expect(unmappedOf(reading)).toEqual({ E: 'unknown', G: 'unknown' });
  });

  test.each(['2025年信访量', '校验·预警 截至2025-12-31'])('also beside %s', (beside) => {
    const reading = readOne(
      gridFrom(
        [
          ['事项编号', '评估事项', '区县', '制定方案', null, '备注', null],
          [null, null, null, '时间', '责任人', null, beside],
          ['WP-001', '垃圾焚烧项目', '甲县', day, '张三', '无', '3'],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] },
      ),
    );
    expect(reading.header).toEqual({ first: 1, last: 2 });
    expect(columnsOf(reading)).toMatchObject({ A: 'itemNo', D: 'planOn' });
  });

  test('a leaf outside the merge of a group does not belong to it', () => {
    const reading = readOne(
      gridFrom(
        [
          ['事项编号', '评估事项', '区县', '制定方案', null, null],
          [null, null, null, '时间', '责任人', '时间'],
          ['WP-001', '垃圾焚烧项目', '甲县', day, '张三', dayCell('2024-04-01')],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'] },
      ),
    );
    expect(columnsOf(reading)).toMatchObject({ D: 'planOn' });
    expect(unmappedOf(reading)).toMatchObject({ F: 'unknown' });
  });

  test('the same leaf twice without any group is an open question', () => {
    const reading = readOne(
      gridFrom([
        ['事项编号', '评估事项', '区县', '制定方案', '备案时间', '备案时间'],
        ['WP-001', '垃圾焚烧项目', '甲县', day, day, day],
      ]),
    );
    expect(columnsOf(reading)).not.toHaveProperty('E');
    expect(unmappedOf(reading)).toEqual({ E: 'ambiguous', F: 'ambiguous' });
    expect(reading.missingFields).toContain('filedOn');
    expect(reading.faults.map(({ code, data }) => [code, data['columns']])).toEqual([
      ['ambiguousColumns', 'E、F'],
    ]);
  });
});

test('trap 5: group words without a merge speak up to the next word', () => {
  const reading = readOne(
    gridFrom([
      ['事项编号', '评估事项', '区县', '制定方案', null, '评审', null],
      [null, null, null, '时间', '责任人', '时间', '责任人'],
      ['WP-001', '垃圾焚烧项目', '甲县', day, '张三', dayCell('2024-04-01'), '李四'],
    ]),
  );
  expect(reading.header).toEqual({ first: 1, last: 2 });
  expect(linesOf(reading, 'itemNo', 'planOn', 'reviewOn')).toEqual([
    [3, 'WP-001', '2024-03-05', '2024-04-01'],
  ]);
});

describe('trap 11: tables side by side share their rows', () => {
  test('two runs of equal names are two readings', () => {
    const { ledgers } = readAll([
      gridFrom([
        ['评审专家库'],
        ['姓名', '工作单位', '专业领域', '姓名', '工作单位', '专业领域'],
        ['张三', '市规划院', '规划', '李四', '市律协', '法律'],
        ['王五', '市环科院', '环保'],
      ]),
    ]);
    expect(ledgers.map((reading) => [reading.columnSpan, linesOf(reading, 'name')])).toEqual([
      [
        { first: 1, last: 3 },
        [
          [3, '张三'],
          [4, '王五'],
        ],
      ],
      [{ first: 4, last: 6 }, [[3, '李四']]],
    ]);
  });

  test('two kinds with an empty column between them are two ledgers', () => {
    const { ledgers } = readAll([
      gridFrom([
        [
          '事项编号',
          '事项名称',
          '区县',
          '提示单日期',
          null,
          '专家姓名',
          '工作单位',
          '专业',
          '电话',
        ],
        ['WP-001', '垃圾焚烧项目', '甲县', day, null, '张三', '市规划院', '规划', '6441234'],
        ['WP-002', '学校撤并', '乙县', day, null, null, null, null, null],
      ]),
    ]);
    expect(ledgers.map((reading) => [reading.ledger, reading.records.length])).toEqual([
      ['items', 2],
      ['experts', 1],
    ]);
  });
});

describe('trap 17: names are compared normalised and shown as they are', () => {
  const cases = [
    ['评 估 事 项', 'itemName', '评 估 事 项'],
    ['评估\n事项', 'itemName', '评估 事项'],
    ['＊评估事项', 'itemName', '＊评估事项'],
    ['评估事项：', 'itemName', '评估事项：'],
    ['县(市、区)', 'district', '县(市、区)'],
    ['县市区', 'district', '县市区'],
    ['②听取意见', 'opinionsOn', '②听取意见'],
    ['第二步 听取意见', 'opinionsOn', '第二步 听取意见'],
    ['（二）听取意见', 'opinionsOn', '（二）听取意见'],
    ['2.听取意见', 'opinionsOn', '2.听取意见'],
    ['充分听取意见时间', 'opinionsOn', '充分听取意见时间'],
    ['充分听取意见（日期）', 'opinionsOn', '充分听取意见（日期）'],
    ['评估报告(有/无)', 'hasReport', '评估报告(有/无)'],
    ['风险等级（必填）', 'riskLevel', '风险等级（必填）'],
  ] as const;
  test.each(cases)('%j is %s', (header, field, shown) => {
    const reading = readOne(
      gridFrom([
        ['事项编号', '责任单位', '专家', '投资额', '参与人数', header],
        ['WP-001', '市住建局', '张三', 5, 12, null],
      ]),
    );
    expect(columnsOf(reading)).toMatchObject({ F: field });
    expect(reading.evidence.get(6)?.[0]?.detail).toBe(shown);
  });

  const units = [
    ['投资额（元）', 12, 12],
    ['投资额(万元)', 12, 120000],
    ['投资额\n（单位：亿元）', 1.5, 150000000],
    ['投资额（万元）', '5000元', 5000],
    ['投资额（户）', 12, { unreadable: '12' }],
  ] as const;
  test.each(units)('the unit of %j survives: %j is %j', (header, written, value) => {
    const reading = readOne(
      gridFrom([
        ['事项编号', '评估事项', '区县', '责任单位', header],
        ['WP-001', '垃圾焚烧项目', '甲县', '市住建局', written],
      ]),
    );
    expect(linesOf(reading, 'investment')).toEqual([[2, value]]);
  });
});

describe('trap 20: one header, several fields', () => {
  test('the kind is chosen first: 编号 and 责任单位 stand in all of them', () => {
    const { ledgers } = readAll([
      gridFrom([
        ['编号', '决策事项', '属地', '评估主体', '联席会议', '提示单'],
        ['WP-001', '垃圾焚烧项目', '甲县', '市住建局', day, day],
      ]),
      gridFrom(
        [
          ['编号', '决策事项', '属地', '评估主体', '制定方案', '备案日期', '风险级别'],
          ['WP-001', '垃圾焚烧项目', '甲县', '市住建局', day, day, '高'],
        ],
        { sheet: '台账2' },
      ),
    ]);
    expect(ledgers.map(({ ledger }) => ledger)).toEqual(['items', 'assessments']);
  });

  test('two kinds that fit alike are a question, not a guess', () => {
    const { ledgers, otherSheets, faults } = readAll([
      gridFrom([
        ['编号', '决策事项', '属地', '评估主体'],
        ['WP-001', '垃圾焚烧项目', '甲县', '市住建局'],
      ]),
    ]);
    expect(ledgers).toEqual([]);
    expect(otherSheets).toEqual([{ sheet: '台账', reason: 'ambiguousKind' }]);
    expect(faults.map(({ code }) => code)).toContain('ambiguousKind');
  });
});
