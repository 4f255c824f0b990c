import { parseDay } from '../../day/day.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import { TODAY } from '../../policy/fact-types.ts';
import type { FactValue, UnknownFact } from '../check-run.ts';
import type { Column } from '../facts/column.ts';
import { causeOf, isAbsent, unknown } from '../facts/unknown.ts';
import type { FactScope, RowCondition } from '../functions/fact-scope.ts';
import { NO, UNKNOWN, YES, type Tri } from '../tri.ts';

/** Whether a rule was in force on the record's own day; on the as-of day where that is blank, or is not asked. */
export function inForceOf(rule: CompiledRule, scope: FactScope): RowCondition | undefined {
  if (!rule.inForce) return undefined;
  const { from, until, by } = rule.inForce;
  const first = from === undefined ? -Infinity : (parseDay(from) ?? -Infinity);
  const last = until === undefined ? Infinity : (parseDay(until) ?? Infinity);
  const day: Column =
    by !== undefined && scope.of === 'record' ? scope.field(by) : scope.fact(TODAY);
  const within = (value: FactValue): Tri => {
    const span = isAbsent(value) ? { kind: 'day', from: scope.asOf, until: scope.asOf } : value;
    if (span.kind !== 'day') return UNKNOWN;
    if (span.until < first || span.from > last) return NO;
    return span.from >= first && span.until <= last ? YES : UNKNOWN;
  };
  return { at: (row) => within(day.at(row)), why: (row) => whyUnknown(day, row) };
}

function whyUnknown(day: Column, row: number): UnknownFact {
  return causeOf(day.at(row), day.name) ?? unknown('imprecise', [day.name]);
}
