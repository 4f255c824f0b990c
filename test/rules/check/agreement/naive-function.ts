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

/** The values of the fields; where only those are asked that have a column, and none has, one that nobody knows. */
export function fieldsOf(params: Params, row: number, table: NaiveTable): readonly FactValue[] {
  const values = texts(params, 'fields').map((name) => field(table, row, name));
  if (params['kept'] !== true) return values;
  const kept = values.filter(({ kind }) => kind !== 'noColumn');
  return kept.length > 0 ? kept : [{ kind: 'noColumn' }];
}
