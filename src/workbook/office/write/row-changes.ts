import {
  lookThrough,
  type OwnSheetPlan,
  type Parts,
  type PlannedCell,
  type PlannedLink,
  sameData,
} from '../../../rules/index.ts';
import { linksByPlace } from './own-sheet-steps.ts';
import { increasing } from './increasing.ts';

/** Rows of a sheet of ours in place of others; what stands below goes up or down. Rows count from 1. */
export interface RowChange {
  /** The first row that goes, as the rows stand now. */
  readonly at: number;
  readonly removed: number;
  /** The first row that comes, as the rows will stand. */
  readonly from: number;
  readonly added: number;
}

/** More than these are written no faster than the whole sheet. */
const MOST_CHANGES = 60;
const MOST_ROWS = 500;
const CELLS_A_PART = 2_000;

/**
 * What differs between a sheet of ours as it stands and as it is to be: few rows, as a rule, when one cell of a ledger
 * was edited. Undefined where it is to be written whole.
 */
export function* rowChanges(
  before: OwnSheetPlan,
  now: OwnSheetPlan,
): Parts<readonly RowChange[] | undefined> {
  if (!sameData(frameOf(before), frameOf(now)) || (now.charts ?? []).length > 0) return undefined;
  const changes = differences(yield* rowTexts(before), yield* rowTexts(now));
  const rows = changes.reduce((sum, { removed, added }) => sum + removed + added, 0);
  if (changes.length > MOST_CHANGES || rows > MOST_ROWS) return undefined;
  return sameData(movedFrame(before, changes), marksOf(now)) ? changes : undefined;
}

function frameOf({ role, name, columns, merges, frozenRows, print }: OwnSheetPlan): unknown {
  return { role, name, columns, merges, frozenRows, print };
}

function marksOf({ formats, filter }: OwnSheetPlan): unknown {
  return { ranges: formats.map(({ ranges, look }) => ({ ranges, look })), filter };
}

/** One text a row: equal rows have equal texts, wherever they stand. Its title is written last of all. */
function* rowTexts({ cells, links }: OwnSheetPlan): Parts<readonly string[]> {
  const targets = linksByPlace(links);
  const texts = new Map<number, string>();
  let last = 0;
  const add = (cell: PlannedCell) => {
    const { row, column } = cell;
    last = Math.max(last, row);
    if (row === 1 && column === 1) return;
    texts.set(row, (texts.get(row) ?? '') + cellText(cell, targets));
  };
  yield* lookThrough(cells, add, CELLS_A_PART);
  return Array.from({ length: last }, (_, index) => texts.get(index + 1) ?? '');
}

function cellText(
  { row, column, content, look }: PlannedCell,
  targets: ReadonlyMap<string, PlannedLink>,
): string {
  const { sheet = '', cell = '' } = targets.get(`${row} ${column}`) ?? {};
  return `${column} ${look} ${JSON.stringify(content)} ${sheet}!${cell}\n`;
}

/** Rows that stand once in both, in the same order, stay; what lies between them is exchanged. */
export function differences(
  before: readonly string[],
  now: readonly string[],
): readonly RowChange[] {
  const anchors = [...staying(before, now), [before.length, now.length] as const];
  const changes: RowChange[] = [];
  let [at, from] = [0, 0];
  for (const [nextAt, nextFrom] of anchors) {
    const change = trimmed(before, now, [at, nextAt], [from, nextFrom]);
    if (change !== undefined) changes.push(change);
    [at, from] = [nextAt + 1, nextFrom + 1];
  }
  return changes;
}

type Place = readonly [at: number, from: number];

function staying(before: readonly string[], now: readonly string[]): readonly Place[] {
  const places = onlyOnce(before);
  const once = onlyOnce(now);
  const pairs = now.flatMap((text, from): readonly Place[] => {
    const at = once.has(text) ? places.get(text) : undefined;
    return at === undefined ? [] : [[at, from]];
  });
  return increasing(pairs, ([at]) => at);
}

function onlyOnce(rows: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const again = new Set<string>();
  for (const [index, text] of rows.entries()) {
    if (places.has(text)) again.add(text);
    places.set(text, index);
  }
  for (const text of again) places.delete(text);
  return places;
}

/** Without the equal rows at both ends. */
function trimmed(
  before: readonly string[],
  now: readonly string[],
  [start, end]: readonly [number, number],
  [first, last]: readonly [number, number],
): RowChange | undefined {
  let top = 0;
  while (start + top < end && first + top < last && before[start + top] === now[first + top]) {
    top += 1;
  }
  let bottom = 0;
  const most = Math.min(end - start, last - first) - top;
  while (bottom < most && before[end - 1 - bottom] === now[last - 1 - bottom]) bottom += 1;
  const removed = end - start - top - bottom;
  const added = last - first - top - bottom;
  if (removed === 0 && added === 0) return undefined;
  return { at: start + top + 1, removed, from: first + top + 1, added };
}

/** Marks and filter as Excel moves them along with the rows; the ranges of a sheet of ours are rows upon rows. */
function movedFrame(before: OwnSheetPlan, changes: readonly RowChange[]): unknown {
  const moved = (range: { readonly firstRow: number; readonly lastRow: number }) =>
    [...changes].reverse().reduce(moveRange, range);
  return {
    ranges: before.formats.map(({ ranges, look }) => ({ ranges: ranges.map(moved), look })),
    filter: before.filter && moved(before.filter),
  };
}

function moveRange<Range extends { readonly firstRow: number; readonly lastRow: number }>(
  range: Range,
  { at, removed, added }: RowChange,
): Range {
  const more = added - removed;
  const place = at + Math.min(removed, added);
  const down = (row: number) => (row >= place ? row + more : row);
  if (more > 0) {
    return { ...range, firstRow: down(range.firstRow), lastRow: down(range.lastRow) };
  }
  const gone = (row: number) => Math.max(0, Math.min(row - place, -more));
  return {
    ...range,
    firstRow: range.firstRow - gone(range.firstRow),
    lastRow: range.lastRow - gone(range.lastRow + 1),
  };
}
