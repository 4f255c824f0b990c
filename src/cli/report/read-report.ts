import type { FaultReport } from './check-report.ts';

/** How a workbook was understood, in words and addresses. */
export interface ReadReport {
  readonly workbook: string;
  /** One sentence: whether the results that stand in the workbook still hold. */
  readonly freshness: string;
  readonly ledgers: readonly ReadLedgerReport[];
  readonly otherSheets: readonly { readonly sheet: string; readonly why: string }[];
  readonly faults: readonly FaultReport[];
}

export interface ReadLedgerReport {
  readonly title: string;
  readonly sheet: string;
  readonly header: string;
  readonly data: string;
  readonly columns: readonly ColumnReport[];
  readonly unmapped: readonly {
    readonly letters: string;
    readonly header: string;
    readonly why: string;
  }[];
  readonly missing: readonly string[];
  readonly setAside: readonly { readonly why: string; readonly rows: string }[];
  readonly unreadable: readonly {
    readonly cell: string;
    readonly title: string;
    readonly raw: string;
  }[];
  readonly records: readonly { readonly row: number; readonly values: readonly string[] }[];
  readonly notices: readonly string[];
}

export interface ColumnReport {
  readonly letters: string;
  readonly field: string;
  readonly title: string;
  readonly evidence: readonly string[];
  readonly counts: {
    readonly present: number;
    readonly blank: number;
    readonly notApplicable: number;
    readonly unreadable: number;
  };
}
