import { type OwnSheetPlan, sameData } from '../../../rules/index.ts';
import type { RowChange } from './row-change.ts';

/**
 * The changes, so that marks and filter come to cover what they should as Excel moves them along with the rows. At the top
 * of a range no row may come in, which would push it down, nor go, which would take away what its formula speaks of:
 * the row there is exchanged, and the one below it comes or goes. Undefined where that does not do.
 */
export function insideRanges(
  before: OwnSheetPlan,
  now: OwnSheetPlan,
  changes: readonly RowChange[],
): readonly RowChange[] | undefined {
  const tops = new Set(rangesOf(before).map(({ firstRow }) => firstRow));
  const inside = changes.map((change) => {
    const { at, removed, added } = change;
    const isAtTop = removed !== added && tops.has(at + Math.min(removed, added));
    return isAtTop ? { ...change, removed: removed + 1, added: added + 1 } : change;
  });
  return sameData(movedMarks(before, inside), marksOf(now)) ? inside : undefined;
}

interface Rows {
  readonly firstRow: number;
  readonly lastRow: number;
}

function rangesOf({ formats, filter }: OwnSheetPlan): readonly Rows[] {
  return formats.flatMap(({ ranges }) => ranges).concat(filter ?? []);
}

function marksOf({ formats, filter }: OwnSheetPlan): unknown {
  return { ranges: formats.map(({ ranges, look }) => ({ ranges, look })), filter };
}

/** The ranges of a sheet of ours are rows upon rows. */
function movedMarks(before: OwnSheetPlan, changes: readonly RowChange[]): unknown {
  const moved = (range: Rows) => [...changes].reverse().reduce(moveRange, range);
  return {
    ranges: before.formats.map(({ ranges, look }) => ({ ranges: ranges.map(moved), look })),
    filter: before.filter && moved(before.filter),
  };
}

function moveRange<Range extends Rows>(range: Range, { at, removed, added }: RowChange): Range {
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
