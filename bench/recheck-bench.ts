import { readFileSync } from 'node:fs';
import {
  assembleLedgers,
  check,
  type CheckRun,
  compilePolicy,
  freshnessInParts,
  inParts,
  NO_WAIVERS,
  parseDay,
  planInParts,
  readInParts,
  readLedgers,
  type Grid,
  type GridRow,
} from '../src/rules/index.ts';
import { openWorkbook } from '../src/workbook/xlsx/index.ts';
import { planChanges } from '../src/workbook/office/write/plan-changes.ts';
import { calendar, shipped } from '../src/shipped/shipped.ts';

/**
 * A re-check after one cell of a ledger of 20,000 records and 30 columns was edited, as the pane does it: what each part
 * of it takes, and the longest stretch during which nothing else could run. Run: npx tsx bench/recheck-bench.ts
 */
const RECORDS = Number(process.argv[2] ?? 20_000);
const RUNS = 5;
const SAMPLE = 'seeds/ledgers/risk-assessment-2025.xlsx';
const shippedPolicies = shipped.map(compilePolicy);
const asOf = parseDay('2025-06-30');
if (asOf === undefined) throw new Error('no day');
const day = asOf;

/** Of other data, so that all records are compared. */
const SAVED = { runs: [], stamp: { asOf: '2025-06-30', policies: '', whole: '', records: {} } };
const grids = [largeGrid()];
const taken: Record<string, number[]> = {};
let longest = 0;
let since = performance.now();

const context = {
  language: 'zh-CN',
  time: '2025-06-30 09:00',
  person: '张三',
  ownSheets: {},
  otherSheetNames: [],
  runs: [],
} as const;
let last = await run(grids);
let before = await planInParts(pause, last, grids, context);
for (let round = 0; round < RUNS; round++) {
  const edited = grids.map((grid) => withEdit(grid, round));
  const started = performance.now();
  const result = await run(edited, last);
  const plan = await timed('plan', () => planInParts(pause, result, edited, context));
  const [then, now] = [before, plan];
  await timed('differences', () => inParts(pause, planChanges(then, now)));
  note('whole', performance.now() - started);
  before = plan;
  last = result;
}
for (const [part, times] of Object.entries(taken)) {
  console.log(`${part.padEnd(14)} ${median(times).toFixed(0).padStart(6)} ms`);
}
console.log(`longest stretch without a pause ${longest.toFixed(0)} ms`);

async function run(cells: readonly Grid[], earlier?: CheckRun) {
  const policies = shippedPolicies.map(({ policy }) => policy);
  const reading = await timed('read', () => readInParts(pause, cells, policies));
  const ledgers = assembleLedgers(reading, policies);
  await timed('freshness', () =>
    freshnessInParts(pause, ledgers, shippedPolicies, NO_WAIVERS, SAVED, day),
  );
  const watch = { progress: () => undefined, pause };
  return timed('check', () =>
    check(ledgers, shippedPolicies, day, calendar, watch, NO_WAIVERS, earlier),
  );
}

async function pause(): Promise<void> {
  const now = performance.now();
  longest = Math.max(longest, now - since);
  if (now - since >= 8) await new Promise((resolve) => setImmediate(resolve));
  since = performance.now();
}

async function timed<Result>(part: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  note(part, performance.now() - started);
  return result;
}

function note(part: string, time: number): void {
  (taken[part] ??= []).push(time);
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;
}

/** The records of the sample over and over, each with a number of its own. */
function largeGrid(): Grid {
  const opening = openWorkbook(readFileSync(SAMPLE));
  if (opening.kind !== 'workbook') throw new Error('the sample cannot be read');
  const grid = opening.workbook.grids[0];
  if (grid === undefined) throw new Error('the sample has no sheet');
  const policies = shippedPolicies.map(({ policy }) => policy);
  const reading = readLedgers([grid], policies).ledgers[0];
  if (reading === undefined) throw new Error('the sample has no ledger');
  const { data, columns } = reading;
  const body = grid.rows.filter(({ row }) => reading.records.some((each) => each.row === row));
  const number = (columns.get('itemNo') ?? 1) - 1;
  const rows = Array.from({ length: RECORDS }, (_, index): GridRow => {
    const cells = [...(body[index % body.length]?.cells ?? [])];
    cells[number] = `YJ-${String(index).padStart(6, '0')}`;
    return { row: data.first + index, cells };
  });
  const head = grid.rows.filter(({ row }) => row < data.first);
  const merges = grid.merges.filter(({ lastRow }) => lastRow < data.first);
  return { ...grid, rows: [...head, ...rows], merges };
}

function withEdit(grid: Grid, round: number): Grid {
  const at = grid.rows.length - 1 - round * 37;
  const rows = grid.rows.map((row, index) =>
    index === at
      ? { ...row, cells: row.cells.map((cell, c) => (c === 12 ? undefined : cell)) }
      : row,
  );
  return { ...grid, rows };
}
