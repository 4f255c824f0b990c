import type { Kind } from './kinds-of-records.ts';
import { sumOf, type Taken, type Trial } from './trial.ts';

/** How many sets are tried before the search is given up. */
const MOST_TRIED = 4000;
/** How many of them between two pauses. */
const STRETCH = 100;

export interface FoundSet {
  readonly taken: Taken;
  /** No smaller one does: all of them were tried. */
  readonly smallest: boolean;
}

/** Tries every set that is smaller than the one already found, the smallest first. */
export function* smallestSet(
  kinds: readonly Kind[],
  trial: Trial,
  found: Taken | undefined,
): Generator<void, FoundSet | undefined> {
  const all = kinds.reduce((sum, { records }) => sum + records.length, 0);
  const most = found === undefined ? all : sumOf(found) - 1;
  let tried = 0;
  for (let size = 1; size <= most; size++) {
    for (const taken of setsOf(size, kinds, 0)) {
      if (tried === MOST_TRIED) return found && { taken: found, smallest: false };
      tried += 1;
      if (tried % STRETCH === 0) yield;
      if (trial.relievedTo(taken) !== undefined) return { taken, smallest: true };
    }
  }
  return found && { taken: found, smallest: true };
}

/** Every way to take so many records from the kinds from a place on, those of earlier kinds first. */
function* setsOf(size: number, kinds: readonly Kind[], from: number): Generator<number[]> {
  const kind = kinds[from];
  if (!kind) {
    if (size === 0) yield [];
    return;
  }
  for (let count = Math.min(size, kind.records.length); count >= 0; count--) {
    for (const rest of setsOf(size - count, kinds, from + 1)) yield [count, ...rest];
  }
}
