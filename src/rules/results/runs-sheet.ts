import type { CheckRun } from '../check/check-run.ts';
import type { CellContent, Grid } from '../ledger/grid.ts';
import { text } from './block-cells.ts';
import type { RunLine } from './results-context.ts';
import { readStamp, stampText, type Stamp } from './stamp.ts';
import type { Voice } from './voice.ts';
import type { OwnSheetPlan, PlannedCell } from './write-plan.ts';

/** What a sheet 校验记录 of ours holds. */
export interface RunsSheet {
  readonly runs: readonly RunLine[];
  readonly stamp: Stamp | undefined;
}

const COLUMNS = [
  { name: 'time', width: 20 },
  { name: 'person', width: 14 },
  { name: 'asOf', width: 12 },
  { name: 'policies', width: 40 },
  { name: 'records', width: 10 },
  { name: 'finding', width: 10 },
  { name: 'clear', width: 10 },
  { name: 'unchecked', width: 10 },
  { name: 'notInForce', width: 10 },
  { name: 'fingerprint', width: 20 },
] as const satisfies readonly { name: keyof RunLine; width: number }[];

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
/** The stamp stands in a hidden column, one piece a row, because a cell holds 32,767 characters. */
const STAMP_COLUMN = COLUMNS.length + 2;
const STAMP_PIECE = 32_000;

/** With the line of this run, unless it was stopped, or the last line says the same of data, policies and as-of day. */
export function runLines(
  earlier: readonly RunLine[],
  run: CheckRun,
  stamp: Stamp,
  by: { readonly time: string; readonly person: string },
): readonly RunLine[] {
  const last = earlier.at(-1);
  const same =
    last?.fingerprint === stamp.whole &&
    last.policies === stamp.policies &&
    last.asOf === stamp.asOf;
  if (same || run.partial) return earlier;
  const sum = (name: 'finding' | 'clear' | 'unchecked' | 'notInForce') =>
    run.ledgers.reduce((total, { outcomes }) => total + outcomes[name], 0);
  const line: RunLine = {
    time: by.time,
    person: by.person,
    asOf: stamp.asOf,
    policies: stamp.policies,
    records: run.ledgers.reduce((total, { records }) => total + records.length, 0),
    finding: sum('finding'),
    clear: sum('clear'),
    unchecked: sum('unchecked'),
    notInForce: sum('notInForce'),
    fingerprint: stamp.whole,
  };
  return [...earlier, line];
}

export function runsSheet(
  name: string,
  runs: readonly RunLine[],
  stamp: Stamp,
  { words }: Voice,
): OwnSheetPlan {
  const cells: PlannedCell[] = [
    { row: 1, column: 1, content: text(words.runsTitle), look: 'title' },
    { row: 2, column: 1, content: text(words.runsNote), look: 'note' },
  ];
  COLUMNS.forEach((column, index) => {
    const content = text(words.runHeaders[column.name]);
    cells.push({ row: HEADER_ROW, column: index + 1, content, look: 'header' });
  });
  runs.forEach((line, position) => {
    COLUMNS.forEach((column, index) => {
      cells.push(lineCell(line[column.name], FIRST_ROW + position, index + 1));
    });
  });
  pieces(stampText(stamp)).forEach((piece, index) => {
    cells.push({ row: index + 1, column: STAMP_COLUMN, content: text(piece), look: 'token' });
  });
  const widths = COLUMNS.map(({ width }, index) => ({ column: index + 1, width, hidden: false }));
  return {
    role: 'runs',
    name,
    cells,
    formats: [],
    columns: [...widths, { column: STAMP_COLUMN, width: 3, hidden: true }],
    merges: [],
    links: [],
    frozenRows: HEADER_ROW,
    filter: null,
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}

/** Reads back what `runsSheet` wrote. Lines that people have changed so that they are no line any more are left out. */
export function readRuns(grid: Grid): RunsSheet {
  const runs: RunLine[] = [];
  let stamp = '';
  for (const { row, cells } of grid.rows) {
    const piece = cells[STAMP_COLUMN - 1];
    if (typeof piece === 'string') stamp += piece;
    const line = row >= FIRST_ROW ? readLine(cells) : undefined;
    if (line !== undefined) runs.push(line);
  }
  return { runs, stamp: readStamp(stamp) };
}

function lineCell(content: string | number, row: number, column: number): PlannedCell {
  return typeof content === 'number'
    ? { row, column, content: { kind: 'number', number: content }, look: 'count' }
    : { row, column, content: text(content), look: 'plain' };
}

function readLine(cells: readonly (CellContent | undefined)[]): RunLine | undefined {
  const words = (column: number) => {
    const content = cells[column];
    return typeof content === 'string' ? content : '';
  };
  const count = (column: number) => {
    const content = cells[column];
    return typeof content === 'number' ? content : 0;
  };
  if (words(2) === '' || words(9) === '') return undefined;
  return {
    time: words(0),
    person: words(1),
    asOf: words(2),
    policies: words(3),
    records: count(4),
    finding: count(5),
    clear: count(6),
    unchecked: count(7),
    notInForce: count(8),
    fingerprint: words(9),
  };
}

function pieces(whole: string): readonly string[] {
  const count = Math.ceil(whole.length / STAMP_PIECE);
  return Array.from({ length: count }, (_, index) =>
    whole.slice(index * STAMP_PIECE, (index + 1) * STAMP_PIECE),
  );
}
