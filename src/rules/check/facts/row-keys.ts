import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import type { UnknownFact } from '../check-run.ts';
import type { Column } from './column.ts';
import { isUnknown, matchKeys } from './match-key.ts';
import { unknown } from './unknown.ts';

const SEPARATOR = '\u0000';

type Keys = readonly string[] | UnknownFact;

/**
 * The keys of a row over several columns, one for each combination of list items. None where one of them is absent;
 * that comes before being unknown.
 */
export function rowKeys(columns: readonly Column[]): (row: number) => Keys {
  const readers = columns.map(keysOf);
  const [only] = readers;
  if (only && readers.length === 1) return only;
  return (row) => {
    let keys: readonly string[] = [''];
    let cause: UnknownFact | undefined;
    for (const reader of readers) {
      const next = reader(row);
      if (isUnknown(next)) cause ??= next;
      else if (next.length === 0) return [];
      else keys = keys.flatMap((key) => next.map((part) => key + SEPARATOR + part));
    }
    return cause ?? keys;
  };
}

/** The one key of a row, in which a list counts as a whole; undefined where something is absent. */
export function wholeKey(
  columns: readonly Column[],
): (row: number) => string | UnknownFact | undefined {
  const readers = columns.map(keysOf);
  return (row) => {
    let key = '';
    let cause: UnknownFact | undefined;
    for (const reader of readers) {
      const next = reader(row);
      if (isUnknown(next)) cause ??= next;
      else if (next.length === 0) return undefined;
      else key += SEPARATOR + (next.length === 1 ? (next[0] ?? '') : [...next].sort().join());
    }
    return cause ?? key;
  };
}

/** The keys of one column; of a coded one they are made once for each distinct value. */
function keysOf(column: Column): (row: number) => Keys {
  const { coded } = column;
  if (!coded) return (row) => keysAt(column, column.at(row));
  const { codes } = coded;
  const known: Keys[] = [];
  return (row) => {
    const code = codes[row] ?? 0;
    return (known[code] ??= keysAt(column, coded.valueOf(code)));
  };
}

/** In a day column a mark says only that it was done. */
function keysAt(column: Column, value: ReturnType<Column['at']>): Keys {
  const impreciseMark = value.kind === 'mark' && DAY_TYPES.includes(column.type ?? 'text');
  return impreciseMark ? unknown('imprecise', [column.name]) : matchKeys(value, column.name);
}
