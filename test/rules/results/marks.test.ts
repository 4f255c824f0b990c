import { planResults } from '../../../src/rules/results/plan-results.ts';
import { formulaBook, insertRow, litCells, reorder, shown, typeInto } from '../../formula-sheet.ts';
import { dayCell, gridFrom } from '../../grid-from.ts';
import { context, madeRun, type MadeLedger } from './made-run.ts';

const grid = gridFrom(
  [
    ['重大事项台账'],
    ['事项编号', '事项名称', '制定评估方案', '充分听取意见', '备案'],
    ['2024-01', '甲桥', dayCell('2024-01-03'), null, dayCell('2024-02-01')],
    ['2024-02', '乙路', null, dayCell('2024-01-05'), dayCell('2024-02-02')],
    ['2024-03', '丙楼', dayCell('2024-01-09'), dayCell('2024-01-05'), '二月三十日'],
    ['2024-04', '丁站', dayCell('2024-01-03'), dayCell('2024-01-05'), dayCell('2024-02-04')],
  ],
  { merges: ['A1:E1'] },
);

const ledger: MadeLedger = {
  readings: [
    {
      grid,
      header: 2,
      rows: [3, 6],
      columns: { itemNo: 'A', title: 'B', planOn: 'C', opinionsOn: 'D', filedOn: 'E' },
    },
  ],
  days: ['planOn', 'opinionsOn', 'filedOn'],
  steps: { plan: 'planOn', opinions: 'opinionsOn', filing: 'filedOn' },
  findings: [
    [3, 'RA-STEP-opinions', ['opinionsOn'], 'missing'],
    [4, 'RA-STEP-plan', ['planOn'], 'missing'],
    [5, 'RA-ORDER-opinions', ['opinionsOn'], 'order'],
    [6, 'RA-208', ['title', 'filedOn'], 'value'],
  ],
  unreadable: ['5 filedOn'],
  levels: { 3: 'red', 4: 'orange', 6: 'yellow' },
};

const onLedger = (cells: readonly string[]) => cells.filter((cell) => /^[A-E]\d/.test(cell));

const plan = planResults(madeRun(ledger), [grid], context);
const book = formulaBook([grid], plan);

const MARKED = ['D3 missing', 'C4 missing', 'D5 order', 'E5 unreadable', 'B6 value', 'E6 value'];

test('exactly the cells of the findings are lit, and the levels have their colours', () => {
  expect(litCells(book, '台账')).toEqual([
    'D3 missing',
    'G3 red',
    'C4 missing',
    'G4 orange',
    'D5 order',
    'E5 unreadable',
    'B6 value',
    'E6 value',
    'G6 yellow',
  ]);
});

test('beside the ledger stand the key, the level, the progress and what is missing', () => {
  // Behind the tokens stand sums of the cells beside them.
  const row = (at: number) =>
    ['F', 'G', 'H', 'I', 'K'].map((c) =>
      String(shown(book, '台账', `${c}${at}`)).replace(/#\w+\|$/, ''),
    );
  expect(row(2)).toEqual([
    '校验·记录',
    '校验·预警 截至2024-06-30',
    '校验·进度',
    '校验·缺失环节',
    '校验·标记',
  ]);
  expect(row(3)).toEqual([
    '2024-01',
    '红',
    '1/3，下一步：充分听取意见',
    '充分听取意见',
    '|opinionsOn:m|!red|',
  ]);
});

test.each([
  ['a day', dayCell('2024-01-20')],
  ['a word', '已完成'],
  ['a mark', true],
])('filling in a missing step with %s takes its mark off at once', (_, content) => {
  const filled = typeInto(book, '台账', 'D3', content);
  expect(onLedger(litCells(filled, '台账'))).toEqual(MARKED.slice(1));
});

test('sorting the ledger with our columns takes the marks along', () => {
  const sorted = reorder(book, '台账', 'A3:K6', [6, 5, 4, 3]);
  expect(litCells(sorted, '台账')).toEqual([
    'B3 value',
    'E3 value',
    'G3 yellow',
    'D4 order',
    'E4 unreadable',
    'C5 missing',
    'G5 orange',
    'D6 missing',
    'G6 red',
  ]);
});

test('sorting it without our columns puts every mark out, and each moved row says so', () => {
  const sorted = reorder(book, '台账', 'A3:E6', [4, 3, 5, 6]);
  expect(onLedger(litCells(sorted, '台账'))).toEqual(MARKED.slice(2));
  expect(['G3', 'G4', 'G5', 'G6'].map((cell) => shown(sorted, '台账', cell))).toEqual([
    '行已移动，请重新校验',
    '行已移动，请重新校验',
    '',
    '黄',
  ]);
  expect(litCells(sorted, '台账').filter((cell) => cell.endsWith('moved'))).toEqual(
    ['F3', 'H3', 'I3', 'J3', 'K3', 'F4', 'H4', 'I4', 'J4', 'K4'].map((cell) => `${cell} moved`),
  );
});

test('inserting a row moves the marks with their rows and lights nothing in the new one', () => {
  const longer = insertRow(book, '台账', 4);
  expect(litCells(longer, '台账')).toEqual([
    'D3 missing',
    'G3 red',
    'C5 missing',
    'G5 orange',
    'D6 order',
    'E6 unreadable',
    'B7 value',
    'E7 value',
    'G7 yellow',
  ]);
  const begun = typeInto(longer, '台账', 'A4', '2024-05');
  expect(litCells(begun, '台账')).toEqual(litCells(longer, '台账'));
});

test('in English the same cells are lit', () => {
  const english = planResults(madeRun(ledger), [grid], { ...context, language: 'en-US' });
  const englishBook = formulaBook([grid], english);
  expect(litCells(englishBook, '台账')).toEqual(litCells(book, '台账'));
  expect(shown(englishBook, '台账', 'G2')).toBe('校验·Level as of 2024-06-30');
  const sorted = reorder(englishBook, '台账', 'A3:E6', [4, 3, 5, 6]);
  expect(shown(sorted, '台账', 'G3')).toBe('Row moved: check again');
});

test('the same run gives the same plan', () => {
  expect(planResults(madeRun(ledger), [grid], context)).toEqual(plan);
});
