import type { FactValue } from '../check-run.ts';
import { isAbsent, isPresent } from '../facts/unknown.ts';
import { operators } from '../operators/index.ts';
import type { ComparisonOperator, Operand, PresenceOperator } from '../operators/operator.ts';
import { NO, UNKNOWN, YES, type Tri } from '../tri.ts';

export type Compared = (value: FactValue, other: FactValue | Operand) => Tri;

/**
 * A comparison with something absent is no, and so is its complement; with something unknown it is unknown. Where
 * neither holds for certain it is unknown too.
 */
export function comparing(operator: ComparisonOperator, choices: readonly string[]): Compared {
  const complement = operators.get(operator.complement);
  if (complement?.kind !== 'comparison') throw new Error(`${operator.name} has no complement.`);
  return (value, other) => {
    if (isAbsent(value) || isMissing(other)) return NO;
    if (!isPresent(value) || isUntold(other)) return UNKNOWN;
    if (operator.holds(value, other, choices)) return YES;
    return complement.holds(value, other, choices) ? NO : UNKNOWN;
  };
}

export function asking(operator: PresenceOperator): (value: FactValue) => Tri {
  const { ofColumn = false } = operator;
  return (value) => {
    if (value.kind === 'unknown') return UNKNOWN;
    const isUntold = value.kind === 'unreadable' || value.kind === 'noColumn';
    if (isUntold && !ofColumn) return UNKNOWN;
    return operator.holds(value) ? YES : NO;
  };
}

type Literal = Extract<Operand, { kind: 'values' | 'pattern' }>;

function isLiteral(other: FactValue | Operand): other is Literal {
  return other.kind === 'values' || other.kind === 'pattern';
}

function isMissing(other: FactValue | Operand): boolean {
  return !isLiteral(other) && isAbsent(other);
}

function isUntold(other: FactValue | Operand): other is Exclude<FactValue, Operand> {
  return !isLiteral(other) && !isAbsent(other) && !isPresent(other);
}
