import type { FactType } from '../../check/operators/operator.ts';
import type { Field, Policy } from '../shape/index.ts';

/** A fact as it was looked up, with what it can be compared by. */
export interface TypedFact {
  readonly name: string;
  /** Undefined where the fact was not found, or belongs to a ledger that is not at hand. */
  readonly type: FactType | undefined;
  /** The field whose choices it has. */
  readonly field: Field | undefined;
  /** The policy that it was looked up in. */
  readonly policy: Policy;
}

export function choicesOf(field: Field | undefined): readonly string[] {
  return Object.keys(field?.choices ?? {});
}
