import type { FactValue } from '../check-run.ts';
import { wordOf } from '../operators/equality.ts';

/** The items that a value stands for: those of a list, one word, or none. */
export function itemsOf(value: FactValue): readonly string[] {
  if (value.kind === 'list') return value.items;
  const word = wordOf(value);
  return word === undefined ? [] : [word];
}
