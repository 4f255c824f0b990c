/** The longest part of a list of which a number only grows, in its order. */
export function increasing<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
): readonly Item[] {
  // The last item of the best part of each length, and the item before each.
  const ends: number[] = [];
  const before: number[] = [];
  items.forEach((item, index) => {
    const place = firstNotLess(ends, numberOf(item), (at) => valueAt(items, numberOf, at));
    before[index] = ends[place - 1] ?? -1;
    ends[place] = index;
  });
  const part: Item[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const item = items[index];
    if (item !== undefined) part.push(item);
  }
  return part.reverse();
}

function valueAt<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
  index: number,
): number {
  const item = items[index];
  return item === undefined ? Infinity : numberOf(item);
}

function firstNotLess(
  ends: readonly number[],
  number: number,
  valueOf: (index: number) => number,
): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(ends[middle] ?? -1) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
