/** Where each row of a list begins, and at last where the list ends. */
export function rowOffsets(heights: readonly number[]): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const height of heights) {
    end += height;
    offsets.push(end);
  }
  return offsets;
}

/** The row that stands at a height: the last that begins at or above it. */
function rowAt(offsets: readonly number[], height: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows in sight and a few around them; and the one that holds the focus, wherever it is. */
export function rowsToShow(
  offsets: readonly number[],
  sight: { readonly top: number; readonly height: number },
  focused: number,
): readonly number[] {
  const count = offsets.length - 1;
  if (count === 0) return [];
  const first = Math.max(0, rowAt(offsets, sight.top) - 4);
  const last = Math.min(count - 1, rowAt(offsets, sight.top + sight.height) + 4);
  const rows = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  if (focused < first) return [focused, ...rows];
  return focused > last && focused < count ? [...rows, focused] : rows;
}
