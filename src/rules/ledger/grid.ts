/** The raw cells of one sheet, before any meaning. Rows and columns count from 1, as on the sheet. */
export interface Grid {
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Only rows that hold a value, in order. */
  readonly rows: readonly GridRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The workbook counts its serial days from 1904-01-01 instead of 1900. */
  readonly date1904: boolean;
  /** Ranges that this product wrote (result columns); a reader passes over them. */
  readonly own: readonly CellRange[];
  /** Excel tables (list objects): nothing of ours may stand in one, not even in an empty cell. */
  readonly tables?: readonly CellRange[];
}

export interface GridRow {
  readonly row: number;
  /** Index = column - 1; undefined where the cell is empty, '' where it holds a formula (or a text) that shows nothing. */
  readonly cells: readonly (CellContent | undefined)[];
}

export type CellContent = string | number | boolean | SerialDay | CellError;

/** A number that the cell's format shows as a date. */
export interface SerialDay {
  readonly serial: number;
}

/** An error value such as #REF!: never text, never false. */
export interface CellError {
  readonly error: string;
}

export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}
