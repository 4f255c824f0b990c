import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import { isWorkday } from './naive-calendar.ts';
import { field, fieldsOf, text, type Compute, type Params } from './naive-function.ts';
import { BLANK, exactDay, isAbsent, isUntold, number, UNKNOWN } from './naive-table.ts';

const countOf: Compute = (params, row, table) => {
  let count = 0;
  for (const value of fieldsOf(params, row, table)) {
    const counts = countsAs(value, params);
    if (counts === undefined) return UNKNOWN;
    if (counts) count += 1;
  }
  return number(count);
};

function countsAs(value: FactValue, params: Params): boolean | undefined {
  if (isUntold(value)) return undefined;
  if (params['present'] === true) return !isAbsent(value);
  if (params['absent'] === true) return isAbsent(value);
  if (isAbsent(value)) return false;
  if (params['restDay'] === true) {
    const day = exactDay(value);
    const workday = day === undefined ? undefined : isWorkday(day);
    return workday === undefined ? undefined : !workday;
  }
  return equalsLiteral(value, params['equals']);
}

function equalsLiteral(value: FactValue, literal: unknown): boolean | undefined {
  if (value.kind === 'text') return value.text === literal;
  if (value.kind === 'number') return value.number === literal;
  if (value.kind === 'mark')
    return typeof literal === 'boolean' ? value.yes === literal : undefined;
  if (value.kind !== 'day') return undefined;
  const sought = Date.parse(`${String(literal)}T00:00:00Z`) / 86_400_000;
  if (value.from === value.until) return value.from === sought;
  return sought < value.from || sought > value.until ? false : undefined;
}

const gravestOf: Compute = (params, row, table) => {
  const values = fieldsOf(params, row, table);
  if (values.some(isUntold)) return UNKNOWN;
  const words = values.map((value) => (value.kind === 'choice' ? value.choice : ''));
  const choice = ['高', '中', '低'].find((each) => words.includes(each));
  return choice === undefined ? BLANK : { kind: 'choice', choice };
};

const listCount: Compute = (params, row, table) => {
  const value = field(table, row, text(params, 'field'));
  if (isAbsent(value)) return BLANK;
  return value.kind === 'list' ? number(value.items.length) : UNKNOWN;
};

const textLength: Compute = (params, row, table) => {
  const value = field(table, row, text(params, 'field'));
  if (isAbsent(value)) return BLANK;
  if (value.kind === 'choice') return number(value.choice.length);
  return value.kind === 'text' ? number(value.text.length) : UNKNOWN;
};

/** Row by row, entry by entry. */
/** What the params write out for a field by which the table goes: a choice or a mark. */
function writtenOut(params: Params, name = ''): FactValue | undefined {
  const value = (params['with'] as Readonly<Record<string, unknown>> | undefined)?.[name];
  if (typeof value === 'boolean') return { kind: 'mark', yes: value };
  return typeof value === 'string' ? { kind: 'choice', choice: value } : undefined;
}

export const fromTable: Compute = (params, row, table) => {
  const { by, rows } = table.policy.tables?.[text(params, 'table')] ?? { by: [], rows: [] };
  const fields = (params['fields'] as readonly string[] | undefined) ?? by;
  const items = new Set<string>();
  for (const { when, gives } of rows) {
    const answers = fields.map((name, place) =>
      says(writtenOut(params, by[place]) ?? field(table, row, name), when[place] ?? null),
    );
    if (answers.includes(false)) continue;
    if (answers.includes(undefined)) return UNKNOWN;
    gives.forEach((item) => items.add(item));
  }
  return items.size > 0 ? { kind: 'list', items: [...items] } : BLANK;
};

function says(value: FactValue, entry: unknown): boolean | undefined {
  if (entry === null) return true;
  if (isAbsent(value)) return false;
  if (isUntold(value)) return undefined;
  const words = Array.isArray(entry) ? entry : [entry];
  if (value.kind === 'choice') return words.includes(value.choice);
  return value.kind === 'mark' ? words.includes(value.yes) : undefined;
}

export const fieldFunctions: Readonly<Record<string, Compute>> = {
  fromTable,
  countOf,
  gravestOf,
  listCount,
  textLength,
};
