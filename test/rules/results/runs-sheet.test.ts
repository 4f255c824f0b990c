import type { CheckRun } from '../../../src/rules/check/check-run.ts';
import type { Grid, GridRow } from '../../../src/rules/ledger/grid.ts';
import { atOnce } from '../../../src/rules/parts.ts';
import { planResults } from '../../../src/rules/results/plan-results.ts';
import type { ResultsContext, RunLine } from '../../../src/rules/results/results-context.ts';
import { readRuns } from '../../../src/rules/results/runs-sheet.ts';
import {
  makeStamp,
  readStamp,
  stampText,
  type Staleness,
  staleness,
} from '../../../src/rules/results/stamp.ts';
import type { OwnSheetPlan } from '../../../src/rules/results/write-plan.ts';
import { gridFrom, type Written } from '../../grid-from.ts';
import { context, madeRun } from './made-run.ts';

const LINES: readonly (readonly Written[])[] = [
  ['1', '甲', 45000],
  ['2', '乙', null],
  ['3', '丙', '/'],
];

function runOver(lines: readonly (readonly Written[])[]): { run: CheckRun; grid: Grid } {
  const grid = gridFrom([['编号', '名称', '方案'], ...lines]);
  const columns = { itemNo: 'A', title: 'B', planOn: 'C' };
  const run = madeRun({ readings: [{ grid, header: 1, rows: [2, lines.length + 1], columns }] });
  return { run, grid };
}

function runsPlan(lines: typeof LINES, given: Partial<ResultsContext> = {}): OwnSheetPlan {
  const { run, grid } = runOver(lines);
  const sheet = planResults(run, [grid], { ...context, ...given }).ownSheets[1];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** What a reader of the written sheet would see. */
function written({ name, cells }: OwnSheetPlan): Grid {
  const rows = new Map<number, GridRow['cells'][number][]>();
  for (const { row, column, content } of cells) {
    const line = rows.get(row) ?? [];
    line[column - 1] =
      content.kind === 'number'
        ? content.number
        : content.kind === 'text'
          ? content.text
          : undefined;
    rows.set(row, line);
  }
  const sorted = [...rows].sort(([one], [other]) => one - other);
  return {
    ...gridFrom([], { sheet: name }),
    rows: sorted.map(([row, line]) => ({ row, cells: Array.from(line) })),
  };
}

const lineOf = ({ time, person, asOf, policies, records, finding, clear, unchecked }: RunLine) => [
  time,
  person,
  asOf,
  policies,
  [records, finding, clear, unchecked],
];

test('a run leaves a line and a stamp that can be read back', () => {
  const { runs, stamp } = readRuns(written(runsPlan(LINES)));
  expect(runs.map(lineOf)).toEqual([
    ['2024-07-01 09:30', '张三', '2024-06-30', 'risk-assessment 2024.1', [3, 0, 40, 0]],
  ]);
  expect(stamp).toEqual(atOnce(makeStamp(runOver(LINES).run)));
});

test.each<[string, typeof LINES, Partial<ResultsContext>, number]>([
  ['the same again', LINES, {}, 1],
  [
    'the same by someone else, later, in English',
    LINES,
    { time: 't', person: 'p', language: 'en-US' },
    1,
  ],
  ['the same in another order', [...LINES].reverse(), {}, 1],
  ['a record more', [...LINES, ['4', '丁', null]], {}, 2],
  ['another value', [['1', '甲', 45001], ...LINES.slice(1)], {}, 2],
])('%s: the sheet has the lines it should', (_, lines, given, count) => {
  const { runs } = readRuns(written(runsPlan(LINES)));
  const again = readRuns(written(runsPlan(lines, { ...given, runs })));
  expect(again.runs).toHaveLength(count);
  expect(again.runs[0]).toEqual(runs[0]);
});

test('the same run again gives the same sheet', () => {
  const first = runsPlan(LINES);
  const { runs } = readRuns(written(first));
  expect(runsPlan(LINES, { runs, time: 'later', person: 'else' })).toEqual(first);
});

test.each<[string, typeof LINES, Staleness]>([
  ['nothing', LINES, { kind: 'fresh' }],
  ['the order', [...LINES].reverse(), { kind: 'fresh' }],
  ['one value', [['1', '甲', 45001], ...LINES.slice(1)], { kind: 'stale', changed: 1 }],
  [
    'a blank into /',
    [LINES[0] ?? [], ['2', '乙', '/'], LINES[2] ?? []],
    { kind: 'stale', changed: 1 },
  ],
  [
    'two values of one record',
    [['1', '乙', 45001], ...LINES.slice(1)],
    { kind: 'stale', changed: 1 },
  ],
  [
    'values swapped between records',
    [['1', '乙', 45000], ['2', '甲', null], LINES[2] ?? []],
    { kind: 'stale', changed: 2 },
  ],
  ['a record more', [...LINES, ['4', '丁', null]], { kind: 'stale', changed: 1 }],
  ['a record twice', [...LINES, LINES[0] ?? []], { kind: 'stale', changed: 1 }],
  ['two records fewer', LINES.slice(2), { kind: 'stale', changed: 2 }],
])('after a change of %s the stamp says so', (_, lines, expected) => {
  const stamp = atOnce(makeStamp(runOver(LINES).run));
  const ledgers = runOver(lines).run.ledgers.map(({ ledger }) => ledger);
  expect(atOnce(staleness(ledgers, stamp))).toEqual(expected);
});

test('a ledger that has gone counts with all its records', () => {
  expect(atOnce(staleness([], atOnce(makeStamp(runOver(LINES).run))))).toEqual({
    kind: 'stale',
    changed: 3,
  });
});

test('a damaged stamp is no stamp', () => {
  const text = stampText(atOnce(makeStamp(runOver(LINES).run)));
  expect(readStamp(text)).toEqual(atOnce(makeStamp(runOver(LINES).run)));
  expect([text.slice(1), text.slice(0, -9), '[]', 'null', '{}', ''].map(readStamp)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});

test('a stamp longer than a cell is written in pieces', () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => [String(index), '甲', index]);
  const sheet = runsPlan(lines);
  const lengths = sheet.cells
    .filter(({ look }) => look === 'token')
    .map(({ content }) => (content.kind === 'text' ? content.text.length : 0));
  expect([lengths.length, Math.max(...lengths) <= 32_767]).toEqual([2, true]);
  expect(readRuns(written(sheet)).stamp).toEqual(atOnce(makeStamp(runOver(lines).run)));
});
