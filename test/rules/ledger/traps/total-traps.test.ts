import { dayCell, gridFrom, type Written } from '../../../grid-from.ts';
import { asideOf, linesOf, readOne } from '../reading-of.ts';

const day = dayCell('2024-03-05');
const header: readonly Written[] = ['序号', '事项编号', '评估事项', '区县', '制定方案', '投资额'];

describe('trap 9: a total is never a record', () => {
  const record: readonly Written[] = [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 5];
  const cases: readonly (readonly [string, readonly Written[]])[] = [
    ['total', ['合计', null, 12, null, null, 100]],
    ['total', ['合 计', null, null, null, null, null]],
    ['total', [null, '总计', null, '12件', null, 100]],
    ['total', [null, '合计：12件']],
    ['total', ['2024年合计', null, null, null, 5, 100]],
    ['subtotal', ['小　计', null, null, null, null, 100]],
    ['subtotal', ['甲县小计', null, 3, null, null, 100]],
    ['subtotal', ['本页小计', null, null, null, null, 100]],
    ['note', ['总计票人：张三', null, null, '监票人：李四']],
    ['note', ['备注', '本表一式两份']],
  ];
  test.each(cases)('%s: %j', (reason, row) => {
    const reading = readOne(
      gridFrom([header, record, row, [2, 'WP-002', '学校撤并', '乙县', day, 7]]),
    );
    expect(linesOf(reading, 'itemNo')).toEqual([
      [2, 'WP-001'],
      [4, 'WP-002'],
    ]);
    expect(asideOf(reading)).toEqual([`3 ${reason}`]);
  });

  test('figures alone that sum up the rows above are a total', () => {
    const reading = readOne(
      gridFrom([
        header,
        record,
        [2, 'WP-002', '学校撤并', '乙县', day, 7],
        [null, null, null, null, null, 12],
      ]),
    );
    expect(asideOf(reading)).toEqual(['4 total']);
  });

  test('a record whose name ends in 累计 stays a record', () => {
    const reading = readOne(gridFrom([header, [1, 'WP-001', '社保缴费年限累计', '甲县', day, 5]]));
    expect(linesOf(reading, 'itemName')).toEqual([[2, '社保缴费年限累计']]);
  });

  test('备注 may be a header too', () => {
    const reading = readOne(
      gridFrom([
        ['备注', '事项编号', '评估事项', '区县', '制定方案'],
        ['急', 'WP-001', '垃圾焚烧项目', '甲县', day],
      ]),
    );
    expect(linesOf(reading, 'itemNo')).toEqual([[2, 'WP-001']]);
  });
});

test('trap 10: blank rows are not the end, and what follows the last record is a footer', () => {
  const reading = readOne(
    gridFrom([
      header,
      [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 5],
      [],
      [],
      [2, 'WP-002', '学校撤并', '乙县', day, 7],
      [],
      ['注：1.本表一式两份。'],
      ['2.逾期未报的视为漏报，请各单位按时报送。'],
      ['填表人：张三', null, null, '审核人：李四', null, '联系电话：6441234'],
    ]),
  );
  expect(linesOf(reading, 'itemNo')).toEqual([
    [2, 'WP-001'],
    [5, 'WP-002'],
  ]);
  expect(asideOf(reading)).toEqual(['3 blank', '4 blank', '6 blank', '7 note', '8 note', '9 note']);
});

test('a line of its own that names who filled it in is a footer, not a section', () => {
  const footer = ['填表：才旦卓玛　　联系电话：8712345'];
  const record = [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 5];
  const merges = ['A2:F2', 'A4:F4'];
  const reading = readOne(gridFrom([header, ['一、甲县'], record, footer], { merges }));
  expect(asideOf(reading)).toEqual(['2 section', '4 note']);
});

describe('section rows head the records below them', () => {
  const lines: readonly (readonly Written[])[] = [
    header,
    ['一、甲县'],
    [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 5],
    ['乙县'],
    [1, 'WP-002', '学校撤并', '乙县', day, 7],
    ['市直单位承担的事项'],
    [1, 'WP-003', '拆迁', '市直', day, 7],
    ['二', null, '重大政策'],
    [1, 'WP-004', '学区调整', '市直', day, 7],
    ['丙区（1件）'],
    [1, 'WP-005', '学区调整', '丙区', day, 7],
  ];
  test('numbered, in the number column, or merged over the width', () => {
    const reading = readOne(gridFrom(lines, { merges: ['A6:F6'] }));
    expect(reading.records.map(({ row }) => row)).toEqual([3, 5, 7, 9, 11]);
    expect(asideOf(reading)).toEqual([
      '2 section',
      '4 section',
      '6 section',
      '8 section',
      '10 section',
    ]);
  });
});
