import { type CellRange, rangeAddress } from '../../../rules/index.ts';

/** An address is cut off at 8,192 characters, in the middle of a cell's name if need be. */
const LONGEST = 8_000;

/** Several ranges as few addresses, none too long. */
export function addressLists(ranges: readonly CellRange[]): readonly string[] {
  const lists: string[] = [];
  for (const range of ranges) {
    const address = rangeAddress(range);
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length + 1 > LONGEST) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
