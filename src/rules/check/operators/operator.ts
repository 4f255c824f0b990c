import type { PresentValue, Value } from '../../ledger/value.ts';
import type { FieldType } from '../../policy/shape/ledger-shape.ts';
import type { Pattern } from './pattern.ts';

/** Every fact has the type of a field: a count is a number, a due day is a day. */
export type FactType = FieldType;

/** What stands on the right of an operator. A literal is read into one when the condition is compiled. */
export type Operand =
  | Value
  /** Literals of `in` and `notIn`, each of the fact's own type. */
  | { readonly kind: 'values'; readonly values: readonly PresentValue[] }
  | { readonly kind: 'pattern'; readonly pattern: Pattern };

/**
 * What may stand on the right: `same` a value of the fact's own type, `anyOf` a list of such values (or a list fact),
 * `text` a text, `items` a list of texts (or a list fact), `pattern` a regular expression, `presence` true or false.
 */
type OperandShape = 'same' | 'anyOf' | 'text' | 'items' | 'pattern' | 'presence';

interface OperatorFacts {
  readonly name: string;
  /** The operator that `not` turns it into. */
  readonly complement: string;
  /** Types of the facts that it may be asked of. */
  readonly types: readonly FactType[];
  readonly with: OperandShape;
}

/**
 * Compares two present values. It holds only for certain: of a month without a day, or √ in a day column, neither an
 * operator nor its complement may hold, and then the answer is unknown. Blanks and unreadable cells never come here.
 */
export interface ComparisonOperator extends OperatorFacts {
  readonly kind: 'comparison';
  /** `choices`: those of the fact's field, gravest first; empty for other types. */
  holds(value: PresentValue, other: Operand, choices: readonly string[]): boolean;
}

/** Asks whether there is something. A mark in a day field that says no comes here as a blank. */
export interface PresenceOperator extends OperatorFacts {
  readonly kind: 'presence';
  readonly with: 'presence';
  /** Asks about the field's column and not about the cell: it has an answer for every value, NO_COLUMN too. */
  readonly ofColumn?: true;
  holds(value: Value): boolean;
}

export type Operator = ComparisonOperator | PresenceOperator;

export const SCALAR_TYPES: readonly FactType[] = [
  'text',
  'identifier',
  'day',
  'moment',
  'number',
  'mark',
  'choice',
];
export const WORD_TYPES: readonly FactType[] = ['text', 'identifier', 'choice'];
export const LIST_TYPES: readonly FactType[] = ['list', 'people'];
export const ALL_TYPES: readonly FactType[] = [...SCALAR_TYPES, ...LIST_TYPES];
