import type { Fault } from '../fault.ts';
import type { Policy } from '../policy/shape/policy-shape.ts';
import type { CellRange } from './grid.ts';
import type { Value } from './value.ts';

/** How one stretch of a sheet was understood as (part of) a ledger, and why. */
export interface LedgerReading {
  /** The id of the policy whose ledger this is. */
  readonly ledger: string;
  readonly sheet: string;
  readonly header: { readonly first: number; readonly last: number };
  /** First and last sheet row that hold records. */
  readonly data: { readonly first: number; readonly last: number };
  /** Columns that belong to this reading (panels side by side are two readings). */
  readonly columnSpan: { readonly first: number; readonly last: number };
  /** Field name → sheet column (from 1). One-to-one. */
  readonly columns: ReadonlyMap<string, number>;
  /** Sheet column → why it was taken for its field. */
  readonly evidence: ReadonlyMap<number, readonly Evidence[]>;
  /** Sheet column → its header and why no field took it. */
  readonly unmapped: ReadonlyMap<number, { readonly header: string; readonly reason: string }>;
  /** Declared fields that have no column here. */
  readonly missingFields: readonly string[];
  readonly setAside: readonly SetAsideRow[];
  readonly records: readonly RecordPlace[];
  /** Field name → its values, one a record, in the order of `records`. Fields without a column are absent. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  /** Merged areas inside the data: a cell of one is addressed by its first cell. */
  readonly merges: readonly CellRange[];
  readonly faults: readonly Fault[];
  /** What one should know though nothing is wrong: hidden rows and columns that were read, far cells. */
  readonly notices?: readonly Notice[];
}

/** `code` is a key of the ledger words. */
export interface Notice {
  readonly code: string;
  readonly detail: string;
}

interface RecordPlace {
  readonly row: number;
}

/** `code` is a key of the ledger words: title, alias, path, type …; `detail` is what it was found on. */
export interface Evidence {
  readonly code: string;
  readonly detail: string;
  readonly score: number;
}

/** `reason` is a key of the ledger words: blank, subtotal, total, note, rules, columnNumbers, unit, emptyTail … */
export interface SetAsideRow {
  readonly row: number;
  readonly reason: string;
}

/** The whole understanding of a workbook. */
export interface WorkbookReading {
  readonly ledgers: readonly LedgerReading[];
  /** Sheets that hold no ledger; `reason` is a key of the ledger words. */
  readonly otherSheets: readonly { readonly sheet: string; readonly reason: string }[];
  readonly faults: readonly Fault[];
}

/** All records of one kind in a workbook, over all its readings, with the policy that governs them. */
export interface Ledger {
  readonly policy: Policy;
  readonly readings: readonly LedgerReading[];
}
