/** So many records are taken at a stretch where something is made of each: a few milliseconds of work. */
export const RECORDS_A_PART = 500;

/** Work that can be paused wherever it yields: for who must not keep others waiting. */
export type Parts<Result> = Generator<void, Result>;

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
