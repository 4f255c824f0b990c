import type { CellRange } from '../ledger/grid.ts';
import type { SheetRole } from './own-names.ts';

/** What to write into a workbook: pure data. An adapter applies it, and can take it off again without a trace. */
export interface WritePlan {
  readonly ledgerSheets: readonly LedgerSheetPlan[];
  /**
   * 豁免 only where the workbook has none yet: what stands there is people's. An adapter never empties or removes it
   * because a plan does not name it.
   */
  readonly ownSheets: readonly OwnSheetPlan[];
  /** New rows of 豁免, below everything that stands there. */
  readonly added?: AddedRows;
  /** Hidden names by which what is ours is known again. */
  readonly names: readonly PlannedName[];
  /** What could not be done as usual, for the pane and the command line to say: `sayPlanNote`. */
  readonly notes?: readonly PlanNote[];
}

export type PlanNote =
  /** No free columns beside this ledger: its results stand on 校验结果 only. */
  | { readonly kind: 'noRoom'; readonly ledger: string; readonly sheet: string }
  /** No column by which a row could be known again: results stand on 校验结果 only. */
  | { readonly kind: 'noIdentity'; readonly ledger: string; readonly sheet: string }
  /** Records without marks: key blank or repeated (`notUnique`), or an error value in it. */
  | {
      readonly kind: 'notUnique' | 'errorInKey';
      readonly ledger: string;
      readonly sheet: string;
      readonly records: number;
    }
  /** Lines or links of 校验结果 that were left out because a sheet holds no more. */
  | { readonly kind: 'linesLeftOut' | 'linksLeftOut'; readonly count: number }
  /** The signature cell watches only some of the ledgers' cells. */
  | { readonly kind: 'signaturePartial'; readonly readings: number };

/** Changes to a sheet that belongs to the user: only added cells, formats and widths of added columns. */
export interface LedgerSheetPlan {
  readonly sheet: string;
  readonly cells: readonly PlannedCell[];
  readonly formats: readonly PlannedFormat[];
  readonly columns: readonly PlannedColumn[];
}

/** Cells for rows that are empty now; all else on the sheet stays as it is. */
export interface AddedRows {
  readonly sheet: string;
  readonly cells: readonly PlannedCell[];
}

/** A sheet of our own, written whole. */
export interface OwnSheetPlan {
  readonly role: SheetRole;
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly formats: readonly PlannedFormat[];
  readonly columns: readonly PlannedColumn[];
  readonly merges: readonly CellRange[];
  readonly links: readonly PlannedLink[];
  /** Rows that stay in sight above. */
  readonly frozenRows: number;
  readonly filter: CellRange | null;
  readonly print: {
    readonly landscape: boolean;
    readonly titleRows: readonly [number, number] | null;
    /** What is printed; all of it where absent. */
    readonly area?: CellRange;
    /** Rows before which a new page begins. */
    readonly breaks?: readonly number[];
  };
  /** Native charts, drawn by Excel from cells of this sheet. */
  readonly charts?: readonly PlannedChart[];
}

/** A chart over cells of its own sheet: it follows them, and carries its figures as labels. */
export interface PlannedChart {
  /** Of ours alone on the sheet: by it the chart is found again. */
  readonly name: string;
  readonly kind: 'column' | 'line';
  readonly title: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** One row or column of cells. */
  readonly categories: CellRange;
  readonly series: readonly {
    readonly title: CellRange;
    readonly values: CellRange;
    readonly numberFormat: 'count' | 'percent' | 'tenth';
  }[];
  /** The cells that it covers. */
  readonly place: CellRange;
}

/** One bulletin sheet to be written, in place of the one of the same bulletin and period; nothing else is touched. */
export interface BulletinPlan {
  readonly sheet: OwnSheetPlan;
  readonly name: PlannedName;
  readonly notes: readonly PlanNote[];
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent;
  readonly look: CellLook;
}

export type PlannedContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A serial day of the workbook's own date system. */
  | { readonly kind: 'serialDay'; readonly serial: number }
  | { readonly kind: 'mark'; readonly yes: boolean }
  /** Without the leading =; `shown` is its value now. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly shown: string | number | boolean;
    };

export type CellLook =
  | 'plain'
  | 'wrapped'
  | 'header'
  | 'token'
  | 'key'
  | 'level'
  | 'title'
  | 'section'
  | 'note'
  | 'link'
  | 'count'
  | 'tenth'
  | 'day';

/** A conditional format. Its formula carries the constant that makes it known as ours. */
export interface PlannedFormat {
  readonly ranges: readonly CellRange[];
  /** Relative to the first cell of the first range. */
  readonly formula: string;
  readonly look: MarkLook;
}

export type MarkLook =
  'missing' | 'order' | 'value' | 'unreadable' | 'red' | 'orange' | 'yellow' | 'green' | 'moved';

export interface PlannedColumn {
  readonly column: number;
  /** In characters. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface PlannedLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly cell: string;
}

export interface PlannedName {
  readonly name: string;
  /** Without the leading =. */
  readonly refersTo: string;
}
