import {
  cellOf,
  ruleTitle,
  sayDay,
  sayFinding,
  sayUnchecked,
  whyUnchecked,
  type CompiledPolicy,
  type Day,
  type ExplainedRule,
  type Explanation,
  type Finding,
  type Language,
  type LedgerRecord,
  type LedgerRun,
} from '../../rules/index.ts';
import { declaredReport } from './declared-report.ts';
import type { ExplainedRuleReport, ExplainReport } from './explain-report.ts';
import { waiverReport } from './waiver-report.ts';

interface ExplainContext {
  readonly file: string;
  readonly asOf: Day;
  readonly run: LedgerRun;
  readonly policies: readonly CompiledPolicy[];
  readonly language: Language;
}

/** Puts an explanation beside what the check found for the same record. */
export function reportExplanation(
  { record, rules }: Explanation,
  context: ExplainContext,
): ExplainReport {
  const { file, asOf, run, policies, language } = context;
  const result = run.records[record.index];
  return {
    workbook: file,
    asOf: sayDay(asOf),
    run,
    sheet: record.sheet,
    row: record.row,
    record: record.key,
    level: result?.level ?? 'none',
    declared: result
      ? declaredReport(result, run, policies, language)
      : { columns: [], scores: [] },
    rules: rules.map((rule) => ruleReport(rule, record, context)),
    cellOf(field) {
      const reading = run.ledger.readings[record.reading];
      return reading === undefined ? '' : cellOf(reading, field, record.position);
    },
  };
}

function ruleReport(
  { rule, outcome, severity, conditions, inForce, exceptions }: ExplainedRule,
  record: LedgerRecord,
  context: ExplainContext,
): ExplainedRuleReport {
  const finding = findingBy(rule.id, record, context.run);
  return {
    id: rule.id,
    title: ruleTitle(rule, context.run.compiled, context.language),
    outcome,
    severity: severity ?? rule.severity,
    clauses: rule.cites,
    message: messageOf(finding, rule.id, record, context),
    conditions,
    inForce,
    exceptions: exceptions.map(({ exception, explained }) => ({ id: exception.id, explained })),
    change: null,
    waiver: finding?.waiver ? waiverReport(finding.waiver, context.language) : null,
  };
}

function findingBy(
  rule: string,
  record: LedgerRecord,
  { findings }: LedgerRun,
): Finding | undefined {
  return findings.find(
    ({ rule: { id }, subject }) =>
      id === rule && subject.kind === 'record' && subject.record.index === record.index,
  );
}

function messageOf(
  finding: Finding | undefined,
  rule: string,
  record: LedgerRecord,
  { run, policies, language }: ExplainContext,
): string {
  if (finding !== undefined) return sayFinding(finding, run, language);
  const why = whyUnchecked(run, rule, record.index);
  return why === undefined ? '' : sayUnchecked(why, run, language, policies);
}
