import {
  type CellRange,
  columnLetters,
  FORMAT_MARKER,
  HEADER_PREFIX,
  NAME_PREFIX,
  type OwnSheetPlan,
  type PlannedCell,
  reference,
  type WritePlan,
} from '../../src/rules/index.ts';

export interface HandBlock {
  readonly sheet: string;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Column whose cells are marked, and whose value is the key. */
  readonly marked: number;
  readonly firstColumn: number;
}

const COLUMNS = ['key1', 'level', 'missing', 'tokens'] as const;

/** A plan as the planner makes them, small and by hand: four columns beside a ledger, two formats, two sheets. */
export function handPlan(...blocks: readonly HandBlock[]): WritePlan {
  return {
    ledgerSheets: blocks.map((block) => ({
      sheet: block.sheet,
      cells: blockCells(block),
      formats: blockFormats(block),
      columns: COLUMNS.map((_, index) => ({
        column: block.firstColumn + index,
        width: 12,
        hidden: false,
      })),
    })),
    ownSheets: [resultsSheet(blocks), runsSheet()],
    names: [
      ...blocks.flatMap(blockNames),
      { name: `${NAME_PREFIX}sheet_results`, refersTo: reference('校验结果', cell(1, 1)) },
      { name: `${NAME_PREFIX}sheet_runs`, refersTo: reference('校验记录', cell(1, 1)) },
    ],
  };
}

function blockCells({ headerRow, lastRow, firstColumn }: HandBlock): readonly PlannedCell[] {
  const headers = ['记录', '预警', '缺失环节', '标记'].map((title, index): PlannedCell => ({
    row: headerRow,
    column: firstColumn + index,
    content: { kind: 'text', text: HEADER_PREFIX + title },
    look: 'header',
  }));
  const rows = Array.from({ length: lastRow - headerRow }, (_, index) => headerRow + 1 + index);
  return [...headers, ...rows.flatMap((row) => rowCells(row, firstColumn))];
}

function rowCells(row: number, firstColumn: number): readonly PlannedCell[] {
  const formula = `IF(TRUE,"红","行已移动")`;
  return [
    { row, column: firstColumn, content: { kind: 'text', text: `K${row}` }, look: 'key' },
    {
      row,
      column: firstColumn + 1,
      content: { kind: 'formula', formula, shown: '红' },
      look: 'level',
    },
    ...(row % 2 === 0
      ? [
          {
            row,
            column: firstColumn + 2,
            content: { kind: 'text' as const, text: '=缺“备案”\n<2 项> & 其他' },
            look: 'wrapped' as const,
          },
        ]
      : []),
    { row, column: firstColumn + 3, content: { kind: 'text', text: '|planOn:m|' }, look: 'token' },
  ];
}

function blockFormats({ headerRow, lastRow, marked, firstColumn }: HandBlock) {
  const tokens = `$${columnLetters(firstColumn + 3)}${headerRow + 1}`;
  const body = (column: number): CellRange => ({
    firstRow: headerRow + 1,
    lastRow,
    firstColumn: column,
    lastColumn: column,
  });
  return [
    {
      ranges: [body(marked)],
      formula: `AND(ISNUMBER(FIND("|planOn:m|",${tokens})),${FORMAT_MARKER})`,
      look: 'missing' as const,
    },
    {
      ranges: [body(firstColumn + 1)],
      formula: `AND($${columnLetters(firstColumn + 1)}${headerRow + 1}="红",${FORMAT_MARKER})`,
      look: 'red' as const,
    },
  ];
}

function blockNames({ sheet, headerRow, lastRow, firstColumn }: HandBlock, block: number) {
  return COLUMNS.map((column, index) => ({
    name: `${NAME_PREFIX}risk.assessment_${block + 1}_${column}`,
    refersTo: reference(sheet, {
      firstRow: headerRow,
      lastRow,
      firstColumn: firstColumn + index,
      lastColumn: firstColumn + index,
    }),
  }));
}

function resultsSheet(blocks: readonly HandBlock[]): OwnSheetPlan {
  const text = (row: number, column: number, words: string, look: PlannedCell['look']) => ({
    row,
    column,
    content: { kind: 'text' as const, text: words },
    look,
  });
  return {
    role: 'results',
    name: '校验结果',
    cells: [
      text(1, 1, '校验结果', 'title'),
      text(2, 1, '截至 2024-05-01 的校验，共 2 条', 'note'),
      ...['工作表', '单元格', '问题', '日期', '天数'].map((word, index) =>
        text(3, index + 1, word, 'header'),
      ),
      ...blocks.flatMap(({ sheet }, index) => [
        text(4 + index, 1, sheet, 'plain'),
        text(4 + index, 2, 'A2', 'link'),
        text(4 + index, 3, '没有备案日期，请在“备案日期”一栏补填', 'wrapped'),
        {
          row: 4 + index,
          column: 4,
          content: { kind: 'serialDay' as const, serial: 45413 },
          look: 'day' as const,
        },
        {
          row: 4 + index,
          column: 5,
          content: { kind: 'number' as const, number: 1234 },
          look: 'count' as const,
        },
      ]),
    ],
    formats: [],
    columns: [16, 12, 48, 14, 10].map((width, index) => ({
      column: index + 1,
      width,
      hidden: false,
    })),
    merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 5 }],
    links: blocks.map(({ sheet }, index) => ({ row: 4 + index, column: 2, sheet, cell: 'A2' })),
    frozenRows: 3,
    filter: { firstRow: 3, firstColumn: 1, lastRow: 3 + blocks.length, lastColumn: 5 },
    print: { landscape: true, titleRows: [3, 3] },
  };
}

function runsSheet(): OwnSheetPlan {
  return {
    role: 'runs',
    name: '校验记录',
    cells: [
      { row: 1, column: 1, content: { kind: 'text', text: '校验记录' }, look: 'title' },
      { row: 3, column: 1, content: { kind: 'text', text: '时间' }, look: 'header' },
      { row: 4, column: 1, content: { kind: 'text', text: '2024-05-01 09:00' }, look: 'plain' },
    ],
    formats: [],
    columns: [{ column: 1, width: 20, hidden: false }],
    merges: [],
    links: [],
    frozenRows: 3,
    filter: null,
    print: { landscape: false, titleRows: null },
  };
}

function cell(row: number, column: number): CellRange {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}
