import type { Day } from '../day/day.ts';
import type { WorkCalendar } from '../day/work-calendar.ts';
import { cellOf } from '../ledger/cell-of.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { LedgerRecord } from './check-run.ts';
import { fieldsBehind } from './judge/fields-behind.ts';
import type { FactSource, JudgedGroup, JudgedLeaf, Judgement } from './judge/judgement.ts';
import { createRuleJudge, type JudgedRule } from './judge/judge-rules.ts';
import { openTablesNow } from './open-tables.ts';
import type { LedgerTable } from './ledger-table.ts';

/** Everything that a check is made of. */
export interface CheckInputs {
  readonly ledgers: readonly Ledger[];
  readonly policies: readonly CompiledPolicy[];
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
}

/** A record by its key, or by its row (and, where several sheets have that row, its sheet). */
export type RecordAsked =
  { readonly key: string } | { readonly row: number; readonly sheet?: string };

/** Why each rule fired on a record, or did not. */
export interface Explanation {
  readonly compiled: CompiledPolicy;
  readonly ledger: Ledger;
  readonly record: LedgerRecord;
  /** In the order of the policy; only rules on single records. */
  readonly rules: readonly ExplainedRule[];
}

export interface ExplainedRule extends Omit<JudgedRule, 'conditions' | 'inForce' | 'exceptions'> {
  readonly conditions: Explained;
  readonly inForce: Explained | undefined;
  readonly exceptions: readonly {
    readonly exception: JudgedRule['exceptions'][number]['exception'];
    readonly explained: Explained;
  }[];
}

/** What a part of a condition came to; a leaf with the cells that its values come from. */
export type Explained =
  | (Omit<JudgedGroup, 'parts'> & { readonly parts: readonly Explained[] })
  | (JudgedLeaf & { readonly fields: readonly string[]; readonly cells: readonly string[] });

/** Explains every record that is asked for: a repeated key has several. */
export async function explain(
  inputs: CheckInputs,
  ledgerId: string,
  asked: RecordAsked,
): Promise<readonly Explanation[]> {
  const { tables, steps } = openTablesNow(
    inputs.ledgers,
    inputs.policies,
    inputs.asOf,
    inputs.calendar,
  );
  const explanations: Explanation[] = [];
  for (const table of tables.filter(({ ledger }) => ledger.policy.id === ledgerId)) {
    const judge = createRuleJudge(table.rules, scopeSource(table, steps), inputs.asOf, 'record');
    for (const record of table.records.filter((each) => isAsked(each, asked))) {
      const judged = await judge(record.index);
      const rules = judged.map((rule) => explainRule(rule, table, record));
      explanations.push({ compiled: table.compiled, ledger: table.ledger, record, rules });
    }
  }
  return explanations;
}

function isAsked(record: LedgerRecord, asked: RecordAsked): boolean {
  if ('key' in asked) return record.key === asked.key;
  return record.row === asked.row && (asked.sheet === undefined || record.sheet === asked.sheet);
}

/** Facts as the compiled evaluator has them, so that what is explained is what was found. */
function scopeSource({ scope }: LedgerTable, steps: readonly (() => void)[]): FactSource {
  let done = 0;
  const column = (...[fact, params]: Parameters<FactSource['describe']>) => {
    const made = scope.fact(fact, params);
    for (; done < steps.length; done++) steps[done]?.();
    return made;
  };
  return {
    describe: (fact, params) => column(fact, params),
    value: (fact, params, row) => column(fact, params).at(row),
  };
}

function explainRule(judged: JudgedRule, table: LedgerTable, record: LedgerRecord): ExplainedRule {
  const explainPart = (judgement: Judgement): Explained => {
    if (judgement.kind !== 'leaf') {
      return { ...judgement, parts: judgement.parts.map(explainPart) };
    }
    const fields = fieldsBehind(judgement.comparison, table.ledger.policy);
    return { ...judgement, fields, cells: cellsOf(fields, table, record) };
  };
  return {
    ...judged,
    conditions: explainPart(judged.conditions),
    inForce: judged.inForce && explainPart(judged.inForce),
    exceptions: judged.exceptions.map(({ exception, judgement }) => ({
      exception,
      explained: explainPart(judgement),
    })),
  };
}

function cellsOf(
  fields: readonly string[],
  { ledger }: LedgerTable,
  { reading, position }: LedgerRecord,
): readonly string[] {
  const at = ledger.readings[reading];
  const cells = at ? fields.map((field) => cellOf(at, field, position)) : [];
  return [...new Set(cells.filter((cell) => cell !== ''))];
}
