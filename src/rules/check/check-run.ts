import type { Day } from '../day/day.ts';
import type { Fault } from '../fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Value } from '../ledger/value.ts';
import type { CompiledPolicy, CompiledRule } from '../policy/compiled-policy.ts';
import type { Level, Light, Severity } from '../policy/shape/index.ts';
import type { Waiver, WaiverCheck } from '../waivers/waiver.ts';

/** All policies applied to all ledgers of one workbook as of one day. Holds ids and evidence, never prose. */
export interface CheckRun {
  readonly asOf: Day;
  readonly ledgers: readonly LedgerRun[];
  /** The run was cancelled before it had judged everything. */
  readonly partial: boolean;
  /** Absent where the workbook has no waivers. */
  readonly waivers?: WaiverCheck;
}

/** The four outcomes add up to rules × what each rule is judged on (records, groups or the ledger). */
export interface Outcomes {
  readonly finding: number;
  readonly clear: number;
  readonly unchecked: number;
  readonly notInForce: number;
}

export interface LedgerRun {
  readonly compiled: CompiledPolicy;
  readonly ledger: Ledger;
  readonly outcomes: Outcomes;
  /** Sorted by record, then by rule in the policy's order; findings of groups and of the ledger come last. */
  readonly findings: readonly Finding[];
  /** What a record, a group or the ledger itself keeps from being judged. Sorted likewise. */
  readonly unchecked: readonly UncheckedRule[];
  /** What no record can be judged by for want of a column or a ledger. Sorted by the first record, then by rule. */
  readonly notKept: readonly NotKeptRule[];
  /** One a record, in the order of the ledger's records. */
  readonly records: readonly RecordResult[];
  readonly faults: readonly Fault[];
}

/** A record of a ledger, or what a rule over a group or a whole ledger was judged on. */
export type Subject =
  | { readonly kind: 'record'; readonly record: LedgerRecord }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'ledger' };

export interface LedgerRecord {
  /** Position among all records of the ledger, over its readings. */
  readonly index: number;
  /** Position of its reading in `ledger.readings`, and its position inside that reading. */
  readonly reading: number;
  readonly position: number;
  readonly sheet: string;
  readonly row: number;
  /** Key parts joined by "|"; null where a part is blank, unreadable or has no column. */
  readonly key: string | null;
}

export interface Finding {
  readonly rule: CompiledRule;
  readonly subject: Subject;
  /** After exceptions. */
  readonly severity: Severity;
  /** Fields whose cells are marked: those of the rule that have a column here. */
  readonly fields: readonly string[];
  /** ledger + record key + rule + fields: survives sorting, inserting and renaming. Null where it has none. */
  readonly identity: string | null;
  /** Facts that the message names, by placeholder: field values, parameters in force, function results. */
  readonly evidence: Readonly<Record<string, FactValue>>;
  /** Absent where nobody waived it. */
  readonly waiver?: FindingWaiver;
}

/** `live: false` = it ended before the as-of day and waives nothing any more. */
export interface FindingWaiver {
  readonly waiver: Waiver;
  readonly live: boolean;
}

export type FactValue = Value | UnknownFact;

/** A computed fact that cannot be told, and the fields (or ledgers) because of which. */
export interface UnknownFact {
  readonly kind: 'unknown';
  readonly reason: UncheckedReason;
  readonly fields: readonly string[];
}

/** Why a rule could not be judged. `imprecise`: a month without a day, or √ in a day column. */
export type UncheckedReason =
  'unreadable' | 'noColumn' | 'noLedger' | 'noCalendar' | 'imprecise' | 'exceptionsDisagree';

export interface UncheckedRule {
  readonly rule: CompiledRule;
  readonly subject: Subject;
  readonly reason: UncheckedReason;
  /** Because of which it could not be judged: its fields; `ledger` or `ledger.field` for those of another ledger. */
  readonly fields: readonly string[];
}

/**
 * A rule that cannot be judged on records of one reading because a column or a ledger is not there. In a large ledger it
 * is a million times the same: told once, with its records.
 */
export interface NotKeptRule {
  readonly rule: CompiledRule;
  readonly reason: 'noColumn' | 'noLedger';
  /** As of `UncheckedRule`. */
  readonly fields: readonly string[];
  /** Its position in `ledger.readings`. */
  readonly reading: number;
  /** In the order of the ledger; at least one. */
  readonly records: readonly LedgerRecord[];
}

export interface RecordResult {
  readonly record: LedgerRecord;
  readonly level: Level;
  readonly reasons: readonly LevelReason[];
  readonly progress: { readonly done: number; readonly total: number };
  /** Id of the first step that is not done; null when all are, or the ledger has no procedure. */
  readonly next: string | null;
  readonly due: Day | null;
  /** One a result column of the policy. */
  readonly columns: readonly ColumnResult[];
  /** One a score of the policy. */
  readonly scores: readonly ScoreResult[];
}

/** What a result column shows of a record. */
export interface ColumnResult {
  /** Its place among the policy's result columns. */
  readonly column: number;
  /** The first case that holds; of a column that joins, all that hold. */
  readonly shown: readonly ShownCase[];
  /** The gravest of their lights; null where they have none, or where a case that cannot be told could be graver. */
  readonly light: Light | null;
  /** Why a case cannot be told; null where all that were asked can. */
  readonly unknown: UnknownFact | null;
}

export interface ShownCase {
  /** Its place among the cases of the column. */
  readonly case: number;
  readonly evidence: Readonly<Record<string, FactValue>>;
}

/** Points that a record has of those that it could have; `until` is more than `from` where some cannot be told. */
export interface Points {
  readonly from: number;
  readonly until: number;
  readonly of: number;
}

export interface ScoreResult extends Points {
  /** Its place among the policy's scores. */
  readonly score: number;
  /** One a criterion, in the order of the policy. */
  readonly criteria: readonly CriterionResult[];
}

export interface CriterionResult extends Points {
  /** Why its points cannot be told; null where they can. */
  readonly unknown: UnknownFact | null;
}

/** `certain: false` = the warning could not be judged: the level may be higher than shown. */
export interface LevelReason {
  readonly warning: number;
  readonly level: Exclude<Level, 'none'>;
  readonly certain: boolean;
  readonly evidence: Readonly<Record<string, FactValue>>;
}
