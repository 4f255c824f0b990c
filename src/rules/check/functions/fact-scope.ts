import type { Day } from '../../day/day.ts';
import type { WorkCalendar } from '../../day/work-calendar.ts';
import type { Condition } from '../../policy/shape/condition-shape.ts';
import type { LookupTable } from '../../policy/shape/table-shape.ts';
import type { Severity } from '../../policy/shape/text-shape.ts';
import type { CriterionResult, FactValue, Points, UnknownFact } from '../check-run.ts';
import type { Column } from '../facts/column.ts';
import type { Later } from '../facts/stretches.ts';
import type { Tri } from '../tri.ts';

/** What a function may ask of the table that it is computed over: the records of a ledger, its groups, or the whole. */
export interface FactScope {
  /** The id of its policy. */
  readonly ledger: string;
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
  readonly rows: number;
  /** The field that groups the records, if the policy declares one. */
  readonly group: string | undefined;
  /** Whether the rows are records, groups or the one whole ledger. */
  readonly of: 'record' | 'group' | 'ledger';
  field(name: string): Column;
  /** A field, a parameter, today or a function. */
  fact(name: string, params?: Readonly<Record<string, unknown>>): Column;
  limit(name: string): TimeLimitFact;
  /** The day fields of the procedure's steps. */
  readonly stepDays: readonly string[];
  table(name: string): LookupTable;
  /** A score of the policy; only of records. */
  score(id: string): ScoreOverRows;
  condition(condition: Condition): RowCondition;
  /** The facts so far in which other records have a say, each by how it was asked. */
  readonly across: ReadonlyMap<string, Column>;
  /** The records of a ledger of the workbook; undefined where the workbook lacks it. Without an id, of this ledger. */
  records(ledger: string | undefined): FactScope | undefined;
  /** Work to be done, in the order given, before the first row is asked. */
  readonly later: Later;
  /** Only for warnings: how many findings a record has. */
  findings(asked: FindingsAsked): (row: number) => FactValue;
}

export interface TimeLimitFact {
  readonly amount: Column;
  readonly unit: 'day' | 'workday' | 'month' | 'year';
}

/** A score over the rows of a table. */
export interface ScoreOverRows {
  readonly at: (row: number) => ScoreOfRow;
}

export interface ScoreOfRow extends Points {
  readonly criteria: readonly CriterionResult[];
}

export interface RowCondition {
  readonly at: (row: number) => Tri;
  /** Why it is unknown for a row for which it is. */
  readonly why: (row: number) => UnknownFact;
}

export interface FindingsAsked {
  readonly severity?: Severity;
  readonly rules?: readonly string[];
  readonly blocks?: readonly string[];
}
