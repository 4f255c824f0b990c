/**
 * What a person said about the columns of a workbook, once; the workbook remembers it. It overrides detection and is
 * shown as evidence `corrected`.
 */
export interface LedgerMapping {
  readonly sheets: readonly SheetMapping[];
}

export interface SheetMapping {
  readonly sheet: string;
  /** The id of the policy whose ledger this sheet holds; null = this sheet holds no ledger. */
  readonly ledger?: string | null;
  /** The header's first and last row. */
  readonly header?: { readonly first: number; readonly last: number };
  readonly columns?: readonly ColumnMapping[];
}

export interface ColumnMapping {
  /** The column's letters when it was said. */
  readonly column: string;
  /** Its header then. Where it is given, the column is found by it, also after columns were moved. */
  readonly header?: string;
  /** The field that the column holds; null = none. */
  readonly field: string | null;
}
