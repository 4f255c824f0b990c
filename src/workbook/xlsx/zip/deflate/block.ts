import type { BitWriter } from './bit-writer.ts';
import { type PrefixCode, prefixCode } from './huffman.ts';
import {
  distanceBase,
  distanceBits,
  DISTANCES,
  distanceSymbol,
  END_OF_BLOCK,
  lengthBase,
  lengthBits,
  lengthSymbol,
  LITERALS,
} from './symbols.ts';

/** A match as one number: its length above, its distance less one below. Smaller numbers are bytes. */
export const MATCH = 1 << 25;

const LONGEST_CODE = 15;
const LONGEST_HEADER_CODE = 7;

/** A symbol takes 48 bits at most: two codes of 15 bits, and 5 and 13 bits behind them. */
const SYMBOL_BYTES = 6;
const HEADER_BYTES = 512;

/** Writes one block with codes made for it. */
export function writeBlock(out: BitWriter, symbols: Uint32Array, isLast: boolean): void {
  const { literals, distances } = countSymbols(symbols);
  const literalCode = prefixCode(literals, LONGEST_CODE);
  const distanceCode = prefixCode(distances, LONGEST_CODE);
  out.makeRoom(SYMBOL_BYTES * symbols.length + HEADER_BYTES);
  out.put(isLast ? 1 : 0, 1);
  out.put(2, 2);
  writeCodes(out, literalCode, distanceCode);
  writeSymbols(out, symbols, literalCode, distanceCode);
}

function countSymbols(symbols: Uint32Array): {
  readonly literals: Uint32Array;
  readonly distances: Uint32Array;
} {
  const literals = new Uint32Array(LITERALS);
  const distances = new Uint32Array(DISTANCES);
  const add = (counts: Uint32Array, symbol: number) => {
    counts[symbol] = (counts[symbol] as number) + 1;
  };
  for (let index = 0; index < symbols.length; index++) {
    const symbol = symbols[index] as number;
    if (symbol < MATCH) {
      add(literals, symbol);
    } else {
      add(literals, 257 + (lengthSymbol[(symbol >>> 16) & 511] as number));
      add(distances, distanceSymbol((symbol & 0x7fff) + 1));
    }
  }
  add(literals, END_OF_BLOCK);
  // Readers want at least one distance code, used or not.
  if (distances.every((count) => count === 0)) add(distances, 0);
  return { literals, distances };
}

function writeSymbols(
  out: BitWriter,
  symbols: Uint32Array,
  literal: PrefixCode,
  distance: PrefixCode,
): void {
  const { codes, lengths } = literal;
  for (let index = 0; index < symbols.length; index++) {
    const symbol = symbols[index] as number;
    if (symbol < MATCH) {
      out.put(codes[symbol] as number, lengths[symbol] as number);
    } else {
      writeMatch(out, (symbol >>> 16) & 511, (symbol & 0x7fff) + 1, literal, distance);
    }
  }
  out.put(codes[END_OF_BLOCK] as number, lengths[END_OF_BLOCK] as number);
}

function writeMatch(
  out: BitWriter,
  length: number,
  back: number,
  literal: PrefixCode,
  distance: PrefixCode,
): void {
  const lengthOf = lengthSymbol[length] as number;
  out.put(literal.codes[257 + lengthOf] as number, literal.lengths[257 + lengthOf] as number);
  out.put(length - (lengthBase[lengthOf] as number), lengthBits[lengthOf] as number);
  const distanceOf = distanceSymbol(back);
  out.put(distance.codes[distanceOf] as number, distance.lengths[distanceOf] as number);
  out.put(back - (distanceBase[distanceOf] as number), distanceBits[distanceOf] as number);
}

/** Lengths of codes are written in this order, so that those that are rarely used can be left out at the end. */
const HEADER_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** 16 repeats the last length, 17 and 18 write zeros. */
const REPEAT = { last: 16, fewZeros: 17, manyZeros: 18 } as const;

interface HeaderItem {
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
}

function writeCodes(out: BitWriter, literal: PrefixCode, distance: PrefixCode): void {
  const literals = usedLengths(literal.lengths, 257);
  const distances = usedLengths(distance.lengths, 1);
  const items = headerItems([...literals, ...distances]);
  const counts = new Uint32Array(19);
  for (const { symbol } of items) counts[symbol] = (counts[symbol] as number) + 1;
  const header = prefixCode(counts, LONGEST_HEADER_CODE);
  let written = HEADER_ORDER.length;
  while (written > 4 && header.lengths[HEADER_ORDER[written - 1] as number] === 0) written--;
  out.put(literals.length - 257, 5);
  out.put(distances.length - 1, 5);
  out.put(written - 4, 4);
  for (const symbol of HEADER_ORDER.slice(0, written)) out.put(header.lengths[symbol] as number, 3);
  for (const { symbol, extra, extraBits } of items) {
    out.put(header.codes[symbol] as number, header.lengths[symbol] as number);
    out.put(extra, extraBits);
  }
}

/** Without the zeros at the end, but so many at least. */
function usedLengths(lengths: Uint8Array, least: number): Uint8Array {
  let used = lengths.length;
  while (used > least && lengths[used - 1] === 0) used--;
  return lengths.subarray(0, used);
}

function headerItems(lengths: readonly number[]): readonly HeaderItem[] {
  const items: HeaderItem[] = [];
  let at = 0;
  while (at < lengths.length) {
    const length = lengths[at] as number;
    let run = 1;
    while (lengths[at + run] === length) run++;
    at += run;
    if (length !== 0) items.push({ symbol: length, extra: 0, extraBits: 0 });
    pushRun(items, length, length === 0 ? run : run - 1);
  }
  return items;
}

function pushRun(items: HeaderItem[], length: number, run: number): void {
  let left = run;
  while (left >= 3) {
    const most = length === 0 ? 138 : 6;
    const taken = Math.min(left, most);
    if (length !== 0) items.push({ symbol: REPEAT.last, extra: taken - 3, extraBits: 2 });
    else if (taken <= 10) items.push({ symbol: REPEAT.fewZeros, extra: taken - 3, extraBits: 3 });
    else items.push({ symbol: REPEAT.manyZeros, extra: taken - 11, extraBits: 7 });
    left -= taken;
  }
  for (; left > 0; left--) items.push({ symbol: length, extra: 0, extraBits: 0 });
}
