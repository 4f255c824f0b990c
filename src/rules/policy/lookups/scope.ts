import type { FunctionFact } from '../../check/functions/function-fact.ts';
import { derivedRules, switchedOff } from '../compile-policy.ts';
import type { PoliciesById } from '../fact-types.ts';
import type { Path } from '../reading/policy-fault.ts';
import type { Comparison, Policy } from '../shape/index.ts';

/** What a condition is judged on; decides which facts mean something there. */
type ScopePlace = 'record' | 'group' | 'ledger' | 'warning' | 'column' | 'score' | 'nested';

/** Where a condition stands, and what it may name there. */
export interface Scope {
  /** The file that the condition is written in: its named conditions may be used. */
  readonly home: Policy;
  /** The policy whose fields and parameters are named: another one in a condition over another ledger. */
  readonly policy: Policy;
  readonly place: ScopePlace;
  /** Of a condition over another ledger: whose record asks, and where that stands. */
  readonly asker?: { readonly policy: Policy; readonly place: ScopePlace };
  /** The condition belongs to something that is switched off. */
  readonly isOff: boolean;
  /** The named conditions that it was reached through: none of them is walked again. */
  readonly inside: readonly string[];
  readonly reading: Reading;
}

/** What is at hand while a policy is looked up. */
export interface Reading {
  /** Every policy, or undefined while a policy is read alone: then other ledgers are not looked up. */
  readonly others: PoliciesById | undefined;
  /** Ids of the rules that follow from the ledger and the procedure. */
  readonly derivedIds: readonly string[];
  /** Ids of all rules of the policy, derived ones included. */
  readonly ruleIds: ReadonlySet<string>;
  /** Ids of those among them that are switched off. */
  readonly offIds: ReadonlySet<string>;
  /**
   * Params judged by the shape of their function, with misspelt keys put right so that reading can go on. What is wrong
   * with the shape is reported by whoever reads.
   */
  readonly readParams: (called: FunctionFact, params: Params, path: Path) => Params;
}

export type Params = Comparison['params'];

/** A policy by itself: its own names are known, other ledgers are not at hand. */
export function readingAlone(policy: Policy, readParams: Reading['readParams']): Reading {
  const derivedIds = derivedRules(policy).map(({ id }) => id);
  return {
    others: undefined,
    derivedIds,
    ruleIds: new Set([...derivedIds, ...(policy.rules ?? []).map(({ id }) => id)]),
    offIds: switchedOff(policy),
    readParams,
  };
}

/** A policy among others, each of which was read without a fault by itself. */
export function readingTogether(policy: Policy, others: PoliciesById): Reading {
  return { ...readingAlone(policy, (_called, params) => params), others };
}
