import type { UnknownFact } from '../check-run.ts';
import type { PresentValue } from '../../ledger/value.ts';
import { SCALAR_TYPES, type ComparisonOperator, type Operand } from './operator.ts';
import { compareDays } from './day-order.ts';

/** Text and choices are both words, and compare as such. */
export function wordOf(value: Operand | UnknownFact): string | undefined {
  if (value.kind === 'text') return value.text;
  return value.kind === 'choice' ? value.choice : undefined;
}

/** Yes, no, or undefined where it cannot be said: a month and a day inside it, or values of two kinds. */
export function sameValue(value: PresentValue, other: Operand): boolean | undefined {
  const word = wordOf(value);
  if (word !== undefined) {
    const otherWord = wordOf(other);
    return otherWord === undefined ? undefined : word === otherWord;
  }
  if (value.kind === 'number' && other.kind === 'number') return value.number === other.number;
  if (value.kind === 'mark' && other.kind === 'mark') return value.yes === other.yes;
  return sameDay(value, other);
}

function sameDay(value: PresentValue, other: Operand): boolean | undefined {
  const order = compareDays(value, other);
  if (order === undefined) return undefined;
  return order === 'same' ? true : order === 'before' || order === 'after' ? false : undefined;
}

const equal: ComparisonOperator = {
  name: 'equal',
  complement: 'notEqual',
  kind: 'comparison',
  types: SCALAR_TYPES,
  with: 'same',
  holds: (value, other) => sameValue(value, other) === true,
};

const notEqual: ComparisonOperator = {
  ...equal,
  name: 'notEqual',
  complement: 'equal',
  holds: (value, other) => sameValue(value, other) === false,
};

export const equality = [equal, notEqual];
