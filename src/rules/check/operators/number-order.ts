import type { ComparisonOperator } from './operator.ts';

const orders = (
  name: string,
  complement: string,
  holds: (value: number, other: number) => boolean,
): ComparisonOperator => ({
  name,
  complement,
  kind: 'comparison',
  types: ['number'],
  with: 'same',
  holds: (value, other) =>
    value.kind === 'number' && other.kind === 'number' && holds(value.number, other.number),
});

export const numberOrder: readonly ComparisonOperator[] = [
  orders('lessThan', 'greaterThanInclusive', (value, other) => value < other),
  orders('greaterThanInclusive', 'lessThan', (value, other) => value >= other),
  orders('greaterThan', 'lessThanInclusive', (value, other) => value > other),
  orders('lessThanInclusive', 'greaterThan', (value, other) => value <= other),
];
