import type { FactValue, UncheckedReason, UnknownFact } from '../check-run.ts';
import type { PresentValue, UnknownValue } from '../../ledger/value.ts';

export function unknown(reason: UncheckedReason, fields: readonly string[]): UnknownFact {
  return { kind: 'unknown', reason, fields };
}

/** The office keeps a column for it. */
export function isKept(value: FactValue): boolean {
  return value.kind !== 'noColumn';
}

export function isAbsent(value: FactValue): boolean {
  return value.kind === 'blank' || value.kind === 'notApplicable';
}

/** Why a value is unknown; undefined where it is known. */
export function causeOf(value: FactValue, name: string): UnknownFact | undefined {
  if (value.kind === 'unknown') return value;
  return isUntold(value) ? unknown(value.kind, [name]) : undefined;
}

function isUntold(value: FactValue): value is UnknownValue | UnknownFact {
  return value.kind === 'unreadable' || value.kind === 'noColumn' || value.kind === 'unknown';
}

export function isPresent(value: FactValue): value is PresentValue {
  return !isAbsent(value) && !isUntold(value);
}
