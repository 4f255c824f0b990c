/** How many rows are taken at a stretch: a few milliseconds of work. */
export const STRETCH = 1024;

/** Work to be done later, in the order given; it may be paused between two steps. */
export type Later = (step: () => void) => void;

/** Visits every row, a stretch at a time. */
export function eachRow(rows: number, later: Later, visit: (row: number) => void) {
  for (let from = 0; from < rows; from += STRETCH) {
    const until = Math.min(from + STRETCH, rows);
    later(() => {
      for (let row = from; row < until; row++) visit(row);
    });
  }
}
