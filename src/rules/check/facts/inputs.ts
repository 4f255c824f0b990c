import type { Day } from '../../day/day.ts';
import { BLANK } from '../../ledger/value.ts';
import type { FactValue } from '../check-run.ts';
import type { Column } from './column.ts';
import { causeOf, isAbsent, isKept, unknown } from './unknown.ts';

/** What stands in the way of computing with a row: something absent (the result is blank), else something unknown. */
export function obstacle(columns: readonly Column[], row: number): FactValue | undefined {
  let cause: FactValue | undefined;
  for (const column of columns) {
    const value = column.at(row);
    if (isAbsent(value)) return BLANK;
    cause ??= causeOf(value, column.name);
  }
  return cause;
}

/** Those that have a column; where none has, all of them, and the answer is unknown. */
export function keptColumns(columns: readonly Column[], row: number): readonly Column[] {
  const kept = columns.filter((column) => isKept(column.at(row)));
  return kept.length === 0 ? columns : kept;
}

/** Computes with the days of a row; a month, or √ for done, is too imprecise for that. */
export function withDays(
  columns: readonly Column[],
  row: number,
  compute: (days: readonly Day[]) => FactValue,
): FactValue {
  const days: Day[] = [];
  let imprecise: string | undefined;
  for (const column of columns) {
    const value = column.at(row);
    if (value.kind === 'day' && value.from === value.until) days.push(value.from);
    else imprecise ??= column.name;
  }
  if (imprecise === undefined) return compute(days);
  return obstacle(columns, row) ?? unknown('imprecise', [imprecise]);
}

export function numberFact(number: number): FactValue {
  return { kind: 'number', number };
}

/** A number of workdays; unknown where a year has no calendar. */
export function workdayFact(number: number | undefined, fields: readonly string[]): FactValue {
  return number === undefined ? unknown('noCalendar', fields) : numberFact(number);
}

export function listFact(items: readonly string[]): FactValue {
  return { kind: 'list', items };
}

export function dayFact(from: Day, until: Day = from): FactValue {
  return { kind: 'day', from, until };
}

/** Names a computed column. */
export function named(name: string, type: Column['type'], choices: readonly string[] = []) {
  return { name, type, choices };
}
