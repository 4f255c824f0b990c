/** Made once: a list of a large ledger has thousands of counts. */
const FORMAT = new Intl.NumberFormat('en-US');

/** 12345 → 12,345. */
export function n(count: number): string {
  return FORMAT.format(count);
}

/** In English, where one is not several. */
export function some(count: number, one: string, several = `${one}s`): string {
  return `${n(count)} ${count === 1 ? one : several}`;
}
