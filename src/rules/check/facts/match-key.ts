import { wordOf } from '../operators/equality.ts';
import type { FactValue, UnknownFact } from '../check-run.ts';
import { causeOf, unknown } from './unknown.ts';

/**
 * The keys under which a value is found by its like: a list under each of its items, something absent under none. A
 * month, or √ for done, is too imprecise to be found.
 */
export function matchKeys(value: FactValue, name: string): readonly string[] | UnknownFact {
  const word = wordOf(value);
  if (word !== undefined) return [`w${word}`];
  if (value.kind === 'number') return [`n${value.number}`];
  if (value.kind === 'list') return value.items.map((item) => `w${item}`);
  if (value.kind === 'mark' || value.kind === 'day') return exactKey(value, name);
  return causeOf(value, name) ?? [];
}

type MarkOrDay = Extract<FactValue, { kind: 'mark' | 'day' }>;

function exactKey(value: MarkOrDay, name: string): readonly string[] | UnknownFact {
  if (value.kind === 'mark') return [value.yes ? 'yes' : 'no'];
  const { from, until, clock } = value;
  if (from !== until || clock?.from !== clock?.until) return unknown('imprecise', [name]);
  return [clock ? `d${from} ${clock.from}` : `d${from}`];
}

export function isUnknown(keys: readonly unknown[] | UnknownFact): keys is UnknownFact {
  return 'kind' in keys;
}
