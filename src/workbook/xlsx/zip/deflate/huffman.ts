/** Prefix codes for the symbols of a block: for each its length in bits (0: not used) and its code, lowest bit first. */
export interface PrefixCode {
  readonly lengths: Uint8Array;
  readonly codes: Uint16Array;
}

export function prefixCode(counts: Uint32Array, longest: number): PrefixCode {
  const lengths = codeLengths(counts, longest);
  return { lengths, codes: codesOf(lengths) };
}

/** The best lengths for symbols that occur so often, none longer than deflate allows. */
function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const symbols = [...counts.keys()]
    .filter((symbol) => count(counts, symbol) > 0)
    .sort((one, other) => count(counts, one) - count(counts, other) || one - other);
  if (symbols.length < 2) {
    // A code of one symbol still needs a bit.
    for (const symbol of symbols) lengths[symbol] = 1;
    return lengths;
  }
  const perLength = limited(treeDepths(symbols.map((symbol) => count(counts, symbol))), longest);
  let next = symbols.length;
  for (let length = 1; length <= longest; length++) {
    for (let left = perLength[length] ?? 0; left > 0; left--) {
      lengths[symbols[--next] as number] = length;
    }
  }
  return lengths;
}

function count(counts: Uint32Array, symbol: number): number {
  return counts[symbol] as number;
}

/** How many leaves of Huffman's tree lie at each depth. Weights in ascending order; two queues instead of a heap. */
function treeDepths(weights: readonly number[]): readonly number[] {
  const leaves = weights.length;
  const parents = new Int32Array(2 * leaves - 1);
  const sums = [...weights];
  let leaf = 0;
  let inner = leaves;
  const lightest = (): number => {
    const isLeaf =
      leaf < leaves && (inner >= sums.length || (sums[leaf] as number) <= (sums[inner] as number));
    return isLeaf ? leaf++ : inner++;
  };
  while (sums.length < 2 * leaves - 1) {
    const one = lightest();
    const other = lightest();
    parents[one] = sums.length;
    parents[other] = sums.length;
    sums.push((sums[one] as number) + (sums[other] as number));
  }
  const depths = new Int32Array(2 * leaves - 1);
  const perDepth: number[] = [];
  for (let node = 2 * leaves - 3; node >= 0; node--) {
    const depth = (depths[parents[node] as number] as number) + 1;
    depths[node] = depth;
    if (node < leaves) perDepth[depth] = (perDepth[depth] ?? 0) + 1;
  }
  return perDepth;
}

/** Moves leaves that lie too deep up, and makes room for them by moving others down. */
function limited(perDepth: readonly number[], longest: number): number[] {
  const perLength = Array.from({ length: longest + 1 }, (_, length) => perDepth[length] ?? 0);
  for (let depth = longest + 1; depth < perDepth.length; depth++) {
    perLength[longest] = (perLength[longest] ?? 0) + (perDepth[depth] ?? 0);
  }
  let taken = 0;
  for (let length = 1; length <= longest; length++) {
    taken += (perLength[length] ?? 0) << (longest - length);
  }
  for (; taken > 1 << longest; taken--) {
    let length = longest - 1;
    while ((perLength[length] ?? 0) === 0) length--;
    perLength[longest] = (perLength[longest] ?? 0) - 1;
    perLength[length] = (perLength[length] ?? 0) - 1;
    perLength[length + 1] = (perLength[length + 1] ?? 0) + 2;
  }
  return perLength;
}

/** Codes follow from lengths alone: shorter before longer, then in the order of the symbols. */
function codesOf(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] === length) codes[symbol] = reversed(code++, length);
    }
    code <<= 1;
  }
  return codes;
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >>> bit) & 1) << (length - 1 - bit);
  return result;
}
