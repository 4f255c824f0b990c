import type { Static, TObject } from '@sinclair/typebox';
import type { Column } from '../facts/column.ts';
import type { FactType } from '../operators/operator.ts';
import type { FactScope } from './fact-scope.ts';

/** What a param of a function names, so that whoever reads a policy can look it up. */
export type ParamRole =
  /** A field of the record, of one of these types. */
  | { readonly kind: 'field'; readonly types: readonly FactType[] }
  | { readonly kind: 'fields'; readonly types: readonly FactType[] }
  /** A field or a parameter that is a list, or the params of another function that gives one. */
  | { readonly kind: 'list'; readonly or: string }
  /** A table of the policy. */
  | { readonly kind: 'table' }
  /** Fields of that table → literals. */
  | { readonly kind: 'tableValues' }
  /** A parameter of the policy that holds a number with a unit of time. */
  | { readonly kind: 'limit' }
  /** The id of a policy: the ledger that is asked. Without it, this ledger. */
  | { readonly kind: 'ledger' }
  /** A field of the ledger that is asked. */
  | { readonly kind: 'theirField'; readonly types: readonly FactType[] }
  /** Their field → our field. */
  | { readonly kind: 'match' }
  /** A condition over the records of the ledger that is asked, in that policy's own names: fields and parameters. */
  | { readonly kind: 'theirConditions' }
  /** A literal of the type of the fields named by the param `fields`. */
  | { readonly kind: 'literal' }
  | { readonly kind: 'score' }
  | { readonly kind: 'rules' }
  /** Ids of gates. */
  | { readonly kind: 'gates' }
  /** Wholly checked by the shape. */
  | { readonly kind: 'word' };

/**
 * Where a function may be asked. `records`: of records, not of groups or the ledger. `wholes`: only in rules over a
 * group or the ledger. `scored`: of records, but not in what a score is made of.
 */
type FunctionPlace = 'anywhere' | 'records' | 'warnings' | 'wholes' | 'scored';

interface FunctionFacts {
  readonly name: string;
  /** A fixed type, or the type of (the first of) the fields that a param names. */
  readonly gives: FactType | { readonly typeOf: string };
  readonly place: FunctionPlace;
  /** Of a list: the param that names the field whose choices its items are. */
  readonly choicesOf?: string;
  /** The param that, left out, stands for the dated steps of the procedure. */
  readonly orStepDays?: string;
  /** Of these optional params exactly one must be given. */
  readonly exactlyOneOf?: readonly string[];
}

/** A fact that is computed: from fields of the record, its group, other records or another ledger. */
export interface FunctionFact extends FunctionFacts {
  readonly params: TObject;
  /** A role for each param of the shape. */
  readonly roles: Readonly<Record<string, ParamRole>>;
  /** Params that fit the shape and name what exists; a policy that was not read never comes here. */
  compile(params: unknown, scope: FactScope): Column;
}

export function defineFunction<Params extends TObject>(
  definition: FunctionFacts & {
    readonly params: Params;
    readonly roles: Readonly<Record<keyof Static<Params>, ParamRole>>;
    compile(params: Static<Params>, scope: FactScope): Column;
  },
): FunctionFact {
  return {
    ...definition,
    compile: (params, scope) => definition.compile(params as Static<Params>, scope),
  };
}
