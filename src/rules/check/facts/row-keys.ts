import type { UnknownFact } from '../check-run.ts';
import type { Column } from './column.ts';
import { isUnknown, matchKeys } from './match-key.ts';
import { unknown } from './unknown.ts';

const SEPARATOR = '\u0000';

/**
 * The keys of a row over several columns, one for each combination of list items. None where one of them is absent;
 * that comes before being unknown.
 */
export function rowKeys(columns: readonly Column[], row: number): readonly string[] | UnknownFact {
  let keys: readonly string[] = [''];
  let cause: UnknownFact | undefined;
  for (const column of columns) {
    const next = keysAt(column, row);
    if (isUnknown(next)) cause ??= next;
    else if (next.length === 0) return [];
    else keys = keys.flatMap((key) => next.map((part) => `${key}${SEPARATOR}${part}`));
  }
  return cause ?? keys;
}

/** In a day column a mark says only that it was done. */
function keysAt(column: Column, row: number): readonly string[] | UnknownFact {
  const value = column.at(row);
  const impreciseMark = column.type === 'day' && value.kind === 'mark';
  return impreciseMark ? unknown('imprecise', [column.name]) : matchKeys(value, column.name);
}

/** The one key of a row, in which a list counts as a whole; undefined where something is absent. */
export function wholeKey(
  columns: readonly Column[],
  row: number,
): string | UnknownFact | undefined {
  let key = '';
  let cause: UnknownFact | undefined;
  for (const column of columns) {
    const next = keysAt(column, row);
    if (isUnknown(next)) cause ??= next;
    else if (next.length === 0) return undefined;
    else key += SEPARATOR + (next.length === 1 ? (next[0] ?? '') : [...next].sort().join());
  }
  return cause ?? key;
}
