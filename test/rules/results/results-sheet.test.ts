import { resultsSheet } from '../../../src/rules/results/results-sheet.ts';
import { atOnce } from '../../../src/rules/parts.ts';
import { planResults } from '../../../src/rules/results/plan-results.ts';
import { voiceIn } from '../../../src/rules/results/voice.ts';
import type {
  OwnSheetPlan,
  PlannedContent,
  WritePlan,
} from '../../../src/rules/results/write-plan.ts';
import { formulaBook, litCells, shown, typeInto } from '../../formula-sheet.ts';
import { dayCell, gridFrom } from '../../grid-from.ts';
import { context, madeRun, type MadeFinding, type MadeLedger } from './made-run.ts';

const grid = gridFrom([
  ['编号', '名称', '方案', '意见'],
  ['=1+1', '甲', null, dayCell('2024-01-05')],
  ['2', '乙', '2024.13.1', dayCell('2024-01-06')],
  ['3', '丙', dayCell('2024-01-07'), '/'],
]);
const ledger: MadeLedger = {
  readings: [
    {
      grid,
      header: 1,
      rows: [2, 4],
      columns: { itemNo: 'A', title: 'B', planOn: 'C', opinionsOn: 'D' },
    },
  ],
  findings: [
    [2, 'RA-STEP-plan', ['planOn'], 'missing'],
    [2, 'RA-X', ['title', 'opinionsOn'], 'value'],
    [4, 'RA-X', [], 'value'],
  ],
  unchecked: [[3, 'RA-LATE-plan', 'unreadable', ['planOn']]],
  notKept: [[[2, 3, 4], 'RA-FILE-plan', ['planFile']]],
  unreadable: ['3 planOn', '4 opinionsOn'],
  levels: { 2: 'red', 4: 'yellow' },
  openLevels: { 3: 'orange' },
};
const plan = planResults(madeRun(ledger), [grid], context);

const own = (from: WritePlan, role: OwnSheetPlan['role']) => {
  const sheet = from.ownSheets.find((each) => each.role === role);
  if (sheet === undefined) throw new Error(role);
  return sheet;
};
const told = (content: PlannedContent) => {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.number;
    case 'formula':
      return content.shown;
    case 'mark':
      return content.yes;
    case 'serialDay':
      return content.serial;
  }
};
/** The sheet's rows, each as its cells from left to right; empty ones left out. */
const rowsOf = ({ cells }: Pick<OwnSheetPlan, 'cells'>) => {
  const rows = new Map<number, unknown[]>();
  for (const { row, content } of cells) rows.set(row, [...(rows.get(row) ?? []), told(content)]);
  return [...rows.values()];
};

test('校验结果 says as of when, the outcomes that add up, and whether the data has changed', () => {
  expect(rowsOf(own(plan, 'results')).slice(0, 5)).toEqual([
    ['校验结果'],
    ['截至2024-06-30，共3条记录，判定49次。本表每次校验都会重写，批示、备注请写在别处。'],
    ['发现问题3，符合要求40，未能检查4，尚未施行或已失效2；四项合计49。'],
    ['问题：错误3，警告0，提示0。 记录预警：红1，橙0，黄1，待定1。'],
    ['自上次校验以来数据未见改动'],
  ]);
});

test('below stand the findings by record, then what was not checked', () => {
  const title = '社会稳定风险评估';
  expect(rowsOf(own(plan, 'results')).slice(5)).toEqual([
    ['预警', '轻重', '台账', '工作表', '行', '记录', '问题', '条款', '规则', '单元格'],
    [
      '红',
      '错误',
      title,
      '台账',
      2,
      '=1+1',
      'RA-STEP-plan不符合要求',
      'YT-2.3',
      'RA-STEP-plan',
      'C2',
    ],
    ['红', '错误', title, '台账', 2, '=1+1', 'RA-X不符合要求', 'YT-2.3', 'RA-X', 'B2、D2'],
    ['黄', '错误', title, '台账', 4, '3', 'RA-X不符合要求', 'YT-2.3', 'RA-X', 'A4'],
    ['未能检查的内容及原因'],
    [
      '未检查',
      title,
      '台账',
      '共3条记录',
      '没有“planFile”这一列，未能检查；请加上这一列，或指定是哪一列',
      'YT-2.3',
      'RA-FILE-plan',
    ],
    ['橙', '未检查', title, '台账', 3, '2', '尚不能确定：应当orange', 'YT-3.1', 'A3'],
    [
      '未检查',
      title,
      '台账',
      3,
      '2',
      '“方案”的内容无法识别，未能检查；请改成能识别的写法',
      'YT-2.3',
      'RA-LATE-plan',
      'C3',
    ],
  ]);
});

test('a colour without a finding gives its reason, and what one record leaves unchecked is one line', () => {
  const made = madeRun({
    ...ledger,
    findings: [],
    unchecked: [
      [3, 'RA-LATE-plan', 'unreadable', ['planOn']],
      [3, 'RA-STEP-plan', 'unreadable', ['planOn', 'opinionsOn']],
    ],
    notKept: [],
    levels: { 4: 'yellow' },
    openLevels: {},
  });
  const lines = rowsOf(own(planResults(made, [grid], context), 'results')).slice(6);
  expect(lines.map((line) => [line[0], line.at(-3), line.at(-2), line.at(-1)])).toEqual([
    ['黄', '应当yellow', 'YT-3.1', 'A4'],
    ['未能检查的内容及原因', undefined, undefined, '未能检查的内容及原因'],
    ['未检查', 'YT-2.3', 'RA-LATE-plan、RA-STEP-plan', 'C3:D3'],
  ]);
});

test('each line leads to its cell, and the sheet is ready to be read and printed', () => {
  const { links, frozenRows, filter, print, name } = own(plan, 'results');
  expect(links.map(({ row, sheet, cell }) => `${row} ${sheet}!${cell}`)).toEqual([
    '7 台账!C2',
    '8 台账!B2',
    '9 台账!A4',
    '13 台账!A3',
    '14 台账!C3',
  ]);
  expect({ name, frozenRows, filter, print }).toEqual({
    name: '校验结果',
    frozenRows: 6,
    filter: { firstRow: 6, lastRow: 9, firstColumn: 1, lastColumn: 10 },
    print: { landscape: true, titleRows: [6, 6] },
  });
});

test('the levels have their colours there too', () => {
  expect(litCells(formulaBook([grid], plan), '校验结果')).toEqual([
    'A7 red',
    'A8 red',
    'A9 yellow',
  ]);
});

test('the head of the sheet notices a cell that is filled in, emptied or overwritten with another kind', () => {
  const book = formulaBook([grid], plan);
  const after = (address: string, content: string | number | undefined) =>
    shown(typeInto(book, '台账', address, content), '校验结果', 'A5');
  expect(shown(book, '校验结果', 'A5')).toBe('自上次校验以来数据未见改动');
  expect([
    after('C2', 45000),
    after('D2', 45000),
    after('D2', '已完成'),
    after('B3', undefined),
    after('A5', '4'),
    after('A600', '4'),
  ]).toEqual([
    '已改动，待复核',
    '已改动，待复核',
    '已改动，待复核',
    '已改动，待复核',
    '已改动，待复核',
    '自上次校验以来数据未见改动',
  ]);
});

test('what someone else calls 校验结果 stays theirs', () => {
  const theirs = [
    grid,
    gridFrom([['x']], { sheet: '校验结果' }),
    gridFrom([['x']], { sheet: '校验结果2' }),
  ];
  const planned = planResults(madeRun(ledger), theirs, {
    ...context,
    otherSheetNames: ['校验记录'],
  });
  expect(planned.ownSheets.map(({ name }) => name)).toEqual(['校验结果3', '校验记录2']);
  const again = planResults(madeRun(ledger), theirs, {
    ...context,
    ownSheets: { results: '校验结果2' },
  });
  expect(again.ownSheets.map(({ name }) => name)).toEqual(['校验结果2', '校验记录']);
});

test('a record with 200 findings keeps its cell readable, and 校验结果 lists them all', () => {
  const findings = Array.from({ length: 200 }, (_, index): MadeFinding => [
    2,
    `RA-${String(index)}`,
    ['title'],
    'value',
  ]);
  const planned = planResults(madeRun({ ...ledger, findings }), [grid], context);
  const problems = planned.ledgerSheets[0]?.cells
    .filter(({ row }) => row === 2)
    .map(({ content }) => told(content))
    .find((text) => String(text).includes('RA-0'));
  expect(String(problems).length).toBeLessThan(2_100);
  expect(String(problems).endsWith('……共201项，其余见“校验结果”')).toBe(true);
  const lines = rowsOf(own(planned, 'results')).filter((row) => row.includes('错误'));
  expect(lines).toHaveLength(200);
});

test('what a sheet can’t hold is left out, and said', () => {
  const limits = { rows: 25, links: 2, characters: 12 };
  const run = madeRun(ledger);
  const laid = { readings: new Set<never>(), notes: [] };
  const { plan: sheet, notes } = atOnce(
    resultsSheet('校验结果', run, [grid], laid, voiceIn('zh-CN', run), limits),
  );
  expect(notes).toEqual([
    { kind: 'linesLeftOut', count: 3 },
    { kind: 'linksLeftOut', count: 1 },
  ]);
  expect(sheet.links).toHaveLength(2);
  expect(Math.max(...sheet.cells.map(({ row }) => row))).toBeLessThanOrEqual(limits.rows);
  const texts = sheet.cells.flatMap(({ content }) =>
    content.kind === 'text' ? [content.text] : [],
  );
  expect(texts).toContain('RA-STEP-pla…');
});

test('with nothing to report it says so', () => {
  const planned = planResults(madeRun({ readings: ledger.readings }), [grid], context);
  expect(rowsOf(own(planned, 'results')).slice(6)).toEqual([['没有发现问题。']]);
});

test('nothing that stands in a cell becomes a formula', () => {
  const kinds = plan.ledgerSheets
    .flatMap(({ cells }) => cells)
    .filter(({ row, look }) => row === 2 && look === 'key')
    .map(({ content }) => content);
  expect(kinds).toEqual([{ kind: 'text', text: '=1+1' }]);
});

test('in English', () => {
  const english = planResults(madeRun(ledger), [grid], { ...context, language: 'en-US' });
  expect(rowsOf(own(english, 'results')).slice(0, 6)).toEqual([
    ['Check results'],
    [
      'As of 2024-06-30: 3 records, 49 judgements. Each check writes this sheet anew: keep your notes elsewhere.',
    ],
    ['Findings 3, clear 40, unchecked 4, not in force 2: 49 in all.'],
    [
      'Findings: 3 errors, 0 warnings, 0 info. Levels of records: 1 red, 0 orange, 1 yellow, 1 open.',
    ],
    ['No change seen since the last check'],
    [
      'Level',
      'Severity',
      'Ledger',
      'Sheet',
      'Row',
      'Record',
      'Finding',
      'Clauses',
      'Rule',
      'Cells',
    ],
  ]);
  expect(english.ownSheets.map(({ name }) => name)).toEqual(['校验结果', '校验记录']);
});

test('neighbouring cells are told as one range', () => {
  const findings: MadeFinding[] = [
    [2, 'RA-X', ['title', 'planOn', 'opinionsOn'], 'value'],
    [3, 'RA-X', ['title', 'opinionsOn'], 'value'],
  ];
  const sheet = own(planResults(madeRun({ ...ledger, findings }), [grid], context), 'results');
  const cells = rowsOf(sheet).flatMap((row) => row.filter((each) => /^B\d/.test(String(each))));
  expect(cells).toEqual(['B2:D2', 'B3、D3']);
});
