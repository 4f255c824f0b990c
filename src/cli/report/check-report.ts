import type {
  Freshness,
  Level,
  Light,
  Outcomes,
  Points,
  Severity,
  UncheckedReason,
} from '../../rules/index.ts';

/** A check run as words and addresses: all that any format shows of it, and nothing that has to be looked up. */
export interface CheckReport {
  /** The file, as it was named. */
  readonly workbook: string;
  readonly asOf: string;
  /** Whether the results that stand in the workbook still hold; and the same in a sentence. */
  readonly freshness: Freshness;
  readonly saidFreshness: string;
  readonly policies: readonly { readonly id: string; readonly version: string }[];
  readonly ledgers: readonly LedgerReport[];
  readonly otherSheets: readonly { readonly sheet: string; readonly why: string }[];
  /** What is wrong with sheets and columns; something is left unjudged because of these. */
  readonly faults: readonly FaultReport[];
  /** What one should know about the file itself. */
  readonly warnings: readonly FaultReport[];
  /** Where a copy with marks was saved, and what could not be marked as usual. */
  /** `marked`: with results; where none may be written the copy is the workbook as it came, and the notes say why. */
  readonly written: {
    readonly file: string;
    readonly marked: boolean;
    readonly notes: readonly string[];
  } | null;
}

export interface LedgerReport {
  readonly id: string;
  readonly title: string;
  readonly readings: readonly ReadingReport[];
  readonly rules: readonly RuleReport[];
  readonly outcomes: Outcomes;
  readonly records: readonly RecordReport[];
  readonly findings: readonly FindingReport[];
  readonly unchecked: readonly UncheckedReport[];
}

/** How one stretch of a sheet was understood, in short. */
export interface ReadingReport {
  readonly sheet: string;
  readonly header: { readonly first: number; readonly last: number };
  readonly data: { readonly first: number; readonly last: number };
  readonly records: number;
  readonly setAside: number;
}

export interface RuleReport {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly clauses: readonly string[];
  readonly note: string;
}

/** Where a finding stands. A group or a whole ledger has no row and no record. */
export interface SubjectReport {
  readonly sheet: string;
  readonly row: number | null;
  readonly record: string | null;
  /** Set only where a group was judged. */
  readonly group: string | null;
}

/** `certain: false` = the warning could not be judged: the level may be graver than shown. */
interface ReasonReport {
  readonly sentence: string;
  readonly level: Exclude<Level, 'none'>;
  readonly certain: boolean;
}

export interface RecordReport {
  readonly sheet: string;
  readonly row: number;
  readonly record: string | null;
  readonly level: Level;
  readonly reasons: readonly ReasonReport[];
  readonly progress: { readonly done: number; readonly total: number };
  readonly next: { readonly id: string; readonly title: string } | null;
  readonly due: string | null;
  readonly declared: DeclaredReport;
}

/** What the result columns and the scores of its policy say of a record. */
export interface DeclaredReport {
  readonly columns: readonly ColumnReport[];
  readonly scores: readonly ScoreReport[];
}

interface ColumnReport {
  readonly id: string;
  readonly title: string;
  readonly light: Light | null;
  /** Something of it cannot be told. */
  readonly isOpen: boolean;
  /** As it stands in the workbook. */
  readonly text: string;
}

interface ScoreReport {
  readonly id: string;
  readonly title: string;
  readonly points: Points;
  readonly criteria: readonly { readonly id: string; readonly points: Points }[];
  readonly text: string;
}

export interface FindingReport extends SubjectReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly clauses: readonly string[];
  readonly fields: readonly string[];
  readonly cells: readonly string[];
  readonly message: string;
  readonly identity: string | null;
  /** Null where nobody waived it. */
  readonly waiver: WaiverReport | null;
}

/** `live: false` = it ended before the as-of day and waives nothing any more. */
export interface WaiverReport {
  readonly live: boolean;
  readonly reason: string;
  readonly approver: string;
  readonly basis: string;
  readonly approvedOn: string | null;
  readonly until: string | null;
  readonly sentence: string;
}

export interface UncheckedReport {
  readonly at: SubjectReport;
  readonly rule: string;
  readonly cause: CauseReport;
  readonly cells: readonly string[];
}

/** Why rules could not be judged; said once, whatever number of records it keeps from being judged. */
export interface CauseReport {
  readonly reason: UncheckedReason;
  readonly fields: readonly string[];
  /** Titles of the fields (or ledgers), for people. */
  readonly titles: readonly string[];
  readonly sentence: string;
}

export interface FaultReport {
  readonly code: string;
  readonly sentence: string;
  readonly repair: string;
  readonly file: string | null;
  readonly pointer: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}
