import { check } from '../../../../src/rules/check/check.ts';
import { compileRule } from '../../../../src/rules/check/evaluate/rule.ts';
import { CLEAR, severityOf, UNCHECKED } from '../../../../src/rules/check/evaluate/verdict.ts';
import { everyUnchecked } from '../../../../src/rules/check/every-unchecked.ts';
import { groupScope, groupsOf, ledgerScope } from '../../../../src/rules/check/facts/tables.ts';
import { createRuleJudge } from '../../../../src/rules/check/judge/judge-rules.ts';
import { openTablesNow } from '../../../../src/rules/check/open-tables.ts';
import type { CompiledPolicy, CompiledRule } from '../../../../src/rules/policy/compiled-policy.ts';
import { chinaCalendar } from '../../china-calendar.ts';
import { naiveSource } from './naive-facts.ts';
import { groupTable, recordTable, wholeTable, type NaiveTable } from './naive-table.ts';
import type { RandomCase } from './random-case.ts';

/** One outcome in words: the rule, the row it was judged on, and what came out. */
type Outcome = string;

/** What the judge and the compiled evaluator make of a case. */
export interface BothOutcomes {
  readonly judged: readonly Outcome[];
  readonly compiled: readonly Outcome[];
}

export async function bothOutcomes(random: RandomCase): Promise<BothOutcomes> {
  const judged = await judgedOutcomes(random);
  return { judged, compiled: compiledOutcomes(random) };
}

async function judgedOutcomes(random: RandomCase): Promise<readonly Outcome[]> {
  const [ours] = random.policies;
  const records = recordTable(random, 'ours');
  return [
    ...(await judgeTable(rulesPer(ours, 'record'), records, random)),
    ...(await judgeTable(rulesPer(ours, 'group'), groupTable(records), random)),
    ...(await judgeTable(rulesPer(ours, 'ledger'), wholeTable(records), random)),
  ];
}

function rulesPer(compiled: CompiledPolicy | undefined, per: CompiledRule['per']) {
  return compiled?.rules.filter((rule) => rule.per === per) ?? [];
}

async function judgeTable(
  rules: readonly CompiledRule[],
  table: NaiveTable,
  { asOf }: RandomCase,
): Promise<readonly Outcome[]> {
  if (rules.length === 0) return [];
  const judge = createRuleJudge(rules, naiveSource(table), asOf, table.of);
  const outcomes: Outcome[] = [];
  for (const row of table.rows.keys()) {
    for (const { rule, outcome, severity } of await judge(row)) {
      outcomes.push(`${rule.id} ${table.of} ${row}: ${severity ?? outcome}`);
    }
  }
  return outcomes;
}

function compiledOutcomes({ ledgers, policies, asOf }: RandomCase): readonly Outcome[] {
  const { tables, run, steps } = openTablesNow(ledgers, policies, asOf, chinaCalendar);
  const ours = tables.find(({ ledger }) => ledger.policy.id === 'ours');
  if (!ours) throw new Error('The case has no ledger.');
  const { ledger, compiled, scope } = ours;
  const judged = [scope, groupScope(ledger, groupsOf(ledger), run), ledgerScope(ledger, run)].map(
    (table) => ({
      table,
      rules: rulesPer(compiled, table.of).map((rule) => compileRule(rule, table)),
    }),
  );
  for (const step of steps) step();
  return judged.flatMap(({ table, rules }) =>
    Array.from({ length: table.rows }, (_, row) =>
      rules.map(({ rule, judge }) => `${rule.id} ${table.of} ${row}: ${wordOf(judge(row))}`),
    ).flat(),
  );
}

function wordOf(verdict: number): string {
  if (verdict === CLEAR) return 'clear';
  return severityOf(verdict) ?? (verdict === UNCHECKED ? 'unchecked' : 'notInForce');
}

/** A whole check run, as the same outcomes counted. */
export async function checkedTotals({ ledgers, policies, asOf }: RandomCase) {
  const run = await check(ledgers, policies, asOf, chinaCalendar);
  const ours = run.ledgers.find(({ ledger }) => ledger.policy.id === 'ours');
  expect([ours?.findings.length, ours && everyUnchecked(ours).length]).toEqual([
    ours?.outcomes.finding,
    ours?.outcomes.unchecked,
  ]);
  return ours?.outcomes;
}
