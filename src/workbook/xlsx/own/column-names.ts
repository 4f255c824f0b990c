import { readOwnName, type ResultColumn } from '../../../rules/index.ts';

/** What the names of our columns say; other names say nothing. */

function meaningOf(name: string) {
  const meaning = readOwnName(name);
  return meaning?.kind === 'column' ? meaning : undefined;
}

export function columnOf(name: string): ResultColumn | undefined {
  return meaningOf(name)?.column;
}

/** The same for all columns beside one reading of a ledger. */
export function readingOf(name: string): string {
  const column = meaningOf(name);
  return column ? `${column.ledger} ${column.reading}` : '';
}

export function isKey(name: string): boolean {
  return columnOf(name) === 'key';
}

export function isTokens(name: string): boolean {
  return columnOf(name) === 'tokens';
}

export function isColour(name: string): boolean {
  return columnOf(name) === 'level';
}

/** Keys and tokens are written as they are; the other columns may hold formulas. */
export function isConstant(name: string): boolean {
  return isKey(name) || isTokens(name);
}
