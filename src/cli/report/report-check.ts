import {
  localText,
  sayDay,
  sayFinding,
  sayFreshness,
  sayOtherSheet,
  sayReason,
  type CheckRun,
  type CompiledPolicy,
  type Day,
  type Finding,
  type Language,
  type LedgerReading,
  type LedgerRun,
  type RecordResult,
  type WorkbookReading,
} from '../../rules/index.ts';
import { freshnessOf, type OpenedWorkbook } from '../files/open-workbook.ts';
import { troubleOf } from '../trouble.ts';
import type {
  CheckReport,
  FaultReport,
  FindingReport,
  LedgerReport,
  ReadingReport,
  RecordReport,
} from './check-report.ts';
import { declaredReport } from './declared-report.ts';
import { faultReport } from './fault-report.ts';
import { reportUnchecked } from './report-unchecked.ts';
import { ruleReport } from './rule-report.ts';
import { cellsOf, subjectReport } from './subject-report.ts';
import { waiverReport } from './waiver-report.ts';

/** Puts a check run into words and addresses. */
export function reportCheck(
  opened: OpenedWorkbook,
  run: CheckRun,
  policies: readonly CompiledPolicy[],
  language: Language,
  today: Day,
): CheckReport {
  const { file, reading, workbook } = opened;
  const freshness = freshnessOf(opened, policies, today);
  const notices = [...workbook.warnings, ...(run.waivers?.notices ?? [])];
  return {
    workbook: file,
    asOf: sayDay(run.asOf),
    freshness,
    saidFreshness: sayFreshness(freshness, language),
    policies: policies.map(({ policy: { id, version } }) => ({ id, version })),
    ledgers: run.ledgers.map((ledger) => ledgerReport(ledger, policies, language)),
    otherSheets: reading.otherSheets.map(({ sheet, reason }) => ({
      sheet,
      why: sayOtherSheet(reason, language),
    })),
    faults: faults(reading, run, language),
    warnings: notices.map((fault) => faultReport(troubleOf(fault), language)),
    written: null,
  };
}

function ledgerReport(
  run: LedgerRun,
  policies: readonly CompiledPolicy[],
  language: Language,
): LedgerReport {
  const { policy, rules } = run.compiled;
  return {
    id: policy.id,
    title: localText(policy.title, language),
    readings: run.ledger.readings.map(readingReport),
    rules: rules.map((rule) => ruleReport(rule, run.compiled, language)),
    outcomes: run.outcomes,
    records: run.records.map((record) => recordReport(record, run, policies, language)),
    findings: run.findings.map((finding) => findingReport(finding, run, language)),
    unchecked: reportUnchecked(run, policies, language),
  };
}

function readingReport({ sheet, header, data, records, setAside }: LedgerReading): ReadingReport {
  return { sheet, header, data, records: records.length, setAside: setAside.length };
}

function recordReport(
  result: RecordResult,
  run: LedgerRun,
  policies: readonly CompiledPolicy[],
  language: Language,
): RecordReport {
  const step = run.compiled.steps.find(({ id }) => id === result.next);
  return {
    sheet: result.record.sheet,
    row: result.record.row,
    record: result.record.key,
    level: result.level,
    // Sentences are made when they are asked for: of a large ledger a person reads the first forty.
    reasons: result.reasons.map((reason) => ({
      get sentence() {
        return sayReason(reason, run, language);
      },
      level: reason.level,
      certain: reason.certain,
    })),
    progress: result.progress,
    next: step === undefined ? null : { id: step.id, title: localText(step.title, language) },
    due: result.due === null ? null : sayDay(result.due),
    declared: declaredReport(result, run, policies, language),
  };
}

function findingReport(finding: Finding, run: LedgerRun, language: Language): FindingReport {
  return {
    ...subjectReport(finding.subject, run),
    rule: finding.rule.id,
    severity: finding.severity,
    clauses: finding.rule.cites,
    fields: finding.fields,
    get cells() {
      return cellsOf(finding.subject, finding.fields, run);
    },
    get message() {
      return sayFinding(finding, run, language);
    },
    identity: finding.identity,
    waiver: finding.waiver ? waiverReport(finding.waiver, language) : null,
  };
}

/** Of the workbook, of each ledger found in it, and of the check; each once. */
function faults(
  reading: WorkbookReading,
  run: CheckRun,
  language: Language,
): readonly FaultReport[] {
  const all = [
    ...reading.faults,
    ...(run.waivers?.faults ?? []),
    ...reading.ledgers.flatMap((ledger) => ledger.faults),
    ...run.ledgers.flatMap((ledger) => ledger.faults),
  ];
  const once = new Map(all.map((fault) => [JSON.stringify(fault), fault]));
  return [...once.values()].map((fault) => faultReport(troubleOf(fault), language));
}
