import type { Value } from './value.ts';

interface UnreadableCell {
  readonly position: number;
  readonly raw: string;
}

const known = new WeakMap<readonly Value[], readonly UnreadableCell[]>();

/** The few values of a column that cannot be read; looked for once. */
export function unreadableIn(column: readonly Value[]): readonly UnreadableCell[] {
  const before = known.get(column);
  if (before) return before;
  const found: UnreadableCell[] = [];
  for (const [position, value] of column.entries()) {
    if (value.kind === 'unreadable') found.push({ position, raw: value.raw });
  }
  known.set(column, found);
  return found;
}
