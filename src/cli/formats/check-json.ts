import type { CheckedWorkbook, CheckOutput } from '../output/check-output.ts';
import type { CheckReport, LedgerReport } from '../report/check-report.ts';
import { totalOutcomes } from '../report/totals.ts';
import { declaredJson } from './declared-json.ts';
import { freshnessJson } from './freshness-json.ts';
import { jsonPieces } from './json-pieces.ts';
import { waiverJson } from './waiver-json.ts';

/** The stable machine output of `check`, as docs/check-output.schema.json has it. */
export function checkJson(reports: readonly CheckReport[]): Iterable<string> {
  const output: CheckOutput = reports.map(checkedWorkbook);
  return jsonPieces(output, 3);
}

function checkedWorkbook(report: CheckReport): CheckedWorkbook {
  return {
    workbook: report.workbook,
    asOf: report.asOf,
    policies: report.policies.map(({ id, version }) => ({ id, version })),
    outcomes: totalOutcomes(report),
    records: report.ledgers.flatMap(records),
    findings: report.ledgers.flatMap(findings),
    unchecked: report.ledgers.flatMap(unchecked),
    faults: [...report.faults, ...report.warnings],
    freshness: freshnessJson(report.freshness),
  };
}

function records({ id, records }: LedgerReport): CheckedWorkbook['records'] {
  return records.map((each) => ({
    ledger: id,
    sheet: each.sheet,
    row: each.row,
    record: each.record,
    level: each.level,
    reasons: each.reasons.map(({ sentence }) => sentence),
    progress: { done: each.progress.done, total: each.progress.total },
    next: each.next?.id ?? null,
    due: each.due,
    ...declaredJson(each.declared),
  }));
}

function findings({ id, findings }: LedgerReport): CheckedWorkbook['findings'] {
  return findings.map((each) => ({
    ledger: id,
    rule: each.rule,
    severity: each.severity,
    clauses: [...each.clauses],
    sheet: each.sheet,
    row: each.row,
    record: each.record,
    fields: [...each.fields],
    cells: [...each.cells],
    message: each.message,
    waiver: waiverJson(each.waiver),
  }));
}

function unchecked({ id, unchecked }: LedgerReport): CheckedWorkbook['unchecked'] {
  return unchecked.map((each) => ({
    ledger: id,
    rule: each.rule,
    sheet: each.at.sheet,
    row: each.at.row,
    record: each.at.record,
    reason: each.cause.reason,
    fields: [...each.cause.fields],
    cells: [...each.cells],
  }));
}
