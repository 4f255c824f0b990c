import { parseDay, type Day } from '../../day/day.ts';
import type { FactValue } from '../check-run.ts';
import { BLANK, type Value } from '../../ledger/value.ts';
import { parameterType } from '../../policy/fact-types.ts';
import type { Parameter } from '../../policy/shape/index.ts';
import type { FactType } from '../operators/operator.ts';
import { codedColumn, type Column } from './column.ts';
import { causeOf, isAbsent, unknown } from './unknown.ts';

type ParameterValue = Parameter['values'][number]['value'];

/** What a parameter was on each record's own day: the day of its `by` field, or the as-of day where that is blank. */
export function parameterColumn(name: string, parameter: Parameter, by: Column, asOf: Day): Column {
  const type = parameterType(parameter);
  const inForce = valuesByDay(parameter, type);
  const byCode: FactValue[] = [];
  const valueOn = (day: FactValue): FactValue => {
    if (isAbsent(day)) return inForce(asOf);
    if (day.kind !== 'day') return causeOf(day, by.name) ?? unknown('imprecise', [by.name]);
    const value = inForce(day.from);
    return value === inForce(day.until) ? value : unknown('imprecise', [by.name]);
  };
  const coded = by.coded;
  if (!coded) throw new Error(`${by.name} is no field.`);
  return codedColumn(
    { name, type: type, choices: [] },
    {
      codes: coded.codes,
      valueOf: (code) => (byCode[code] ??= valueOn(coded.valueOf(code))),
    },
  );
}

/** The value in force on a day; blank before the first came into force. The same object for the same period. */
function valuesByDay(parameter: Parameter, type: FactType | undefined): (day: Day) => Value {
  const periods = parameter.values
    .map(({ from, value }) => ({
      from: from === undefined ? -Infinity : (parseDay(from) ?? -Infinity),
      value: valueOfParameter(value, type),
    }))
    .sort((one, other) => other.from - one.from);
  return (day) => periods.find((period) => period.from <= day)?.value ?? BLANK;
}

function valueOfParameter(value: ParameterValue, type: FactType | undefined): Value {
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'mark', yes: value };
  if (typeof value !== 'string') return { kind: 'list', items: value };
  const day = type === 'day' ? parseDay(value) : undefined;
  return day === undefined ? { kind: 'text', text: value } : { kind: 'day', from: day, until: day };
}
