import type { FaultPlace } from '../fault.ts';
import type { Condition } from './shape/condition-shape.ts';
import type {
  BulletinSpec,
  Criterion,
  DeclaredColumn,
  Exception,
  Score,
  Severity,
} from './shape/index.ts';
import type { LocalText } from './shape/text-shape.ts';
import type { Policy } from './shape/policy-shape.ts';

/**
 * A policy ready to be checked: everything that was declared for people (procedure, required fields, key) has become
 * ordinary rules, named conditions are expanded, every name has been looked up.
 */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** In order of declaration: required fields, key, procedure (by step), then the policy's own rules. */
  readonly rules: readonly CompiledRule[];
  /** Rules that stand in the policy and are switched off: shown to people, never judged. */
  readonly disabled: readonly CompiledRule[];
  readonly steps: readonly CompiledStep[];
  readonly closed: Condition | undefined;
  readonly warnings: readonly CompiledWarning[];
  readonly columns: readonly CompiledColumn[];
  readonly scores: readonly CompiledScore[];
  /** Named conditions expanded. */
  readonly bulletins: readonly BulletinSpec[];
  /** Where each part stands in its file, by JSON pointer; absent for a policy that was not read from text. */
  readonly places?: ReadonlyMap<string, PartPlace>;
}

/** Where a part of a policy stands, and the key that it stands under. */
export interface PartPlace {
  readonly value: FaultPlace;
  readonly key: FaultPlace;
}

/** What kind of obligation a rule came from; decides its words when it has no message of its own. */
export type RuleOrigin =
  | { readonly kind: 'rule' }
  | { readonly kind: 'required'; readonly field: string }
  | { readonly kind: 'duplicateKey' }
  | { readonly kind: 'missingStep'; readonly step: string }
  | { readonly kind: 'stepOrder'; readonly step: string }
  | { readonly kind: 'lateStep'; readonly step: string }
  | { readonly kind: 'missingArtefact'; readonly step: string; readonly field: string }
  | { readonly kind: 'gate'; readonly gate: string };

/** What a mark on a cell says: m missing, o out of order or late, x any other finding. (u, unreadable, is no rule's.) */
export type TokenKind = 'missing' | 'order' | 'value';

export interface CompiledRule {
  readonly id: string;
  readonly origin: RuleOrigin;
  readonly title: LocalText | undefined;
  readonly severity: Severity;
  readonly per: 'record' | 'group' | 'ledger';
  readonly cites: readonly string[];
  /** Fields whose cells are marked. */
  readonly marks: readonly string[];
  readonly token: TokenKind;
  /** Named conditions already expanded. */
  readonly conditions: Condition;
  /** Absent for derived rules without words of their own: they are said from `origin`. */
  readonly message: LocalText | undefined;
  readonly blocks: string | undefined;
  readonly inForce:
    { readonly from?: string; readonly until?: string; readonly by?: string } | undefined;
  readonly exceptions: readonly Exception[];
  readonly note: string | undefined;
}

export interface CompiledStep {
  readonly id: string;
  readonly title: LocalText;
  readonly field: string;
  /** When the step applies; undefined = always. */
  readonly when: Condition | undefined;
  /** Holds when the step is done. */
  readonly done: Condition;
  readonly limit:
    | { readonly within: string; readonly from: string; readonly plus?: readonly string[] }
    | undefined;
}

/** A column of results beside the ledger, named conditions expanded. */
export interface CompiledColumn extends Omit<DeclaredColumn, 'cases'> {
  readonly cases: readonly (Omit<DeclaredColumn['cases'][number], 'conditions'> & {
    /** Absent in the case that is all the rest. */
    readonly conditions?: Condition | undefined;
  })[];
}

/** A score, named conditions expanded. */
export interface CompiledScore extends Omit<Score, 'criteria'> {
  readonly criteria: readonly Criterion[];
}

interface CompiledWarning {
  readonly level: 'red' | 'orange' | 'yellow';
  readonly conditions: Condition;
  readonly reason: LocalText;
  readonly cites: readonly string[];
}
