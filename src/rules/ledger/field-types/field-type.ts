import type { CellContent, CellError } from '../grid.ts';
import type { Field, FieldType as FieldTypeName } from '../../policy/shape/ledger-shape.ts';
import type { Value } from '../value.ts';

/** What a column says about all its cells. */
export interface ColumnContext {
  readonly date1904: boolean;
  /** The unit in the column's header or in the unit row below it. */
  readonly unit?: string | undefined;
  /** The column's bare numbers are serial days whose date format was lost. */
  readonly bareSerials?: boolean;
}

/** A cell that is neither blank nor an error. */
export type Content = Exclude<CellContent, CellError>;

/**
 * How cells become values of one type. `prepare` looks at the field and the column once; the reader that it returns sees
 * each cell. Text arrives cleaned (NFKC, trimmed); what is undefined there becomes unreadable.
 */
export interface FieldType {
  readonly name: FieldTypeName;
  /** Does a vertical merge speak for all its rows, unless the field says otherwise? */
  readonly fillsDown: boolean;
  /** Where words are an answer, 正在办理 is text and not a blank. */
  readonly wordsAnswer: boolean;
  /** Saves from NFKC what it would destroy: ① becomes 1 there. */
  readonly beforeCleaning?: (text: string) => string;
  prepare(field: Field, context: ColumnContext): (content: Content) => Value | undefined;
}
