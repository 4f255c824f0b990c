import { compileRule } from '../check/evaluate/rule.ts';
import { numberFact } from '../check/facts/inputs.ts';
import type { RunFacts } from '../check/facts/table-scope.ts';
import { recordScope } from '../check/facts/tables.ts';
import type { FactScope } from '../check/functions/fact-scope.ts';
import type { LedgerTable } from '../check/ledger-table.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { ledgersNamed } from './ledgers-named.ts';
import { newRecord } from './new-record.ts';

/** Tells rules in which other records of their own ledger have a say. They are tried on ledgers of one record. */
export function ownLedgerReaders(
  tables: readonly LedgerTable[],
  own: LedgerTable,
  run: RunFacts,
): (rule: CompiledRule) => boolean {
  const ledgers = new Map<string, FactScope>();
  const empty: RunFacts = { ...run, ledgers, later: () => undefined };
  const emptied = ({ ledger: { policy, readings }, compiled }: LedgerTable) => {
    const one = readings.slice(0, 1).map((reading) => newRecord(reading, new Map()));
    return recordScope(
      { policy, readings: one },
      () => () => numberFact(0),
      compiled.scores,
      empty,
    );
  };
  for (const table of tables) ledgers.set(table.ledger.policy.id, emptied(table));
  const known = new Map<CompiledRule, boolean>();
  return (rule) => {
    const before = known.get(rule);
    if (before !== undefined) return before;
    const scope = emptied(own);
    compileRule(rule, scope);
    const reads = [...scope.across.keys()].some((asked) => readsOwn(asked, own));
    known.set(rule, reads);
    return reads;
  };
}

/** A fact that looks around and names no ledger looks at its own. */
function readsOwn(asked: string, { ledger }: LedgerTable): boolean {
  const named = ledgersNamed(JSON.parse(asked));
  return named.length === 0 || named.includes(ledger.policy.id);
}
