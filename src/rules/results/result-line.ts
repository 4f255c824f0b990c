/** One line of 校验结果, in words. */
export interface ResultLine {
  readonly level: string;
  readonly severity: string;
  readonly ledger: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly record: string;
  readonly problem: string;
  readonly clauses: string;
  readonly rule: string;
  readonly cells: string;
  /** Where a click leads. */
  readonly target: { readonly sheet: string; readonly cell: string } | null;
}

export const EMPTY_LINE: ResultLine = {
  level: '',
  severity: '',
  ledger: '',
  sheet: '',
  row: null,
  record: '',
  problem: '',
  clauses: '',
  rule: '',
  cells: '',
  target: null,
};
