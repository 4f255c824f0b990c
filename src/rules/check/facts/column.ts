import type { FactValue } from '../check-run.ts';
import type { FactType } from '../operators/operator.ts';

/** A fact over all rows of a table. In a day fact a mark that says no has already become a blank. */
export interface Column {
  /** What is to blame where its value is unknown: a field, or the function. */
  readonly name: string;
  /** Undefined where its ledger is not in the workbook: then its value is unknown for every row. */
  readonly type: FactType | undefined;
  /** The declared choices, gravest first; empty for other types. */
  readonly choices: readonly string[];
  at(row: number): FactValue;
  /** Where rows share their values: whatever is asked of a value need be asked only once. */
  readonly coded: CodedRows | undefined;
}

export interface CodedRows {
  readonly codes: Int32Array;
  valueOf(code: number): FactValue;
}

export function codedColumn(facts: Omit<Column, 'at' | 'coded'>, coded: CodedRows): Column {
  const { codes } = coded;
  return { ...facts, coded, at: (row) => coded.valueOf(codes[row] ?? 0) };
}

/** A column that is computed when asked, once a row. */
export function computedColumn(
  facts: Omit<Column, 'at' | 'coded'>,
  rows: number,
  compute: (row: number) => FactValue,
): Column {
  const known = new Array<FactValue | undefined>(rows);
  return { ...facts, coded: undefined, at: (row) => (known[row] ??= compute(row)) };
}
