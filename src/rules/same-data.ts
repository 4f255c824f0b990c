/** Plain data: records, lists and values, compared part by part. What two of them share is not looked into. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => sameData(one[key], other[key]))
  );
}

/** The very same things in the same order. */
export function sameItems(items: readonly unknown[], others: readonly unknown[]): boolean {
  return items.length === others.length && items.every((item, index) => item === others[index]);
}

/** Lists count as records by their places. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
