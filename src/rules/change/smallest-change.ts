import type { LedgerRecord, Subject } from '../check/check-run.ts';
import type { Value } from '../ledger/value.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';

/** What would clear a finding, or why that is not told. Ids and values, never prose. */
export type SmallestChange =
  | { readonly kind: 'ways'; readonly ways: readonly Way[] }
  | { readonly kind: 'none'; readonly why: NoWay; readonly names: readonly string[] };

/**
 * One way: all of its cells together. It was proved: the record was judged anew with these cells, and the rule was
 * clear.
 */
export interface Way {
  readonly cells: readonly CellChange[];
  /** Rules by which the same record would be found instead. */
  readonly brings: readonly CompiledRule[];
}

export interface CellChange {
  /** The id of the ledger that it stands in. */
  readonly ledger: string;
  /** Null in a record that would have to be there and is not. */
  readonly record: LedgerRecord | null;
  readonly field: string;
  readonly from: Value;
  readonly to: Wanted;
  /** The value with which it was proved. */
  readonly proof: Value;
}

/** What the cell would have to hold. */
export type Wanted =
  /** Whatever is true; only that there is something. */
  | { readonly kind: 'filled' }
  | { readonly kind: 'oneOf'; readonly values: readonly Value[] }
  /** Proved day by day; an end is null where far days beyond it do as well. */
  | { readonly kind: 'days'; readonly from: Value | null; readonly until: Value | null }
  | {
      readonly kind: 'number';
      readonly bound: 'atLeast' | 'atMost' | 'exactly';
      readonly value: Value;
    }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'itemCount'; readonly count: number }
  | { readonly kind: 'length'; readonly count: number }
  /** Something else than now. */
  | { readonly kind: 'another' }
  /** Something that no other record of the ledger holds. */
  | { readonly kind: 'unlike' }
  /** Something that a field of another ledger holds, such as the nearest. */
  | {
      readonly kind: 'listed';
      readonly ledger: string;
      readonly field: string;
      readonly nearest: Value;
    }
  | { readonly kind: 'nothing' };

/**
 * `whole`: the rule looks at a group or a ledger. `pattern`: a cell must be written in a certain form, and what it would
 * say cannot be known. `otherRecords`: other records of the ledger decide. `otherLedger`: those of another one do.
 * `days`: nothing but the days that have gone by. `notSmall`: it would take more cells than are tried.
 */
export type NoWay =
  | 'whole'
  | 'pattern'
  | 'otherRecords'
  | 'otherLedger'
  | 'days'
  | 'notSmall'
  | 'notFound'
  | 'cancelled';

/** Which finding is asked about. */
export interface FindingAsked {
  readonly ledger: string;
  readonly rule: string;
  readonly subject: Subject;
}
