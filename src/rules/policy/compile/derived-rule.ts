import type { CompiledRule } from '../compiled-policy.ts';
import type { LocalText } from '../shape/index.ts';

type Derived = Pick<
  CompiledRule,
  'id' | 'origin' | 'severity' | 'cites' | 'marks' | 'token' | 'conditions'
>;

/** A rule that nobody wrote out: it follows from the ledger or the procedure. */
export function derivedRule(
  rule: Derived & {
    readonly title?: LocalText | undefined;
    readonly message?: LocalText | undefined;
    readonly blocks?: string | undefined;
  },
): CompiledRule {
  return {
    title: undefined,
    message: undefined,
    blocks: undefined,
    per: 'record',
    inForce: undefined,
    exceptions: [],
    note: undefined,
    ...rule,
  };
}
