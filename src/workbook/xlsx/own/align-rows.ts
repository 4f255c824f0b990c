import { NO_KEY } from './row-sums.ts';

/**
 * Where each row stood before: rows keep their order, for a sort carries what cells hold and not the sheet's rows. Undefined
 * where a row came in. A row without a key is known by the row above it.
 */
function alignRows(
  then: readonly number[],
  now: readonly number[],
): readonly (number | undefined)[] {
  const left = counted(then);
  const stays = now.map((sum) => {
    const count = left.get(sum) ?? 0;
    if (sum === NO_KEY || count === 0) return false;
    left.set(sum, count - 1);
    return true;
  });
  const places = placesOf(then, counted(now)).values();
  const aligned: (number | undefined)[] = [];
  for (const [index, sum] of now.entries()) {
    aligned.push(stays[index] ? places.next().value : keyless(then, sum, aligned.at(-1)));
  }
  return aligned;
}

export type RowThen = (index: number) => number | undefined;

/** The row in which each row of a block stood, counted from its header; `then` is unknown where nothing hangs on it. */
export function rowsThen(
  firstRow: number,
  then: readonly number[] | undefined,
  now: () => readonly number[],
): RowThen {
  if (then === undefined) return (index) => firstRow + index;
  const aligned = alignRows(then, now());
  return (index) => {
    const place = aligned[index];
    return place === undefined ? undefined : firstRow + place;
  };
}

/** The places, in order, of rows that are still there. */
function placesOf(then: readonly number[], left: Map<number, number>): readonly number[] {
  return then.flatMap((sum, place) => {
    const count = left.get(sum) ?? 0;
    if (sum === NO_KEY || count === 0) return [];
    left.set(sum, count - 1);
    return [place];
  });
}

function keyless(
  then: readonly number[],
  sum: number,
  above: number | undefined,
): number | undefined {
  const place = (above ?? -1) + 1;
  return sum === NO_KEY && then[place] === NO_KEY ? place : undefined;
}

function counted(sums: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const sum of sums) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  return counts;
}
