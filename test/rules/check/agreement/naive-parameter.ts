import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import { parseDay, type Day } from '../../../../src/rules/day/day.ts';
import type { Parameter } from '../../../../src/rules/policy/shape/index.ts';
import { BLANK, isAbsent, isUntold, UNKNOWN, type NaiveTable } from './naive-table.ts';

export function parameterValue(table: NaiveTable, parameter: Parameter, row: number): FactValue {
  const by = table.of === 'record' ? parameter.by : undefined;
  const own = by === undefined ? BLANK : (table.rows[row]?.[by] ?? BLANK);
  if (isAbsent(own)) return valueOn(parameter, table.asOf);
  if (isUntold(own) || own.kind !== 'day') return UNKNOWN;
  for (let day: number = own.from; day <= own.until; day++) {
    if (indexOn(parameter, day as Day) !== indexOn(parameter, own.from)) return UNKNOWN;
  }
  return valueOn(parameter, own.from);
}

/** Which of its values a parameter had on a day: the last that had come into force; -1 for none. */
function indexOn({ values }: Parameter, day: Day): number {
  const isOver = values.map(({ from }) => from === undefined || (parseDay(from) ?? 0) <= day);
  return isOver.lastIndexOf(true);
}

function valueOn(parameter: Parameter, day: Day): FactValue {
  const value = parameter.values[indexOn(parameter, day)]?.value;
  if (value === undefined) return BLANK;
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'mark', yes: value };
  if (typeof value !== 'string') return { kind: 'list', items: value };
  const known = parseDay(value);
  return known === undefined
    ? { kind: 'text', text: value }
    : { kind: 'day', from: known, until: known };
}
