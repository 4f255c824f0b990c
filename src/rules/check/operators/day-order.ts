import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import type { PresentValue } from '../../ledger/value.ts';
import type { ComparisonOperator, Operand } from './operator.ts';

/**
 * How two days, or spans that hold a day, stand to each other for certain. `upTo`: before or the same; `from`: after or
 * the same. Undefined where they overlap, or where one of them is a mark. Two moments of one day go by the clock.
 */
type DayOrder = 'before' | 'upTo' | 'same' | 'from' | 'after';

export function compareDays(value: PresentValue, other: Operand): DayOrder | undefined {
  if (value.kind !== 'day' || other.kind !== 'day') return undefined;
  const clocks = value.clock && other.clock && [value.clock, other.clock];
  const isOneDay = value.from === other.until && value.until === other.from;
  const [one, another] = isOneDay && clocks ? clocks : [value, other];
  return one && another && compareSpans(one, another);
}

interface Span {
  readonly from: number;
  readonly until: number;
}

function compareSpans(value: Span, other: Span): DayOrder | undefined {
  if (value.until < other.from) return 'before';
  if (value.from > other.until) return 'after';
  if (value.until === other.from) return value.from === other.until ? 'same' : 'upTo';
  return value.from === other.until ? 'from' : undefined;
}

const orders = (name: string, complement: string, certain: readonly DayOrder[]) =>
  ({
    name,
    complement,
    kind: 'comparison',
    types: DAY_TYPES,
    with: 'same',
    holds: (value, other) => {
      const order = compareDays(value, other);
      return order !== undefined && certain.includes(order);
    },
  }) satisfies ComparisonOperator;

export const dayOrder: readonly ComparisonOperator[] = [
  orders('before', 'onOrAfter', ['before']),
  orders('onOrAfter', 'before', ['same', 'from', 'after']),
  orders('after', 'onOrBefore', ['after']),
  orders('onOrBefore', 'after', ['before', 'upTo', 'same']),
];
