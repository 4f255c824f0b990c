import type { Value } from '../value.ts';

/**
 * One record over several lines: words and lists are put together; of other values there can be only one, and two that
 * differ are as unreadable as two days in one cell.
 */
export function joinLines(first: Value, others: readonly Value[], raws: readonly string[]): Value {
  const present = [first, ...others].filter(({ kind }) => kind !== 'blank');
  const [only] = present;
  if (!only) return first;
  const texts = present.map((value) => (value.kind === 'text' ? value.text : undefined));
  if (!texts.includes(undefined)) return { kind: 'text', text: [...new Set(texts)].join('\n') };
  const lists = present.map((value) => (value.kind === 'list' ? value.items : undefined));
  if (!lists.includes(undefined)) {
    return { kind: 'list', items: [...new Set(lists.flatMap((items) => items ?? []))] };
  }
  return present.every((value) => sameValue(value, only))
    ? only
    : { kind: 'unreadable', raw: raws.join('\n') };
}

function sameValue(left: Value, right: Value): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
