import { planResults } from '../../../src/rules/results/plan-results.ts';
import { formulaBook, litCells, reorder, shown, type FormulaBook } from '../../formula-sheet.ts';
import { gridFrom, type Written } from '../../grid-from.ts';
import { context, madeRun, type MadeFinding } from './made-run.ts';

interface Case {
  readonly lines: readonly (readonly Written[])[];
  readonly key?: readonly string[];
  readonly identifies?: readonly string[];
  readonly merges?: readonly string[];
  readonly findings: readonly MadeFinding[];
}

const COLUMNS = { itemNo: 'A', title: 'B', planOn: 'C' };

function planned({ lines, key, identifies, merges, findings }: Case) {
  const grid = gridFrom([['编号', '名称', '方案'], ...lines], { merges: merges ?? [] });
  const run = madeRun({
    readings: [{ grid, header: 1, rows: [2, lines.length + 1], columns: COLUMNS }],
    days: ['planOn'],
    ...(key === undefined ? {} : { key }),
    ...(identifies === undefined ? {} : { identifies }),
    findings,
  });
  const plan = planResults(run, [grid], context);
  return { plan, book: formulaBook([grid], plan) };
}

const marks = (book: FormulaBook) => litCells(book, '台账').filter((cell) => /^[A-C]\d/.test(cell));
const missing = (...rows: number[]): MadeFinding[] =>
  rows.map((row) => [row, 'RA-STEP-plan', ['planOn'], 'missing']);

test.each<[string, readonly (readonly Written[])[]]>([
  [
    'numbers',
    [
      [1, '甲', null],
      [2, '乙', 'x'],
      [3, '丙', null],
    ],
  ],
  [
    'fractions',
    [
      [0.1 + 0.2, '甲', null],
      [1 / 3, '乙', 'x'],
      [1e-7, '丙', null],
    ],
  ],
  [
    'numbers of eighteen digits',
    [
      [330102199001011200, '甲', null],
      [2, '乙', 'x'],
      [3, '丙', null],
    ],
  ],
  [
    'text that looks like numbers',
    [
      ['001', '甲', null],
      ['1', '乙', 'x'],
      ['01', '丙', null],
    ],
  ],
  [
    'text that begins with =',
    [
      ['=1+1', '甲', null],
      ['@a', '乙', 'x'],
      ['-b', '丙', null],
    ],
  ],
  [
    'days',
    [
      [{ serial: 45000 }, '甲', null],
      [{ serial: 45001 }, '乙', 'x'],
      [{ serial: 45002 }, '丙', null],
    ],
  ],
  [
    'truths',
    [
      [true, '甲', null],
      [false, '乙', 'x'],
      ['TRUE?', '丙', null],
    ],
  ],
  [
    'text with quotes',
    [
      ['"甲"', '甲', null],
      ["'乙'", '乙', 'x'],
      ['丙""', '丙', null],
    ],
  ],
  [
    'text with wildcards',
    [
      ['*', '甲', null],
      ['?', '乙', 'x'],
      ['~*', '丙', null],
    ],
  ],
])('a key of %s holds its marks, and puts them out when rows move', (_, lines) => {
  const { book } = planned({ lines, findings: missing(2, 4) });
  expect(marks(book)).toEqual(['C2 missing', 'C4 missing']);
  expect(marks(reorder(book, '台账', 'A2:C4', [4, 3, 2]))).toEqual([]);
  expect(marks(reorder(book, '台账', 'A2:I4', [3, 4, 2]))).toEqual(['C3 missing', 'C4 missing']);
});

test('a key of two parts is copied in two columns, and both are asked', () => {
  const { book } = planned({
    lines: [
      ['甲', '2024', null],
      ['甲', '2025', 'x'],
      ['乙', '2024', null],
    ],
    key: ['itemNo', 'title'],
    findings: missing(2, 4),
  });
  expect(['D1', 'E1', 'D2', 'E2'].map((cell) => shown(book, '台账', cell))).toEqual([
    '校验·记录（编号）',
    '校验·记录（名称）',
    '甲',
    '2024',
  ]);
  expect(marks(book)).toEqual(['C2 missing', 'C4 missing']);
  expect(marks(reorder(book, '台账', 'A2:C4', [3, 2, 4]))).toEqual(['C4 missing']);
});

test('a repeated or blank key takes a second field to tell rows apart', () => {
  const { book, plan } = planned({
    lines: [
      ['1', '甲', null],
      ['1', '乙', null],
      [null, '丙', null],
      [null, '丁', 'x'],
    ],
    findings: missing(2, 3, 4),
  });
  expect(marks(book)).toEqual(['C2 missing', 'C3 missing', 'C4 missing']);
  expect(marks(reorder(book, '台账', 'A2:C5', [3, 2, 5, 4]))).toEqual([]);
  expect(plan.notes).toEqual([]);
});

test('the policy says which field that is', () => {
  const { book } = planned({
    lines: [
      ['1', '甲', 'p'],
      ['1', '乙', 'q'],
    ],
    identifies: ['planOn'],
    findings: [],
  });
  expect(shown(book, '台账', 'E1')).toBe('校验·记录（方案）');
});

test('a day that people fill in tells no rows apart', () => {
  const grid = gridFrom([
    ['编号', '方案'],
    ['1', { serial: 45000 }],
    ['1', null],
  ]);
  const run = madeRun({
    readings: [{ grid, header: 1, rows: [2, 3], columns: { itemNo: 'A', planOn: 'B' } }],
    days: ['planOn'],
    findings: [[3, 'RA-STEP-plan', ['planOn'], 'missing']],
  });
  const plan = planResults(run, [grid], context);
  expect(marks(formulaBook([grid], plan))).toEqual([]);
  expect(plan.notes).toEqual([
    { kind: 'notUnique', ledger: 'risk-assessment', sheet: '台账', records: 2 },
  ]);
});

test('records that nothing tells apart get no marks, say why, and are counted', () => {
  const { book, plan } = planned({
    lines: [
      ['1', '甲', null],
      ['1', '甲', null],
      ['2', '乙', null],
      [null, null, null],
      [null, null, 'x'],
    ],
    identifies: ['title'],
    findings: missing(2, 3, 4, 5),
  });
  expect(marks(book)).toEqual(['C4 missing']);
  expect(['E2', 'E3', 'E4', 'E5'].map((cell) => shown(book, '台账', cell))).toEqual([
    '编号空白或重复，结果见“校验结果”',
    '编号空白或重复，结果见“校验结果”',
    '',
    '编号空白或重复，结果见“校验结果”',
  ]);
  expect(plan.notes).toEqual([
    { kind: 'notUnique', ledger: 'risk-assessment', sheet: '台账', records: 4 },
  ]);
});

test('an error value in the key leaves its record without marks', () => {
  const { book, plan } = planned({
    lines: [
      [{ error: '#N/A' }, '甲', null],
      ['2', '乙', null],
    ],
    findings: missing(2, 3),
  });
  expect(marks(book)).toEqual(['C3 missing']);
  expect(plan.notes).toEqual([
    { kind: 'errorInKey', ledger: 'risk-assessment', sheet: '台账', records: 1 },
  ]);
});

test('a key merged over several rows takes a second field, and marks stand on the right rows', () => {
  const { book } = planned({
    lines: [
      ['1', '甲', null],
      [null, '乙', 'x'],
      [null, '丙', null],
      ['2', '丁', null],
    ],
    merges: ['A2:A4'],
    findings: missing(2, 4, 5),
  });
  expect(marks(book)).toEqual(['C2 missing', 'C4 missing', 'C5 missing']);
});

test('a mark on a merged cell stands in the row of its first cell', () => {
  const { book } = planned({
    lines: [
      ['1', '甲', null],
      ['2', '乙', null],
      ['3', '丙', 'x'],
    ],
    merges: ['C2:C3'],
    findings: missing(3),
  });
  expect(marks(book)).toEqual(['C2 missing']);
});

test('a mark on a cell merged across columns stands on its first cell', () => {
  const { book } = planned({
    lines: [
      ['1', '不适用', null],
      ['2', '乙', null],
    ],
    merges: ['B2:C2'],
    findings: missing(2, 3),
  });
  expect(marks(book)).toEqual(['B2 missing', 'C3 missing']);
});

test('fields whose names begin alike keep their marks apart', () => {
  const grid = gridFrom([
    ['编号', '方案', '方案日期'],
    ['1', null, null],
  ]);
  const run = madeRun({
    readings: [{ grid, header: 1, rows: [2, 2], columns: { itemNo: 'A', plan: 'B', planOn: 'C' } }],
    findings: [[2, 'RA-STEP-plan', ['plan'], 'missing']],
  });
  expect(marks(formulaBook([grid], planResults(run, [grid], context)))).toEqual(['B2 missing']);
});
