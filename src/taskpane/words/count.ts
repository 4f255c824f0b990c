/** 12345 → 12,345. */
export function n(count: number): string {
  return count.toLocaleString('en-US');
}
