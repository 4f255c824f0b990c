import type { Ledger } from '../ledger/ledger.ts';
import type { CompiledPolicy, CompiledRule } from '../policy/compiled-policy.ts';
import type { LedgerRecord } from './check-run.ts';
import type { FactScope } from './functions/fact-scope.ts';

/** What stands ready before the rules of a ledger are compiled. */
export interface LedgerTable {
  readonly ledger: Ledger;
  readonly compiled: CompiledPolicy;
  readonly records: readonly LedgerRecord[];
  readonly rules: readonly CompiledRule[];
  /** One a rule and record, record after record. */
  readonly verdicts: Uint8Array;
  readonly scope: FactScope;
}
