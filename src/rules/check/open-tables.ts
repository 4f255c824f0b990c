import type { Day } from '../day/day.ts';
import type { WorkCalendar } from '../day/work-calendar.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { atOnce } from '../parts.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { RunFacts } from './facts/table-scope.ts';
import { recordScope } from './facts/tables.ts';
import type { FactScope } from './functions/fact-scope.ts';
import { findingCounts } from './results/finding-counts.ts';
import type { LedgerTable } from './ledger-table.ts';
import { recordsOf } from './results/records.ts';

export interface OpenTables {
  readonly tables: readonly LedgerTable[];
  readonly run: RunFacts;
  /** Work that compiling puts off until all that it needs is known; to be done in this order before a row is judged. */
  readonly steps: readonly (() => void)[];
}

/**
 * Lays the records of all ledgers open to each other's rules, ledger by ledger. A ledger without its policy is left
 * out.
 */
export function* openTables(
  ledgers: readonly Ledger[],
  policies: readonly CompiledPolicy[],
  asOf: Day,
  calendar: WorkCalendar,
): Generator<void, OpenTables> {
  const steps: (() => void)[] = [];
  const scopes = new Map<string, FactScope>();
  const run: RunFacts = { asOf, calendar, ledgers: scopes, later: (step) => steps.push(step) };
  const tables: LedgerTable[] = [];
  for (const ledger of ledgers) {
    const compiled = policies.find(({ policy }) => policy.id === ledger.policy.id);
    if (!compiled) continue;
    const table = openTable(ledger, compiled, run);
    tables.push(table);
    scopes.set(ledger.policy.id, table.scope);
    yield;
  }
  return { tables, run, steps };
}

/** All at once. */
export function openTablesNow(...inputs: Parameters<typeof openTables>): OpenTables {
  return atOnce(openTables(...inputs));
}

function openTable(ledger: Ledger, compiled: CompiledPolicy, run: RunFacts): LedgerTable {
  const records = recordsOf(ledger);
  const rules = compiled.rules.filter((rule) => rule.per === 'record');
  const verdicts = new Uint8Array(records.length * rules.length);
  const scope = recordScope(ledger, findingCounts(rules, verdicts), compiled.scores, run);
  return { ledger, compiled, records, rules, verdicts, scope };
}
