import { readOwnName } from '../../../rules/index.ts';

/** What the names of our columns say; other names say nothing. */

function columnOf(name: string) {
  const meaning = readOwnName(name);
  return meaning?.kind === 'column' ? meaning : undefined;
}

/** The same for all columns beside one reading of a ledger. */
export function readingOf(name: string): string {
  const column = columnOf(name);
  return column ? `${column.ledger} ${column.reading}` : '';
}

export function isKey(name: string): boolean {
  return columnOf(name)?.column === 'key';
}

export function isTokens(name: string): boolean {
  return columnOf(name)?.column === 'tokens';
}

export function isColour(name: string): boolean {
  return columnOf(name)?.column === 'level';
}

/** Keys and tokens are written as they are; the other columns may hold formulas. */
export function isConstant(name: string): boolean {
  return isKey(name) || isTokens(name);
}
