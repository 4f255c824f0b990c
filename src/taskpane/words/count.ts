/** 12345 → 12,345. */
export function n(count: number): string {
  return count.toLocaleString('en-US');
}

/** In English, where one is not several. */
export function some(count: number, one: string, several = `${one}s`): string {
  return `${n(count)} ${count === 1 ? one : several}`;
}
