import { columnLetters } from '../../../src/rules/ledger/address.ts';
import type { Grid } from '../../../src/rules/ledger/grid.ts';
import { planResults } from '../../../src/rules/results/plan-results.ts';
import { formulaBook, litCells } from '../../formula-sheet.ts';
import { gridFrom, rangeFrom, type SheetTraits, type Written } from '../../grid-from.ts';
import { context, madeRun, type MadeLedger, type MadeReading } from './made-run.ts';

const gap = (count: number): readonly null[] => Array.from({ length: count }, () => null);

interface Case {
  readonly lines: readonly (readonly Written[])[];
  readonly traits?: SheetTraits;
  readonly tables?: readonly string[];
}

/** A ledger of two columns in A2:B4, header in row 2. */
function sheet({ lines, traits, tables }: Case): Grid {
  return { ...gridFrom(lines, traits), tables: (tables ?? []).map(rangeFrom) };
}

function ledgerOn(grid: Grid, part: Partial<MadeReading> = {}): MadeLedger {
  return {
    readings: [{ grid, header: 2, rows: [3, 4], columns: { itemNo: 'A', note: 'B' }, ...part }],
  };
}

/** Where our columns begin; undefined where there are none. Fails if they would stand on something. */
function firstColumn(grid: Grid, ...ledgers: readonly MadeLedger[]): string | undefined {
  const plan = planResults(madeRun(...ledgers), [grid], context);
  formulaBook([grid], plan);
  const header = plan.ledgerSheets[0]?.cells.find(({ look }) => look === 'header');
  return header && columnLetters(header.column);
}

const HEADER = ['编号', '备注'];
const ROWS = [
  ['1', 'x'],
  ['2', 'y'],
];

test.each<[string, Case, string]>([
  [
    'a formula that shows nothing stands there too',
    { lines: [['标题'], HEADER, ['1', 'x', ''], ['2', 'y']] },
    'E',
  ],
  ['nothing to the right', { lines: [['标题'], HEADER, ...ROWS] }, 'C'],
  [
    'a title merged beyond the ledger',
    { lines: [['标题'], HEADER, ...ROWS], traits: { merges: ['A1:F1'] } },
    'C',
  ],
  [
    'a note below the ledger, further right',
    { lines: [['标题'], HEADER, ...ROWS, [...gap(4), '填表人']] },
    'C',
  ],
  [
    'a note right of a record',
    { lines: [['标题'], HEADER, ['1', 'x', null, null, '注：见附件'], ['2', 'y']] },
    'G',
  ],
  [
    'a merged empty area right of the records',
    { lines: [['标题'], HEADER, ...ROWS], traits: { merges: ['E3:F4'] } },
    'H',
  ],
  [
    'a note right of a record and a wider row below',
    { lines: [['标题'], HEADER, ['1', 'x', 'n'], ['2', 'y'], [...gap(7), '合计']] },
    'J',
  ],
  ['a far outlier', { lines: [['标题'], HEADER, ['1', 'x', ...gap(300), '.'], ['2', 'y']] }, 'C'],
  [
    'a note and a far outlier',
    { lines: [['标题'], HEADER, ['1', 'x', 'n', ...gap(300), '.'], ['2', 'y']] },
    'E',
  ],
  [
    'columns of our own from an earlier run',
    {
      lines: [['标题'], [...HEADER, '校验·记录', '校验·预警'], ['1', 'x', '1', '红'], ['2', 'y']],
      traits: { own: ['C2:D4'] },
    },
    'C',
  ],
  [
    'an Excel table that is wider than the ledger',
    { lines: [['标题'], HEADER, ...ROWS], tables: ['A2:E8'] },
    'F',
  ],
  [
    'an Excel table with something beside its lower rows',
    { lines: [['标题'], HEADER, ...ROWS, [], [...gap(3), 'n']], tables: ['A2:B8'] },
    'F',
  ],
  [
    'a second Excel table to the right',
    { lines: [['标题'], HEADER, ...ROWS], tables: ['E1:H9'] },
    'J',
  ],
])('right of the ledger stands %s', (_, { lines, traits, tables }, expected) => {
  const grid = sheet({ lines, ...(traits && { traits }), ...(tables && { tables }) });
  expect(firstColumn(grid, ledgerOn(grid))).toBe(expected);
});

test('two ledgers beside each other have their columns right of both, with their names', () => {
  const grid = gridFrom([
    [],
    ['编号', '备注', null, '编号', '备注'],
    ['1', null, null, '7', 'x'],
    ['2', 'y', null, '8', null],
  ]);
  const run = madeRun(
    { ...ledgerOn(grid), title: '甲台账', findings: [[3, 'RA-STEP-a', ['note'], 'missing']] },
    {
      ...ledgerOn(grid, { columns: { itemNo: 'D', note: 'E' } }),
      id: 'risk-items',
      title: '乙台账',
      findings: [[4, 'RA-STEP-a', ['note'], 'missing']],
    },
  );
  const plan = planResults(run, [grid], context);
  const headers = plan.ledgerSheets[0]?.cells.filter(({ look }) => look === 'header') ?? [];
  expect(headers.map(({ column, content }) => [columnLetters(column), content])).toEqual([
    ['G', { kind: 'text', text: '校验·记录（甲台账）' }],
    ['H', { kind: 'text', text: '校验·预警（甲台账） 截至2024-06-30' }],
    ['I', { kind: 'text', text: '校验·问题（甲台账）' }],
    ['L', { kind: 'text', text: '校验·记录（乙台账）' }],
    ['M', { kind: 'text', text: '校验·预警（乙台账） 截至2024-06-30' }],
    ['N', { kind: 'text', text: '校验·问题（乙台账）' }],
  ]);
  expect(litCells(formulaBook([grid], plan), grid.sheet)).toEqual(['B3 missing', 'E4 missing']);
  expect(plan.names.map(({ name, refersTo }) => `${name} ${refersTo}`)).toEqual([
    "_LR1_risk.assessment_1_key1 '台账'!$G$2:$G$4",
    "_LR1_risk.assessment_1_level '台账'!$H$2:$H$4",
    "_LR1_risk.assessment_1_problems '台账'!$I$2:$I$4",
    "_LR1_risk.assessment_1_tokens '台账'!$J$2:$J$4",
    "_LR1_risk.items_1_key1 '台账'!$L$2:$L$4",
    "_LR1_risk.items_1_level '台账'!$M$2:$M$4",
    "_LR1_risk.items_1_problems '台账'!$N$2:$N$4",
    "_LR1_risk.items_1_tokens '台账'!$O$2:$O$4",
    "_LR1_sheet_results '校验结果'!$A$1",
    "_LR1_sheet_runs '校验记录'!$A$1",
  ]);
});

test('two ledgers above each other have their columns right beside them', () => {
  const grid = gridFrom([
    [],
    HEADER,
    ...ROWS,
    [],
    ['编号', '备注', '方案'],
    ['7', 'x', 'z'],
    ['8', null, 'z'],
  ]);
  const run = madeRun(
    { ...ledgerOn(grid), findings: [[3, 'RA-X', ['note'], 'value']] },
    {
      ...ledgerOn(grid, {
        header: 6,
        rows: [7, 8],
        columns: { itemNo: 'A', note: 'B', plan: 'C' },
      }),
      id: 'risk-items',
      findings: [[8, 'RA-STEP-a', ['note'], 'missing']],
    },
  );
  const plan = planResults(run, [grid], context);
  expect(litCells(formulaBook([grid], plan), grid.sheet)).toEqual(['B3 value', 'B8 missing']);
  const widths = plan.ledgerSheets[0]?.columns.map(({ column }) => columnLetters(column));
  expect(widths).toEqual(['D', 'E', 'F', 'G']);
});

test('one ledger over two sheets has its columns on both', () => {
  const grids = ['一月', '二月'].map((name) => gridFrom([[], HEADER, ...ROWS], { sheet: name }));
  const run = madeRun({
    readings: grids.flatMap((grid) => ledgerOn(grid).readings),
    findings: [[{ sheet: '二月', row: 4 }, 'RA-X', ['note'], 'value']],
  });
  const book = formulaBook(grids, planResults(run, grids, context));
  expect(['一月', '二月'].map((name) => litCells(book, name))).toEqual([[], ['B4 value']]);
});

test('where the columns of the sheet are used up, results stand on 校验结果 only, and a note says so', () => {
  const grid = gridFrom([[], HEADER, ...ROWS], { merges: ['C3:XFC3'] });
  const run = madeRun({ ...ledgerOn(grid), findings: [[3, 'RA-X', ['note'], 'value']] });
  const plan = planResults(run, [grid], context);
  expect(plan.ledgerSheets).toEqual([]);
  expect(plan.notes).toEqual([{ kind: 'noRoom', ledger: 'risk-assessment', sheet: '台账' }]);
  expect(plan.names.map(({ name }) => name)).toEqual(['_LR1_sheet_results', '_LR1_sheet_runs']);
});

test('the user’s own columns keep their widths', () => {
  const grid = gridFrom([[], HEADER, ...ROWS, [], [...gap(4), '填表人']]);
  const plan = planResults(madeRun(ledgerOn(grid)), [grid], context);
  const widths = plan.ledgerSheets[0]?.columns.map(({ column }) => columnLetters(column));
  expect(widths).toEqual(['C', 'D', 'F']);
});
