import { isBlankContent } from '../ledger/cell-text.ts';
import type { Grid } from '../ledger/grid.ts';
import type { CellLook, OwnSheetPlan, PlannedCell, WritePlan } from '../results/write-plan.ts';
import type { Language } from '../words/language.ts';
import { waiverWords } from '../words/waiver-words.ts';
import { findHeader, type WaiverHeader } from './read-waivers.ts';
import { WAIVER_COLUMNS } from './waiver-columns.ts';
import type { WaiverLine, Waivers } from './waiver.ts';

const HEADER_ROW = 3;

/** The sheet 豁免 where there is none yet. From then on it is people's: only rows are added. */
export function waiversSheet(
  name: string,
  lines: readonly WaiverLine[],
  language: Language,
): OwnSheetPlan {
  const words = waiverWords[language];
  const cells: PlannedCell[] = [
    { row: 1, column: 1, content: { kind: 'text', text: words.title }, look: 'title' },
    { row: 2, column: 1, content: { kind: 'text', text: words.note }, look: 'note' },
    ...headerCells(HEADER_ROW, language),
    ...lineCells(lines, HEADER_ROW + 1, OWN_HEADER.columns),
  ];
  return {
    role: 'waivers',
    name,
    cells,
    formats: [],
    columns: WAIVER_COLUMNS.map(({ width }, index) => ({
      column: index + 1,
      width,
      hidden: false,
    })),
    merges: [],
    links: [],
    frozenRows: HEADER_ROW,
    filter: null,
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}

function headerCells(row: number, language: Language): readonly PlannedCell[] {
  const { headers } = waiverWords[language];
  return WAIVER_COLUMNS.map(({ name }, index): PlannedCell => {
    const look = name === 'identity' ? 'token' : 'header';
    return { row, column: index + 1, content: { kind: 'text', text: headers[name] }, look };
  });
}

/** The rows that were granted, below everything that stands on the sheet, in its own columns. */
export function grantedCells(
  { grid, granted }: Waivers,
  language: Language,
): readonly PlannedCell[] {
  const header = grid && findHeader(grid);
  const row = nextRow(grid);
  if (header !== undefined) return lineCells(granted, row, header.columns);
  // Somebody took the header away: without it no row can be read.
  return [...headerCells(row, language), ...lineCells(granted, row + 1, OWN_HEADER.columns)];
}

/** The first row below everything that somebody wrote, and below merges and tables. */
export function nextRow(grid: Grid | undefined): number {
  if (grid === undefined) return HEADER_ROW + 1;
  const filled = grid.rows.filter(({ cells }) => !cells.every((each) => isBlankContent(each)));
  const areas = [...grid.merges, ...(grid.tables ?? [])].map(({ lastRow }) => lastRow);
  return Math.max(filled.at(-1)?.row ?? 0, HEADER_ROW, ...areas) + 1;
}

const OWN_HEADER: WaiverHeader = {
  row: HEADER_ROW,
  columns: new Map(WAIVER_COLUMNS.map(({ name }, index) => [name, index + 1])),
};

/** A column that somebody took away is not written. */
function lineCells(
  lines: readonly WaiverLine[],
  firstRow: number,
  columns: WaiverHeader['columns'],
): readonly PlannedCell[] {
  return lines.flatMap((line, index) =>
    WAIVER_COLUMNS.flatMap(({ name }): readonly PlannedCell[] => {
      const column = columns.get(name);
      const text = line[name];
      if (column === undefined || text === '') return [];
      const look: CellLook = name === 'identity' ? 'token' : 'wrapped';
      return [{ row: firstRow + index, column, content: { kind: 'text', text }, look }];
    }),
  );
}

/** What was granted stands on the sheet now, under this name. */
export function writtenWaivers(
  waivers: Waivers,
  { ownSheets }: WritePlan,
  language: Language,
): Waivers {
  const name = ownSheets.find(({ role }) => role === 'waivers')?.name ?? '';
  const cells =
    waivers.grid === undefined
      ? waiversSheet(name, waivers.granted, language).cells
      : grantedCells(waivers, language);
  return { ...waivers, grid: withCells(waivers.grid, name, cells), granted: [] };
}

function withCells(grid: Grid | undefined, sheet: string, cells: readonly PlannedCell[]): Grid {
  const rows = new Map((grid?.rows ?? []).map((each) => [each.row, [...each.cells]]));
  for (const { row, column, content } of cells) {
    if (content.kind !== 'text') continue;
    const line = rows.get(row) ?? [];
    while (line.length < column) line.push(undefined);
    line[column - 1] = content.text;
    rows.set(row, line);
  }
  const base = grid ?? { ...EMPTY_GRID, sheet };
  const ordered = [...rows].sort(([one], [other]) => one - other);
  return { ...base, rows: ordered.map(([row, line]) => ({ row, cells: line })) };
}

const EMPTY_GRID: Omit<Grid, 'sheet'> = {
  visibility: 'visible',
  rows: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  date1904: false,
  own: [],
};
