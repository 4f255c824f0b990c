import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import type { NaiveTable } from './naive-table.ts';

export type Params = Readonly<Record<string, unknown>>;

/** A function fact, computed for one row. */
export type Compute = (
  params: Params,
  row: number,
  table: NaiveTable,
) => FactValue | Promise<FactValue>;

export const text = (params: Params, name: string) => String(params[name]);
export const texts = (params: Params, name: string) => params[name] as readonly string[];

export function field(table: NaiveTable, row: number, name: string): FactValue {
  return table.rows[row]?.[name] ?? { kind: 'noColumn' };
}

export const fieldsOf = (params: Params, row: number, table: NaiveTable) =>
  texts(params, 'fields').map((name) => field(table, row, name));
