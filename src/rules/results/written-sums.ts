import type { CellContent } from '../ledger/grid.ts';
import { hashText } from './data-hash.ts';
import type { ResultColumn } from './own-names.ts';
import { asText } from './sheet-cells.ts';

/**
 * What tells a text of ours from one that a person has put in its place: the tokens of a row end with a short sum of each cell
 * beside them, |planOn:m|!red|#k3f9a07c2b|. No field's name begins so, and it moves and is copied with its row.
 */
const DIGITS = 5;
const BASE = 36;
const SUMS = BASE ** DIGITS;

/** Programs may write line ends and blanks anew. */
export function cellSum(column: ResultColumn, content: CellContent | undefined): string {
  const text = (asText(content) ?? '#').replace(/\s+/g, '');
  const sum = hashText(`${column}\t${text}`).first % SUMS;
  return sum.toString(BASE).padStart(DIGITS, '0');
}

export function withSums(tokens: string, sums: readonly string[]): string {
  return sums.length === 0 ? tokens : `${tokens}#${sums.join('')}|`;
}

/** None where a row's tokens are gone, or were made without. */
export function readSums(tokens: string): readonly string[] {
  const [, sums = ''] = /\|#([0-9a-z]+)\|$/.exec(tokens) ?? [];
  return sums.match(/.{5}/g) ?? [];
}
