import { cellOf } from '../../../../src/rules/ledger/cell-of.ts';
import { dayCell, gridFrom, type Written } from '../../../grid-from.ts';
import { asideOf, linesOf, readOne } from '../reading-of.ts';

const day = dayCell('2024-03-05');
const header: readonly Written[] = ['序号', '事项编号', '评估事项', '区县', '制定方案', '投资额'];

describe('trap 6: the running number proves nothing', () => {
  test('it may stand second, prefixed, restart and be missing', () => {
    const reading = readOne(
      gridFrom([
        ['是否已审核', 'WP序号', '事项编号', '评估事项', '区县', '制定方案'],
        ['是', 1, 'WP-001', '垃圾焚烧项目', '甲县', day],
        ['是', null, 'WP-002', '学校撤并', '甲县', day],
        ['否', 1, 'WP-003', '拆迁', '乙县', day],
      ]),
    );
    expect(linesOf(reading, 'itemNo')).toEqual([
      [2, 'WP-001'],
      [3, 'WP-002'],
      [4, 'WP-003'],
    ]);
  });
});

describe('trap 7: numbered but empty rows, and records that go on', () => {
  test('a tail of numbers, "/" and errors of formulas holds no records', () => {
    const reading = readOne(
      gridFrom([
        header,
        [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 5],
        [2],
        [3, '/', '/', '/', '/', '/'],
        ['4', null, null, null, null, 0],
        [5, { error: '#N/A' }, null, null, null, { error: '#REF!' }],
      ]),
    );
    expect(reading.records).toEqual([{ row: 2 }]);
    expect(asideOf(reading)).toEqual(['3 emptyTail', '4 emptyTail', '5 emptyTail', '6 emptyTail']);
  });

  test('a row that only has its key is a record that lacks everything', () => {
    const reading = readOne(gridFrom([header, [1, 'WP-001'], [null, null, '学校撤并']]));
    expect(reading.records).toEqual([{ row: 2 }, { row: 3 }]);
  });

  test('a row under a merged number and key goes on with the record above', () => {
    const reading = readOne(
      gridFrom(
        [
          ['序号', '事项编号', '评估事项', '区县', '评审专家', '制定方案'],
          [1, 'WP-001', '垃圾焚烧项目', '甲县', '张三', day],
          [null, null, null, null, '李四'],
          [null, null, null, null, '王五'],
          [2, 'WP-002', '学校撤并', '乙县', '赵六', day],
        ],
        { merges: ['A2:A4', 'B2:B4', 'C2:C4', 'D2:D4', 'F2:F4'] },
      ),
    );
    expect(linesOf(reading, 'itemNo', 'people')).toEqual([
      [2, 'WP-001', ['张三', '李四', '王五']],
      [5, 'WP-002', ['赵六']],
    ]);
    expect(asideOf(reading)).toEqual(['3 continuation', '4 continuation']);
    expect(reading.data).toEqual({ first: 2, last: 5 });
  });

  test('a merged number over rows without a key is the same', () => {
    const reading = readOne(
      gridFrom(
        [
          ['序号', '事项编号', '评估事项', '区县', '评审专家', '制定方案'],
          [1, 'WP-001', '垃圾焚烧项目', '甲县', '张三', day],
          [null, null, null, null, '李四'],
        ],
        { merges: ['A2:A3'] },
      ),
    );
    expect(linesOf(reading, 'people')).toEqual([[2, ['张三', '李四']]]);
  });

  test('two days of one record are unreadable, not chosen between', () => {
    const reading = readOne(
      gridFrom(
        [
          ['序号', '事项编号', '评估事项', '区县', '评审专家', '制定方案'],
          [1, 'WP-001', '垃圾焚烧项目', '甲县', '张三', day],
          [null, null, null, null, null, dayCell('2024-04-01')],
        ],
        { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'] },
      ),
    );
    expect(linesOf(reading, 'planOn')).toEqual([[2, { unreadable: '2024-03-05\n2024-04-01' }]]);
  });

  test('a key merged over rows that differ in what every record must say is shared by several records', () => {
    const reading = readOne(
      gridFrom(
        [
          header,
          [1, 'WP-001', '垃圾焚烧项目一期', '甲县', day, 5],
          [2, null, '垃圾焚烧项目二期', '甲县', day, 7],
        ],
        { merges: ['B2:B3'] },
      ),
    );
    expect(linesOf(reading, 'itemNo', 'itemName')).toEqual([
      [2, 'WP-001', '垃圾焚烧项目一期'],
      [3, 'WP-001', '垃圾焚烧项目二期'],
    ]);
  });
});

describe('trap 8: a vertical merge holds its value in the first row only', () => {
  const lines = [
    header,
    [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 100],
    [2, 'WP-002', '学校撤并', null, null, null],
    [3, 'WP-003', '拆迁', '乙县', day, 5],
  ];
  const merges = ['D2:D3', 'E2:E3', 'F2:F3'];

  test('words are filled down, days and amounts are not', () => {
    const reading = readOne(gridFrom(lines, { merges }));
    expect(linesOf(reading, 'district', 'planOn', 'investment')).toEqual([
      [2, '甲县', '2024-03-05', 100],
      [3, '甲县', null, null],
      [4, '乙县', '2024-03-05', 5],
    ]);
  });

  test('every row of a merge is addressed by its first cell', () => {
    const reading = readOne(gridFrom(lines, { merges }));
    const cells = [0, 1, 2].map((place) => cellOf(reading, 'district', place));
    expect(cells).toEqual(['D2', 'D2', 'D4']);
    expect(cellOf(reading, 'filedOn', 0)).toBe('');
  });

  test('a merge that runs out of the header stops at the body', () => {
    const reading = readOne(
      gridFrom(
        [
          ['事项编号', '评估事项', '区县', '七步程序', null],
          [null, null, null, '制定方案', '听取意见'],
          ['WP-001', '垃圾焚烧项目', null, day, day],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C3', 'D1:E1'] },
      ),
    );
    expect(reading.header).toEqual({ first: 1, last: 2 });
    expect(linesOf(reading, 'itemNo', 'district')).toEqual([[3, 'WP-001', null]]);
    expect(cellOf(reading, 'district', 0)).toBe('C3');
  });

  test('across, "/" speaks for every column, and a word only for its first', () => {
    const reading = readOne(
      gridFrom(
        [
          ['事项编号', '评估事项', '区县', '制定方案', '听取意见', '备案时间'],
          ['WP-001', '垃圾焚烧项目', '甲县', '/', null, null],
          ['WP-002', '学校撤并', '甲县', '已撤回', null, null],
        ],
        { merges: ['D2:F2', 'D3:F3'] },
      ),
    );
    expect(linesOf(reading, 'planOn', 'filedOn')).toEqual([
      [2, { notApplicable: '/' }, { notApplicable: '/' }],
      [3, { unreadable: '已撤回' }, { unreadable: '已撤回' }],
    ]);
  });
});

describe('trap 12: the used range is inflated', () => {
  test('a stray cell near row 1,000,000 is no record, and is told of', () => {
    const grid = gridFrom([header, [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 5]]);
    const stray = { row: 1_000_000, cells: [undefined, undefined, 'x'] };
    const reading = readOne({ ...grid, rows: [...grid.rows, stray] });
    expect(reading.records).toEqual([{ row: 2 }]);
    expect(asideOf(reading)).toEqual(['1000000 far']);
    expect(reading.notices).toEqual([{ code: 'farRows', detail: '1000000' }]);
  });

  test('formatted emptiness far to the right adds no columns', () => {
    const wide = Array.from({ length: 300 }, () => ' ');
    const reading = readOne(
      gridFrom([
        [...header, ...wide],
        [1, 'WP-001', '拆迁', '甲县', day, 5],
      ]),
    );
    expect(reading.columnSpan).toEqual({ first: 1, last: 6 });
  });

  test('a merge of blank cells down to the last row of the sheet is harmless', () => {
    const lines = [header, [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 5]];
    const reading = readOne(gridFrom(lines, { merges: ['A3:F1048576'] }));
    expect(reading.records).toEqual([{ row: 2 }]);
  });
});

test('trap 13: hidden rows, columns and sheets are read, and told of', () => {
  const reading = readOne(
    gridFrom(
      [
        header,
        [1, 'WP-001', '垃圾焚烧项目', '甲县', day, 5],
        [2, 'WP-002', '学校撤并', '乙县', day, 7],
      ],
      {
        visibility: 'hidden',
        hiddenRows: [3],
        hiddenColumns: ['D', 'E'],
      },
    ),
  );
  expect(linesOf(reading, 'itemNo', 'district')).toEqual([
    [2, 'WP-001', '甲县'],
    [3, 'WP-002', '乙县'],
  ]);
  expect(reading.notices).toEqual([
    { code: 'hiddenSheet', detail: '台账' },
    { code: 'hiddenRows', detail: '3' },
    { code: 'hiddenColumns', detail: 'D、E' },
  ]);
});
