import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { parseDay } from '../../day/day.ts';
import type { PresentValue } from '../../ledger/value.ts';
import type { FactType, Operand, Operator } from './operator.ts';
import { readPattern } from './pattern.ts';

type Scalar = string | number | boolean;

/** Reads the literal on the right of an operator; undefined where it is not what the operator compares with. */
export function readOperand(
  operator: Operator,
  type: FactType,
  literal: Scalar | readonly Scalar[],
): Operand | undefined {
  switch (operator.with) {
    case 'same':
      return readScalar(type, literal);
    case 'anyOf':
      return readValues(type, literal);
    case 'text':
      return readScalar('text', literal);
    case 'items':
      return readItems(literal);
    case 'pattern':
      return readPatternOperand(literal);
    case 'presence':
      return readScalar('mark', literal);
  }
}

/** Reads a literal of a scalar type. */
export function readScalar(
  type: FactType,
  literal: Scalar | readonly Scalar[],
): PresentValue | undefined {
  if (typeof literal === 'number') {
    return type === 'number' ? { kind: 'number', number: literal } : undefined;
  }
  if (typeof literal === 'boolean') {
    return type === 'mark' ? { kind: 'mark', yes: literal } : undefined;
  }
  return typeof literal === 'string' ? readWord(type, literal) : undefined;
}

function readWord(type: FactType, word: string): PresentValue | undefined {
  if (type === 'choice') return { kind: 'choice', choice: word };
  if (type === 'text' || type === 'identifier') return { kind: 'text', text: word };
  const day = DAY_TYPES.includes(type) ? parseDay(word) : undefined;
  return day === undefined ? undefined : { kind: 'day', from: day, until: day };
}

function readValues(type: FactType, literal: Scalar | readonly Scalar[]): Operand | undefined {
  if (!Array.isArray(literal)) return undefined;
  const values = (literal as readonly Scalar[]).map((item) => readScalar(type, item));
  const read = values.filter((value) => value !== undefined);
  return read.length === values.length ? { kind: 'values', values: read } : undefined;
}

function readItems(literal: Scalar | readonly Scalar[]): Operand | undefined {
  if (!Array.isArray(literal)) return undefined;
  const items = (literal as readonly Scalar[]).filter((item) => typeof item === 'string');
  return items.length === literal.length ? { kind: 'list', items } : undefined;
}

function readPatternOperand(literal: Scalar | readonly Scalar[]): Operand | undefined {
  const pattern = typeof literal === 'string' ? readPattern(literal) : undefined;
  return pattern && { kind: 'pattern', pattern };
}
