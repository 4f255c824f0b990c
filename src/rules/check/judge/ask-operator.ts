import type { FactValue } from '../check-run.ts';
import { operators } from '../operators/index.ts';
import type { Operand, Operator } from '../operators/operator.ts';
import type { Answer } from './judgement.ts';

/** A fact as it reaches an operator. */
export interface AskedFact {
  readonly value: FactValue;
  readonly choices: readonly string[];
}
/** A literal as it reaches an operator. */
export interface AskedLiteral {
  readonly operand: Operand;
}

/** The three-valued reading of an operator, written out once more: a judge that shares it could not disagree. */
export function askOperator(
  operator: Operator,
  fact: AskedFact,
  other: AskedFact | AskedLiteral,
): Answer {
  if (operator.kind === 'presence') return askPresence(operator.name, fact.value, other);
  const sides = [stateOf(fact.value), 'operand' in other ? 'there' : stateOf(other.value)];
  if (sides.includes('nothing')) return 'no';
  if (sides.includes('untold')) return 'unknown';
  const holds = (name: string) => holdsBetween(name, fact, other);
  if (holds(operator.name)) return 'yes';
  return holds(operator.complement) ? 'no' : 'unknown';
}

type State = 'there' | 'nothing' | 'untold';

const STATES: Readonly<Partial<Record<FactValue['kind'], State>>> = {
  blank: 'nothing',
  notApplicable: 'nothing',
  unreadable: 'untold',
  noColumn: 'untold',
  unknown: 'untold',
};

function stateOf(value: FactValue): State {
  return STATES[value.kind] ?? 'there';
}

function holdsBetween(name: string, fact: AskedFact, other: AskedFact | AskedLiteral): boolean {
  const operator = operators.get(name);
  const right = 'operand' in other ? other.operand : other.value;
  const left = fact.value;
  if (operator?.kind !== 'comparison' || right.kind === 'unknown') return false;
  if (left.kind === 'blank' || left.kind === 'notApplicable' || left.kind === 'unknown')
    return false;
  if (left.kind === 'unreadable' || left.kind === 'noColumn') return false;
  return operator.holds(left, right, fact.choices);
}

/** A presence operator asked with false is its complement. */
function askPresence(name: string, value: FactValue, other: AskedFact | AskedLiteral): Answer {
  const asked = operators.get(name);
  const denied = 'operand' in other && other.operand.kind === 'mark' && !other.operand.yes;
  const operator = denied ? operators.get(asked?.complement ?? '') : asked;
  if (operator?.kind !== 'presence' || value.kind === 'unknown') return 'unknown';
  if (!operator.ofColumn && stateOf(value) === 'untold') return 'unknown';
  return operator.holds(value) ? 'yes' : 'no';
}
