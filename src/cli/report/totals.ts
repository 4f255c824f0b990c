import type { Level, Outcomes, Severity } from '../../rules/index.ts';
import type { CheckReport } from './check-report.ts';

/** The four outcomes over all ledgers of a workbook. */
export function totalOutcomes(report: CheckReport): Outcomes {
  const sum = (kind: keyof Outcomes): number =>
    report.ledgers.reduce((total, { outcomes }) => total + outcomes[kind], 0);
  return {
    finding: sum('finding'),
    clear: sum('clear'),
    unchecked: sum('unchecked'),
    notInForce: sum('notInForce'),
  };
}

export function judged(outcomes: Outcomes): number {
  return outcomes.finding + outcomes.clear + outcomes.unchecked + outcomes.notInForce;
}

export function countLevels(report: CheckReport): Readonly<Record<Level, number>> {
  const counts = { red: 0, orange: 0, yellow: 0, none: 0 };
  for (const { records } of report.ledgers) {
    for (const { level } of records) counts[level] += 1;
  }
  return counts;
}

/** Somebody answers for these: they are counted as findings, and neither as errors nor as warnings. */
export function countWaived(report: CheckReport): number {
  return report.ledgers.reduce(
    (sum, { findings }) => sum + findings.filter(({ waiver }) => waiver?.live === true).length,
    0,
  );
}

export function countSeverities(report: CheckReport): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of report.ledgers) {
    for (const { severity, waiver } of findings) {
      if (waiver?.live !== true) counts[severity] += 1;
    }
  }
  return counts;
}

/** No error, no warning, nothing unchecked and no fault: only then is a workbook in order. */
export function isInOrder(report: CheckReport): boolean {
  const { error, warning } = countSeverities(report);
  return error + warning + totalOutcomes(report).unchecked + report.faults.length === 0;
}
