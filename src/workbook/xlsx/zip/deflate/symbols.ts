/** Lengths 3 … 258 and distances 1 … 32,768 as deflate writes them: a symbol, and bits behind it. */
export const LITERALS = 286;
export const DISTANCES = 30;
export const END_OF_BLOCK = 256;

/** Extra bits of each length symbol from 257 on, and of each distance symbol. */
export const lengthBits = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
export const distanceBits = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];

/** The least length and distance of each symbol. */
export const lengthBase = lengthBits.map((_, symbol) =>
  symbol === 28 ? 258 : 3 + sum(lengthBits.slice(0, symbol)),
);
export const distanceBase = distanceBits.map((_, symbol) => 1 + sum(distanceBits.slice(0, symbol)));

/** Length (from 3) → its symbol less 257. */
export const lengthSymbol = new Uint8Array(259);
lengthBase.forEach((base, symbol) => lengthSymbol.fill(symbol, base));

/** Distance → its symbol: near ones one by one, far ones by their upper bits. */
const nearSymbol = new Uint8Array(257);
const farSymbol = new Uint8Array(257);
distanceBase.forEach((base, symbol) => {
  if (base <= 256) nearSymbol.fill(symbol, base);
  else farSymbol.fill(symbol, (base - 1) / 128);
});

export function distanceSymbol(distance: number): number {
  return (distance <= 256 ? nearSymbol[distance] : farSymbol[(distance - 1) >>> 7]) as number;
}

function sum(bits: readonly number[]): number {
  return bits.reduce((total, count) => total + 2 ** count, 0);
}
