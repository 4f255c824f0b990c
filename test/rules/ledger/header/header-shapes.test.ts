import { dayCell, gridFrom, type Written } from '../../../grid-from.ts';
import { readLedgers } from '../../../../src/rules/ledger/read-ledgers.ts';
import { policyOf } from '../policies.ts';
import { asideOf, columnsOf, linesOf, readAll, readOne, unmappedOf } from '../reading-of.ts';

const day = dayCell('2024-03-05');
const names = ['事项编号', '评估事项', '区县', '制定方案', '听取意见', '备案时间'];
const record: readonly Written[] = ['WP-001', '垃圾焚烧项目', '甲县', day, day, day];

describe('where the header begins and ends', () => {
  test('every cell merged over two rows: the second row is header too', () => {
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:F2'];
    const reading = readOne(gridFrom([names, [], record], { merges }));
    expect(reading.header).toEqual({ first: 1, last: 2 });
    expect(asideOf(reading)).toEqual([]);
  });

  test('unmerged group words above the leaves', () => {
    const groups = ['基本情况', null, null, '七步程序', null, null];
    const reading = readOne(gridFrom([groups, names, record]));
    expect(reading.header).toEqual({ first: 1, last: 2 });
    expect(reading.evidence.get(4)?.[0]?.detail).toBe('制定方案');
  });

  const titles: readonly (readonly [string, readonly Written[], readonly string[]])[] = [
    ['merged over half of the width', ['2024年度重大决策风险评估工作情况'], ['A1:C1']],
    ['merged from the second column on', [null, '重大决策风险评估工作情况汇总'], ['B1:F1']],
    ['in two cells', ['稳评台账', null, null, null, '2024年度'], []],
    ['with the unit at its end', ['稳评台账', null, null, null, null, '单位：万元'], ['A1:E1']],
  ];
  test.each(titles)('a title %s is not part of it', (_, title, merges) => {
    const reading = readOne(gridFrom([title, names, record], { merges }));
    expect(reading.header).toEqual({ first: 2, last: 2 });
  });

  test('a group over columns in the midst is part of it', () => {
    const group = [null, null, null, '七步程序'];
    const reading = readOne(gridFrom([group, names, record], { merges: ['D1:E1'] }));
    expect(reading.header).toEqual({ first: 1, last: 2 });
  });

  test('the first record is not taken for leaves where all its cells are words', () => {
    const reading = readOne(
      gridFrom([
        ['姓名', '工作单位', '专业领域', '联系电话'],
        ['张三', '市规划院', '规划', '不便提供'],
      ]),
    );
    expect([reading.header, reading.records]).toEqual([{ first: 1, last: 1 }, [{ row: 2 }]]);
  });
});

describe('columns', () => {
  test('a header merged over two columns names the first of them', () => {
    const reading = readOne(
      gridFrom(
        [
          ['事项编号', '评估事项', null, '区县', '制定方案'],
          ['WP-001', '垃圾焚烧项目', null, '甲县', day],
          ['WP-002', '学校撤并', null, '乙县', day],
        ],
        { merges: ['B1:C1', 'B2:C2', 'B3:C3'] },
      ),
    );
    expect(columnsOf(reading)).toEqual({
      A: 'itemNo',
      B: 'itemName',
      D: 'district',
      E: 'planOn',
    });
    expect(unmappedOf(reading)).toEqual({});
  });

  test('an empty column between two halves of a ledger does not cut its records', () => {
    const spaced = (line: readonly Written[]) => [...line.slice(0, 3), null, ...line.slice(3)];
    const reading = readOne(gridFrom([spaced(names), spaced(record)]));
    expect(linesOf(reading, 'itemNo', 'filedOn')).toEqual([[2, 'WP-001', '2024-03-05']]);
    expect(reading.columnSpan).toEqual({ first: 1, last: 7 });
  });

  test('a column with values and no header is told of', () => {
    const reading = readOne(
      gridFrom([
        [...names, null, '备注'],
        [...record, '？', '急'],
      ]),
    );
    expect(unmappedOf(reading)).toEqual({ G: 'noHeader', H: 'unknown' });
  });

  test('what stands apart from the ledger is told of, and is none of its columns', () => {
    const reading = readOne(gridFrom([[...names, null, '说明：每月25日前报送'], record]));
    expect(reading.columnSpan).toEqual({ first: 1, last: 6 });
    expect(unmappedOf(reading)).toEqual({ H: 'beside' });
  });

  test('a better column takes the field, and the other is told of', () => {
    const reading = readOne(
      gridFrom([
        ['事项编号', '评估事项', '区县', '制定评估方案', '方案时间'],
        ['WP-001', '垃圾焚烧项目', '甲县', day, day],
      ]),
    );
    expect(columnsOf(reading)).toMatchObject({ D: 'planOn' });
    expect(unmappedOf(reading)).toEqual({ E: 'taken' });
  });

  test('the cells decide between two names: days before marks', () => {
    const rows = ['WP-001', 'WP-002', 'WP-003'].map((number) => [
      number,
      '垃圾焚烧项目',
      '甲县',
      '√',
      day,
    ]);
    const reading = readOne(
      gridFrom([['事项编号', '评估事项', '区县', '备案时间', '备案日期'], ...rows]),
    );
    expect(columnsOf(reading)).toMatchObject({ E: 'filedOn' });
  });

  test('the unit of the whole sheet speaks for its money', () => {
    const reading = readOne(
      gridFrom([
        ['稳评台账', null, null, null, '单位：万元'],
        ['事项编号', '评估事项', '区县', '投资额', '参与人数'],
        ['WP-001', '垃圾焚烧项目', '甲县', 3, 12],
      ]),
    );
    expect(linesOf(reading, 'investment', 'heard')).toEqual([[3, 30000, 12]]);
  });
});

test('a part of the header repeated below a blank row is set aside, and the records go on', () => {
  const reading = readOne(
    gridFrom([names, record, [], names.slice(0, 3), ['WP-002', '学校撤并', '乙县', day, day, day]]),
  );
  expect(reading.records.map(({ row }) => row)).toEqual([2, 5]);
  expect(asideOf(reading)).toEqual(['3 blank', '4 repeatedHeader']);
});

test('equal headers that several fields claim equally are taken in order, and it is said', () => {
  const fields = ['receivedOn', 'closedOn'].map((name) => ({
    name,
    title: name,
    aliases: ['日期'],
    type: 'day' as const,
  }));
  const policy = policyOf(
    'letters',
    '来信',
    ['no'],
    [
      { name: 'no', title: '信访编号', type: 'identifier' },
      { name: 'matter', title: '反映问题', type: 'text' },
      ...fields,
    ],
  );
  const { ledgers } = readLedgers(
    [
      gridFrom([
        ['信访编号', '反映问题', '日期', '日期'],
        ['X-1', '噪声', day, dayCell('2024-04-01')],
      ]),
    ],
    [policy],
  );
  expect(ledgers.map((reading) => linesOf(reading, 'receivedOn', 'closedOn'))).toEqual([
    [[2, '2024-03-05', '2024-04-01']],
  ]);
  expect(ledgers[0]?.evidence.get(3)?.map(({ code }) => code)).toContain('position');
});

test('a list of choices is no ledger, however many of its headers are known', () => {
  const { ledgers, otherSheets } = readAll([
    gridFrom(
      [
        ['社会稳定风险评估下拉选项'],
        ['风险等级', '区县', '听取意见方式', '责任单位', '评估事项', '一份报告', '评审专家'],
        ['高', '甲县', '座谈会', '市住建局', '重大项目', '有', '张三'],
        ['中', '乙县', '走访', '市教育局', '重大政策', '无', '李四'],
        ['低', '丙区', '问卷', null, null, null, null],
      ],
      { sheet: '数据字典' },
    ),
  ]);
  expect([ledgers, otherSheets]).toEqual([[], [{ sheet: '数据字典', reason: 'dictionary' }]]);
});
