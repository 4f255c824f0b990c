import type { PresentValue } from '../../ledger/value.ts';
import { wordOf } from './equality.ts';
import { WORD_TYPES, type ComparisonOperator, type Operand } from './operator.ts';

function begins(value: PresentValue, beginning: Operand): boolean | undefined {
  const sought = wordOf(beginning);
  return sought === undefined ? undefined : wordOf(value)?.startsWith(sought);
}

const startsWith: ComparisonOperator = {
  name: 'startsWith',
  complement: 'doesNotStartWith',
  kind: 'comparison',
  types: WORD_TYPES,
  with: 'text',
  holds: (value, beginning) => begins(value, beginning) === true,
};

const doesNotStartWith: ComparisonOperator = {
  ...startsWith,
  name: 'doesNotStartWith',
  complement: 'startsWith',
  holds: (value, beginning) => begins(value, beginning) === false,
};

export const beginning = [startsWith, doesNotStartWith];
