import type { Day } from '../../day/day.ts';
import { BLANK } from '../../ledger/value.ts';
import type { FactValue } from '../check-run.ts';
import { dayFact } from './inputs.ts';
import { causeOf, isAbsent, unknown } from './unknown.ts';

export interface NamedValue {
  readonly value: FactValue;
  /** The field to blame where the value is unknown. */
  readonly name: string;
}

export type SpanFold = (values: Iterable<NamedValue>) => FactValue;

const folding =
  (choose: (one: number, other: number) => number): SpanFold =>
  (values) => {
    let span: { from: Day; until: Day } | undefined;
    for (const { value, name } of values) {
      if (isAbsent(value)) continue;
      if (value.kind !== 'day') return causeOf(value, name) ?? unknown('imprecise', [name]);
      const { from, until } = span ?? value;
      span = { from: choose(from, value.from) as Day, until: choose(until, value.until) as Day };
    }
    return span === undefined ? BLANK : dayFact(span.from, span.until);
  };

/** The earliest of several days, of which a month is a span. Absent ones are passed over; √ and unknown ones are not. */
export const earliest = folding(Math.min);
export const latest = folding(Math.max);
