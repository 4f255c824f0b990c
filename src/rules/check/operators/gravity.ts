import type { PresentValue } from '../../ledger/value.ts';
import { wordOf } from './equality.ts';
import type { ComparisonOperator, Operand } from './operator.ts';

/** Choices are declared gravest first. */
function isGraver(
  value: PresentValue,
  other: Operand,
  choices: readonly string[],
): boolean | undefined {
  const place = choices.indexOf(wordOf(value) ?? '');
  const otherPlace = choices.indexOf(wordOf(other) ?? '');
  return place < 0 || otherPlace < 0 ? undefined : place < otherPlace;
}

const graverThan: ComparisonOperator = {
  name: 'graverThan',
  complement: 'notGraverThan',
  kind: 'comparison',
  types: ['choice'],
  with: 'same',
  holds: (value, other, choices) => isGraver(value, other, choices) === true,
};

const notGraverThan: ComparisonOperator = {
  ...graverThan,
  name: 'notGraverThan',
  complement: 'graverThan',
  holds: (value, other, choices) => isGraver(value, other, choices) === false,
};

export const gravity = [graverThan, notGraverThan];
