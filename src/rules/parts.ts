/** So many records are taken at a stretch where something is made of each: a few milliseconds of work. */
export const RECORDS_A_PART = 500;

/** So many things are looked at in a stretch where that is all. */
export const LOOKS_A_PART = 20_000;

/** Work that can be paused wherever it yields: for who must not keep others waiting. */
export type Parts<Result> = Generator<void, Result>;

/** A look at each of many things. */
export function* lookThrough<Item>(
  items: readonly Item[],
  look: (item: Item, index: number) => void,
  stretch = LOOKS_A_PART,
): Parts<void> {
  for (let from = 0; from < items.length; from += stretch) {
    const until = Math.min(from + stretch, items.length);
    for (let index = from; index < until; index += 1) {
      // Never undefined: the lists are whole.
      look(items[index] as Item, index);
    }
    yield;
  }
}

/** All of it without a pause. */
export function atOnce<Result>(work: Parts<Result>): Result {
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value;
}

/** The same with a pause after each part. */
export async function inParts<Result>(
  pause: () => Promise<void>,
  work: Parts<Result>,
): Promise<Result> {
  for (let next = work.next(); ; next = work.next()) {
    if (next.done) return next.value;
    await pause();
  }
}
