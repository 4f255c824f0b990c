import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import { exactDay, isAbsent, UNKNOWN, type NaiveRow, type NaiveTable } from './naive-table.ts';

/** Whether two values are the same, as far as that can be told; a list as a whole, or by a shared item. */
export function alike(
  one: FactValue,
  other: FactValue,
  lists: 'whole' | 'shared',
): boolean | undefined {
  if (isAbsent(one) || isAbsent(other)) return false;
  const [ones, others] = [keysOf(one), keysOf(other)];
  if (!ones || !others) return undefined;
  if (lists === 'shared') return ones.some((key) => others.includes(key));
  return [...ones].sort().join() === [...others].sort().join();
}

/** Undefined where the value cannot be told exactly. */
export function keysOf(value: FactValue): readonly string[] | undefined {
  if (value.kind === 'text') return [`word ${value.text}`];
  if (value.kind === 'choice') return [`word ${value.choice}`];
  if (value.kind === 'list') return value.items.map((item) => `word ${item}`);
  if (value.kind === 'number') return [`number ${value.number}`];
  if (value.kind === 'mark') return [`mark ${String(value.yes)}`];
  const day = exactDay(value);
  if (day === undefined || value.kind !== 'day') return undefined;
  if (!value.clock) return [`day ${day}`];
  const { from, until } = value.clock;
  return from === until ? [`day ${day} ${from}`] : undefined;
}

/** √ in a day column is no more exact than a month. */
export function keyed(table: NaiveTable, row: NaiveRow | undefined, name: string): FactValue {
  const value = row?.[name] ?? { kind: 'noColumn' };
  const type = table.policy.ledger.fields.find((each) => each.name === name)?.type;
  return (type === 'day' || type === 'moment') && value.kind === 'mark' ? UNKNOWN : value;
}

export const isKnown = (value: FactValue) => keysOf(value) !== undefined;
