import type { PresentValue } from '../../ledger/value.ts';
import { wordOf } from './equality.ts';
import { LIST_TYPES, WORD_TYPES, type ComparisonOperator, type Operand } from './operator.ts';

/** A text contains a part of itself, a list one of its items. */
function isInside(value: PresentValue, part: Operand): boolean | undefined {
  const sought = wordOf(part);
  if (sought === undefined) return undefined;
  if (value.kind === 'list') return value.items.includes(sought);
  return wordOf(value)?.includes(sought);
}

const contains: ComparisonOperator = {
  name: 'contains',
  complement: 'doesNotContain',
  kind: 'comparison',
  types: [...WORD_TYPES, ...LIST_TYPES],
  with: 'text',
  holds: (value, part) => isInside(value, part) === true,
};

const doesNotContain: ComparisonOperator = {
  ...contains,
  name: 'doesNotContain',
  complement: 'contains',
  holds: (value, part) => isInside(value, part) === false,
};

export const containment = [contains, doesNotContain];
