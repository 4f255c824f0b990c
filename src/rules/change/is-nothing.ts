import { isAbsent } from '../check/facts/unknown.ts';
import type { Value } from '../ledger/value.ts';
import { DAY_TYPES, type Field } from '../policy/shape/index.ts';

/** There is nothing to lose in the cell. Where 不适用 is an answer, it is something. */
export function isNothing(now: Value, field: Field): boolean {
  const isNotDone = DAY_TYPES.includes(field.type) && now.kind === 'mark' && !now.yes;
  const isAnswer = now.kind === 'notApplicable' && field.mayBeNotApplicable === true;
  return (isAbsent(now) && !isAnswer) || isNotDone || now.kind === 'unreadable';
}
