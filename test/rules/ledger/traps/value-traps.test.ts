import { dayCell, gridFrom, type Written } from '../../../grid-from.ts';
import { columnsOf, linesOf, readAll, readOne, unmappedOf } from '../reading-of.ts';

const header: readonly Written[] = [
  '事项编号',
  '评估事项',
  '区县',
  '制定方案',
  '一份报告',
  '风险等级',
];
const day = dayCell('2024-03-05');

function record(number: string, ...rest: readonly Written[]): readonly Written[] {
  return [number, '垃圾焚烧项目', '甲县', ...rest];
}

test('trap 14: an error is unreadable with its address, neither text nor false', () => {
  const reading = readOne(
    gridFrom([
      header,
      ['WP-001', { error: '#REF!' }, '甲县', { error: '#N/A' }, { error: '#VALUE!' }, ''],
    ]),
  );
  expect(linesOf(reading, 'itemName', 'planOn', 'hasReport', 'riskLevel')).toEqual([
    [2, { unreadable: '#REF!' }, { unreadable: '#N/A' }, { unreadable: '#VALUE!' }, null],
  ]);
});

describe('trap 15: type goes by value, not by format', () => {
  test('a mixed day column', () => {
    const days: readonly Written[] = [
      day,
      '2024.3.5',
      '2024-03',
      '/',
      '2024.3.1-3.5',
      '2024-03-01\n2024-03-05',
      2024.1,
      '24.3.5',
      45356,
      20240305,
    ];
    const reading = readOne(
      gridFrom([header, ...days.map((content, place) => record(`WP-${place}`, content))]),
    );
    expect(linesOf(reading, 'planOn').map(([, value]) => value)).toEqual([
      '2024-03-05',
      '2024-03-05',
      '2024-03',
      { notApplicable: '/' },
      { unreadable: '2024.3.1-3.5' },
      { unreadable: '2024-03-01\n2024-03-05' },
      { unreadable: '2024.1' },
      { unreadable: '24.3.5' },
      { unreadable: '45356' },
      '2024-03-05',
    ]);
  });

  test('a whole column of serials has lost its date format', () => {
    const serials = [45356, 45357, 45358, null];
    const reading = readOne(
      gridFrom([header, ...serials.map((content, place) => record(`WP-${place}`, content))]),
    );
    expect(linesOf(reading, 'planOn').map(([, value]) => value)).toEqual([
      '2024-03-05',
      '2024-03-06',
      '2024-03-07',
      null,
    ]);
  });

  test('a workbook that counts from 1904', () => {
    const grid = gridFrom([header, record('WP-001', { serial: 43894 })], { date1904: true });
    expect(linesOf(readOne(grid), 'planOn')).toEqual([[2, '2024-03-05']]);
  });
});

test('trap 16: "/" and 无 are answers, and other words are never 否', () => {
  const words = ['是', '否', '无', '/', '已完成', '基本完成，待验收', null];
  const reading = readOne(
    gridFrom([header, ...words.map((word, place) => record(`WP-${place}`, day, word))]),
  );
  expect(linesOf(reading, 'hasReport').map(([, value]) => value)).toEqual([
    true,
    false,
    false,
    { notApplicable: '/' },
    true,
    { unreadable: '基本完成，待验收' },
    null,
  ]);
});

test('trap 18: names and phones in one cell are names', () => {
  const reading = readOne(
    gridFrom([
      ['事项编号', '评估事项', '区县', '评审专家', '征求意见方式'],
      ['WP-001', '垃圾焚烧项目', '甲县', '张三 13800001111\n李四 6441234', '座谈会、走访\n问卷'],
    ]),
  );
  expect(linesOf(reading, 'people', 'methods')).toEqual([
    [2, ['张三', '李四'], ['座谈会', '走访', '问卷']],
  ]);
});

test('trap 21: a colour says nothing; only a column of words does', () => {
  const reading = readOne(gridFrom([header, record('WP-001', day, '是', null)]));
  expect(linesOf(reading, 'riskLevel')).toEqual([[2, null]]);
});

test('trap 22: what looks like a formula or a number is kept as the text that it is', () => {
  const ids = ['00123', '430102199001011234', '=1+1', '+86', 1e17];
  const reading = readOne(
    gridFrom([header, ...ids.map((id) => [id, '垃圾焚烧项目', '甲县', day])]),
  );
  expect(linesOf(reading, 'itemNo').map(([, value]) => value)).toEqual([
    '00123',
    '430102199001011234',
    '=1+1',
    '+86',
    '100000000000000000',
  ]);
});

describe('同上 and 〃', () => {
  test('take the value of the record above, also across set-aside rows', () => {
    const reading = readOne(
      gridFrom([
        header,
        record('WP-001', day),
        ['WP-002', '学校撤并', '同上', '〃'],
        ['小计'],
        ['WP-003', '拆迁', '同 上', '″'],
      ]),
    );
    expect(linesOf(reading, 'district', 'planOn')).toEqual([
      [2, '甲县', '2024-03-05'],
      [3, '甲县', '2024-03-05'],
      [5, '甲县', '2024-03-05'],
    ]);
  });

  test('on the first record there is nothing above', () => {
    const reading = readOne(gridFrom([header, ['WP-001', '拆迁', '同上', day]]));
    expect(linesOf(reading, 'district')).toEqual([[2, { unreadable: '同上' }]]);
  });
});

describe('garbled headers are never guessed', () => {
  test('a misspelt header is unmapped, and the fault says what it resembles', () => {
    const reading = readOne(
      gridFrom([
        ['事项编号', '评估亊项', '区县', '制定方案', '风险等级', '备案曰期'],
        record('WP-001', day, '高', day),
      ]),
    );
    expect(columnsOf(reading)).toEqual({ A: 'itemNo', C: 'district', D: 'planOn', E: 'riskLevel' });
    expect(unmappedOf(reading)).toEqual({ B: 'resembles', F: 'resembles' });
    expect(reading.faults).toEqual([
      {
        code: 'misspeltHeader',
        data: {
          ledger: 'assessments',
          field: 'itemName',
          title: '评估事项',
          titleInEnglish: '评估事项',
          header: '评估亊项',
        },
        place: { sheet: '台账', cell: 'B1' },
      },
      {
        code: 'misspeltHeader',
        data: {
          ledger: 'assessments',
          field: 'filedOn',
          title: '评估报告备案',
          titleInEnglish: '评估报告备案',
          header: '备案曰期',
        },
        place: { sheet: '台账', cell: 'F1' },
      },
    ]);
  });

  test('a header that holds another field is not offered for one without a column', () => {
    const reading = readOne(
      gridFrom([
        ['事项编号', '评估事项', '区县', '方案时间', '风险等级'],
        ['WP-001', '拆迁', '甲县', day, '高'],
      ]),
    );
    expect(columnsOf(reading)).toMatchObject({ D: 'planOn' });
    expect(reading.missingFields).toContain('filedOn');
    expect(reading.faults).toEqual([]);
  });

  test('a ledger with a garbled key is still its own kind, and no beginning of another', () => {
    const { ledgers } = readAll([
      gridFrom([
        ['亊顼编号', '决策事项', '属地', '评估主体', '制定方案', '听取意见', '备案时间'],
        ['WP-001', '垃圾焚烧项目', '甲县', '市住建局', day, day, day],
      ]),
    ]);
    expect(ledgers.map(({ ledger, faults }) => [ledger, faults.map(({ code }) => code)])).toEqual([
      ['assessments', ['fieldWithoutColumn']],
    ]);
  });

  test('a required field without any column is one fault, however many records there are', () => {
    const reading = readOne(
      gridFrom([
        ['事项编号', '评估事项', '制定方案', '风险等级'],
        ['WP-001', '垃圾焚烧项目', day, '高'],
        ['WP-002', '学校撤并', day, '低'],
      ]),
    );
    expect(reading.faults.map(({ code, data }) => [code, data['field']])).toEqual([
      ['fieldWithoutColumn', 'district'],
    ]);
    expect(reading.missingFields).toContain('district');
    expect(reading.values.has('district')).toBe(false);
  });

  test('another name above cells of another kind is not believed', () => {
    const names = ['甲评估公司', '乙评估公司', '丙评估公司', '丁评估公司', '戊评估公司'];
    const reading = readOne(
      gridFrom([
        ['事项编号', '评估事项', '区县', '评审时间'],
        ...names.map((name, place) => [`WP-${place}`, '垃圾焚烧项目', '甲县', name]),
      ]),
    );
    expect(unmappedOf(reading)).toEqual({ D: 'wrongType' });
  });

  test('no ledger at all is one fault of the workbook', () => {
    const { ledgers, faults } = readAll([
      gridFrom([
        ['随便', '什么'],
        [1, 2],
      ]),
    ]);
    expect([ledgers, faults]).toEqual([[], [{ code: 'noLedgerFound', data: {}, place: {} }]]);
  });
});
