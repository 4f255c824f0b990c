import fc from 'fast-check';
import type { CellContent } from '../../../src/rules/ledger/grid.ts';
import { readTypedValue } from '../../../src/rules/ledger/read-value.ts';
import { valueAsJson } from '../../../src/rules/ledger/value-as-json.ts';
import type { Field } from '../../../src/rules/policy/shape/index.ts';
import { dayCell, gridFrom, type Written } from '../../grid-from.ts';
import { fieldOf } from './read-cell.ts';
import { linesOf, readAll, readOne } from './reading-of.ts';

const KINDS = [
  'text',
  'number',
  'mark',
  'choice',
  'list',
  'day',
  'blank',
  'notApplicable',
  'unreadable',
];
const KINDS_OF: Readonly<Record<Field['type'], readonly string[]>> = {
  text: ['text'],
  identifier: ['text'],
  day: ['day', 'mark'],
  moment: ['day', 'mark'],
  number: ['number'],
  mark: ['mark'],
  choice: ['choice'],
  list: ['list'],
  people: ['list'],
};

/** Pieces of which real cells are made, put together at random. */
const scraps = fc
  .array(
    fc.constantFrom(
      ...['2024', '24', '年', '3', '月', '05', '日', '-', '/', '.', '、', '至', '√', '×', '□', '☑'],
      ...[
        '是',
        '否',
        '无',
        '有',
        '高',
        '中',
        '万元',
        '人',
        '%',
        '约',
        '十二',
        '二〇二四',
        '同上',
        '〃',
      ],
      ...[
        '正在办理',
        '暂无',
        '不适用',
        '(',
        '）',
        ' ',
        '\u3000',
        '\n',
        '\u200b',
        '张三',
        '13800001111',
      ],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const content: fc.Arbitrary<CellContent | null> = fc.oneof(
  scraps,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
  fc.integer({ min: -10, max: 70000 }),
  fc.integer({ min: 19000101, max: 21001231 }),
  fc.boolean(),
  fc.double().map((serial) => ({ serial })),
  fc.integer({ min: -10, max: 80000 }).map((serial) => ({ serial })),
  fc.constantFrom('#REF!', '#N/A').map((error) => ({ error })),
  fc.constant(null),
);

const field: fc.Arbitrary<Field> = fc
  .record({
    type: fc.constantFrom(
      'text',
      'identifier',
      'day',
      'number',
      'mark',
      'choice',
      'list',
      'people',
    ),
    unit: fc.constantFrom('元', '万元', '人', '%', '天'),
  })
  .map(({ type, unit }) =>
    fieldOf(type, {
      unit,
      choices: { 高: ['高风险'], 中: [], 低: [] },
      yes: ['合格'],
      no: ['不合格'],
    }),
  );

test('any content of a cell is exactly one kind of value, of its field’s type or none', () => {
  fc.assert(
    fc.property(content, field, fc.boolean(), (cell, of, date1904) => {
      const value = readTypedValue(cell, of, date1904);
      expect(KINDS).toContain(value.kind);
      const present = !['blank', 'notApplicable', 'unreadable'].includes(value.kind);
      if (present) expect(KINDS_OF[of.type]).toContain(value.kind);
      if (value.kind === 'day') expect(value.from).toBeLessThanOrEqual(value.until);
      if (value.kind === 'number') expect(Number.isFinite(value.number)).toBe(true);
      if (value.kind === 'text') expect(value.text).not.toBe('');
      if (value.kind === 'unreadable') expect(value.raw).not.toBe('');
      expect(valueAsJson(value)).not.toBeUndefined();
      expect(readTypedValue(cell, of, date1904)).toEqual(value);
    }),
    { numRuns: 5000 },
  );
});

const columns = [
  ['事项编号', 'itemNo'],
  ['评估事项', 'itemName'],
  ['区县', 'district'],
  ['制定方案', 'planOn'],
  ['听取意见', 'opinionsOn'],
  ['备案时间', 'filedOn'],
  ['风险等级', 'riskLevel'],
  ['投资额（万元）', 'investment'],
] as const;
const fields = columns.map(([, name]) => name);

const record = fc.record({
  name: fc.constantFrom('垃圾焚烧项目', '学校撤并', '拆迁', '水电站移民'),
  district: fc.constantFrom('甲县', '乙县', '丙区'),
  plan: fc.constantFrom<Written>(dayCell('2024-03-05'), '2024.3.8', '3月中旬', '√', '/', null),
  filed: fc.constantFrom<Written>(dayCell('2024-06-01'), '2024年6月', '正在办理', '同上', null),
  level: fc.constantFrom<Written>('高', '中风险', '高、中', null),
  amount: fc.constantFrom<Written>(12, '3.5亿元', '若干', null),
});

test('records stay the same whatever the order of columns, and with titles and blank rows put in', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 3, maxLength: 8 }),
      fc.shuffledSubarray([...columns.keys()], { minLength: columns.length }),
      fc.integer({ min: 0, max: 2 }),
      fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
      (records, order, titles, blanks) => {
        const lines = records.map((each, place): readonly Written[] => [
          `WP-${String(place + 1).padStart(3, '0')}`,
          each.name,
          each.district,
          each.plan,
          each.plan,
          each.filed,
          each.level,
          each.amount,
        ]);
        const header = columns.map(([title]) => title);
        const plain = readOne(gridFrom([header, ...lines]));

        const inOrder = (line: readonly Written[]) => order.map((place) => line[place]);
        const body = lines.map(inOrder);
        for (const place of blanks) body.splice(Math.min(place, body.length), 0, []);
        const above = [['某市社会稳定风险评估台账'], ['填报单位：市委政法委']].slice(0, titles);
        const changed = readOne(gridFrom([...above, inOrder(header), ...body]));

        const values = (reading: typeof plain) =>
          linesOf(reading, ...fields).map(([, ...rest]) => rest);
        expect(values(changed)).toEqual(values(plain));
        expect(changed.records).toHaveLength(records.length);
      },
    ),
    { numRuns: 200 },
  );
});

test('every row with content is a record, part of the header, or set aside; nothing is lost', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: content },
    { weight: 1, arbitrary: fc.constantFrom('合计', '小计', '注：', '一、甲县', 'WP-001', 1, '/') },
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }), (body) => {
      const header = columns.map(([title]) => title);
      const grid = gridFrom([['台账'], header, ['WP-000', '拆迁', '甲县'], ...body]);
      const { ledgers } = readAll([grid]);
      const told = new Set(
        ledgers.flatMap(({ header: { first, last }, records, setAside }) => [
          ...Array.from({ length: last - first + 1 }, (_, index) => first + index),
          ...records.map(({ row }) => row),
          ...setAside.map(({ row }) => row),
        ]),
      );
      const filled = grid.rows
        .filter(({ cells }) =>
          cells.some((each) =>
            typeof each !== 'string'
              ? each !== undefined
              : /[^\s\u200b\ufeff\u00ad\u2060\u200c\u200d]/.test(each),
          ),
        )
        .map(({ row }) => row);
      expect(filled.filter((row) => !told.has(row))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
