import type { ColumnsUnderstood } from '../columns/understand-columns.ts';
import type { HeaderBlock } from './header-block.ts';
import type { HeaderColumn } from './header-columns.ts';
import type { ColumnSpan } from './panels.ts';

/** The rows over which a header rules. */
export interface TablePlace {
  readonly block: HeaderBlock;
  /** The first row that belongs to it: titles and fill-in lines above the header. */
  readonly top: number;
  /** The last row that may belong to it. */
  readonly until: number;
  /** Rows within that belong to tables which are no ledgers. */
  readonly foreign: readonly HeaderBlock[];
}

/** A stretch of a sheet that is (part of) a ledger. */
export interface Table extends TablePlace {
  readonly span: ColumnSpan;
  /** Headers on the same rows that stand apart and belong to no ledger. */
  readonly beside: readonly HeaderColumn[];
  readonly columns: ColumnsUnderstood;
}

export function isForeign({ foreign }: TablePlace, row: number): boolean {
  return foreign.some(({ first, last }) => row >= first && row <= last);
}
