import { inflateRawSync } from 'node:zlib';

import fc from 'fast-check';
import { inflateSync } from 'fflate';

import { deflateFast } from '../../../src/workbook/xlsx/zip/deflate/deflate-fast.ts';
import { prefixCode } from '../../../src/workbook/xlsx/zip/deflate/huffman.ts';

/** Two inflaters of others have to get the same bytes back. */
function expectSame(bytes: Uint8Array): void {
  const packed = deflateFast(bytes);
  expect(Buffer.compare(inflateRawSync(packed), bytes)).toBe(0);
  expect(Buffer.compare(inflateSync(packed), bytes)).toBe(0);
}

/** Numbers that look random and are the same every time. */
function scrambled(length: number, kinds: number): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (seed >>> 8) % kinds;
  });
}

test.each<[what: string, bytes: Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['one byte', new Uint8Array([7])],
  ['a byte again and again', new Uint8Array(100_000).fill(65)],
  ['bytes without any order, over several blocks', scrambled(300_000, 256)],
  ['two kinds of bytes', scrambled(200_000, 2)],
  ['every byte once', Uint8Array.from({ length: 256 }, (_, index) => index)],
  ['a repetition at the very edge of the window', repeatedAfter(32_768)],
  ['a repetition beyond the window', repeatedAfter(32_769)],
])('%s comes back', (_, bytes) => {
  expectSame(bytes);
});

function repeatedAfter(distance: number): Uint8Array {
  const bytes = scrambled(distance + 400, 256);
  bytes.copyWithin(distance, 0, 400);
  return bytes;
}

test.each([15, 7])('codes are never longer than %i bits, and waste nothing', (longest) => {
  // Each symbol as often as the two before it together: the deepest tree that there is.
  const counts = [1, 1];
  while (counts.length < 30) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0));
  const { lengths, codes } = prefixCode(Uint32Array.from(counts), longest);
  expect(Math.max(...lengths)).toBe(longest);
  expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
  expect(new Set(Array.from(codes, (code, symbol) => `${lengths[symbol] ?? 0} ${code}`)).size).toBe(
    30,
  );
});

test('whatever bytes there are come back', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .constantFrom('<c r="A1" s="3"><v>', '</v></c>', '县（市、区）')
      .map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(piece, fc.integer({ min: 1, max: 60 })), { maxLength: 60 }),
      (pieces) => {
        expectSame(
          new Uint8Array(
            Buffer.concat(
              pieces.flatMap(([bytes, times]) => new Array<Uint8Array>(times).fill(bytes)),
            ),
          ),
        );
      },
    ),
    { numRuns: 200 },
  );
});
