import type { PresentValue } from '../../ledger/value.ts';
import { wordOf } from './equality.ts';
import { WORD_TYPES, type ComparisonOperator, type Operand } from './operator.ts';

function fits(value: PresentValue, other: Operand): boolean | undefined {
  const word = wordOf(value);
  return word === undefined || other.kind !== 'pattern' ? undefined : other.pattern.found(word);
}

const matches: ComparisonOperator = {
  name: 'matches',
  complement: 'doesNotMatch',
  kind: 'comparison',
  types: WORD_TYPES,
  with: 'pattern',
  holds: (value, pattern) => fits(value, pattern) === true,
};

const doesNotMatch: ComparisonOperator = {
  ...matches,
  name: 'doesNotMatch',
  complement: 'matches',
  holds: (value, pattern) => fits(value, pattern) === false,
};

export const matching = [matches, doesNotMatch];
