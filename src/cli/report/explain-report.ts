import type { Explained, LedgerRun, Level, Outcomes, Severity, Value } from '../../rules/index.ts';
import type { DeclaredReport, WaiverReport } from './check-report.ts';

/** Why each rule fired on one record, or did not. */
export interface ExplainReport {
  readonly workbook: string;
  readonly asOf: string;
  /** For titles of fields and steps. */
  readonly run: LedgerRun;
  readonly sheet: string;
  readonly row: number;
  readonly record: string | null;
  readonly level: Level;
  readonly declared: DeclaredReport;
  readonly rules: readonly ExplainedRuleReport[];
  /** The record's cell of a field; '' where the field has no column. */
  readonly cellOf: (field: string) => string;
}

export interface ExplainedRuleReport {
  readonly id: string;
  readonly title: string;
  readonly outcome: keyof Outcomes;
  readonly severity: Severity;
  readonly clauses: readonly string[];
  /** What was found, or why it could not be judged; '' for the others. */
  readonly message: string;
  readonly conditions: Explained;
  readonly inForce: Explained | undefined;
  readonly exceptions: readonly { readonly id: string; readonly explained: Explained }[];
  /** Of a finding, what would clear it; null of other outcomes. */
  readonly change: ChangeReport | null;
  /** Who answers for the finding; null where nobody does. */
  readonly waiver: WaiverReport | null;
}

export interface ChangeReport {
  readonly ways: readonly WayReport[];
  /** Why none is told; null where some are. */
  readonly none: string | null;
  /** What must be said with them. */
  readonly note: string | null;
}

interface WayReport {
  readonly sentence: string;
  readonly cells: readonly {
    readonly ledger: string;
    readonly field: string;
    /** Null in a record that is not there. */
    readonly at: { readonly sheet: string; readonly row: number; readonly cell: string } | null;
    /** What it holds, and a value with which it was proved. */
    readonly from: Value;
    readonly proof: Value;
  }[];
  /** Rules by which the same record would be found instead. */
  readonly brings: readonly string[];
}
