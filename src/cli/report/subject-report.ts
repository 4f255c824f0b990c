import { cellOf, type LedgerRun, type Subject } from '../../rules/index.ts';
import type { SubjectReport } from './check-report.ts';

export function subjectReport(subject: Subject, run: LedgerRun): SubjectReport {
  if (subject.kind === 'record') {
    const { sheet, row, key } = subject.record;
    return { sheet, row, record: key, group: null };
  }
  const sheet = run.ledger.readings[0]?.sheet ?? '';
  const group = subject.kind === 'group' ? subject.group : null;
  return { sheet, row: null, record: null, group };
}

const NO_CELLS: readonly string[] = [];

/** The cells of a record's fields, each once; a field without a column has none. */
export function cellsOf(
  subject: Subject,
  fields: readonly string[],
  run: LedgerRun,
): readonly string[] {
  if (subject.kind !== 'record') return NO_CELLS;
  const { reading, position } = subject.record;
  const at = run.ledger.readings[reading];
  if (at === undefined) return NO_CELLS;
  if (!fields.some((field) => at.columns.has(field))) return NO_CELLS;
  const placed = fields.filter((field) => at.columns.has(field));
  return [...new Set(placed.map((field) => cellOf(at, field, position)))];
}
