/** Rows of a sheet of ours in place of others; what stands below goes up or down. Rows count from 1. */
export interface RowChange {
  /** The first row that goes, as the rows stand now. */
  readonly at: number;
  readonly removed: number;
  /** The first row that comes, as the rows will stand. */
  readonly from: number;
  readonly added: number;
}
