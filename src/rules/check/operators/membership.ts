import type { PresentValue } from '../../ledger/value.ts';
import { sameValue, wordOf } from './equality.ts';
import { SCALAR_TYPES, type ComparisonOperator, type Operand } from './operator.ts';

/** Undefined where it cannot be said of one of them, and none of the others is it. */
function isAmong(value: PresentValue, others: Operand): boolean | undefined {
  if (others.kind === 'list') {
    const word = wordOf(value);
    return word === undefined ? undefined : others.items.includes(word);
  }
  if (others.kind !== 'values') return undefined;
  const answers = others.values.map((other) => sameValue(value, other));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

const isIn: ComparisonOperator = {
  name: 'in',
  complement: 'notIn',
  kind: 'comparison',
  types: SCALAR_TYPES,
  with: 'anyOf',
  holds: (value, others) => isAmong(value, others) === true,
};

const notIn: ComparisonOperator = {
  ...isIn,
  name: 'notIn',
  complement: 'in',
  holds: (value, others) => isAmong(value, others) === false,
};

export const membership = [isIn, notIn];
