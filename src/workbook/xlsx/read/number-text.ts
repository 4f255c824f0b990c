const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const POINT = 46;

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** The number that a stretch of bytes writes, NaN where it writes none. */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  const first = at;
  let digits = 0;
  let point = 0;
  for (; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) digits = digits * 10 + byte - ZERO;
    else if (byte === POINT && point === 0) point = at + 1;
    else break;
  }
  // Up to 15 digits are exact, and one division by a power of ten is rounded as the whole number would be.
  if (at < to || to === first || to - first > 15) return readSlowly(bytes, from, to);
  const number = point === 0 ? digits : digits / (POWERS[to - point] as number);
  return negative ? -number : number;
}

function readSlowly(bytes: Uint8Array, from: number, to: number): number {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** A whole number without sign, -1 where there is something else. */
export function readIndex(bytes: Uint8Array, from: number, to: number): number {
  let index = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    index = index * 10 + digit;
  }
  return to > from ? index : -1;
}

/** The column of an address such as AB12; 0 where it has none. */
export function readColumn(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const letter = ((bytes[at] as number) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
