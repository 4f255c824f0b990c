import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import { addDays, addMonths, dayOf, partsOf, type Day } from '../../../../src/rules/day/day.ts';
import { afterWorkdays, countWorkdays } from './naive-calendar.ts';
import { field, fieldsOf, text, type Compute, type Params } from './naive-function.ts';
import { alike } from './naive-likeness.ts';
import { parameterValue } from './naive-parameter.ts';
import {
  BLANK,
  exactDay,
  isAbsent,
  isUntold,
  number,
  UNKNOWN,
  type NaiveTable,
} from './naive-table.ts';

/** Blank if any is absent, unknown if any is not an exact day. */
function withDays(values: readonly FactValue[], compute: (days: readonly Day[]) => FactValue) {
  if (values.some(isAbsent)) return BLANK;
  const days = values.map(exactDay).filter((day) => day !== undefined);
  return days.length === values.length ? compute(days) : UNKNOWN;
}

function withMinutes(
  values: readonly FactValue[],
  compute: (minutes: readonly number[]) => number,
): FactValue {
  if (values.some(isAbsent)) return BLANK;
  const minutes = values.flatMap((value) => {
    const day = exactDay(value);
    const clock = value.kind === 'day' ? value.clock : undefined;
    return day !== undefined && clock?.from === clock?.until
      ? [day * 1440 + (clock?.from ?? 0)]
      : [];
  });
  return minutes.length === values.length
    ? number(Math.round((compute(minutes) * 100) / 60) / 100)
    : UNKNOWN;
}

const maybeNumber = (count: number | undefined) => (count === undefined ? UNKNOWN : number(count));

const dueOn: Compute = (params, row, table) => {
  const from = field(table, row, text(params, 'from'));
  const parameter = table.policy.parameters?.[text(params, 'within')];
  if (!parameter) return UNKNOWN;
  const within = parameterValue(table, parameter, row);
  if (isAbsent(from) || isAbsent(within)) return BLANK;
  if (from.kind !== 'day' || within.kind !== 'number') return UNKNOWN;
  const count = within.number;
  const plus = (params['plus'] as readonly string[] | undefined) ?? [];
  const added = plus.map((name) => field(table, row, name));
  if (added.some((value) => value.kind !== 'noColumn' && isUntold(value))) return UNKNOWN;
  const more = added.reduce((sum, value) => sum + (value.kind === 'number' ? value.number : 0), 0);
  const days = Math.max(0, Math.trunc(more));
  const after = (day: Day) => {
    if (parameter.unit === 'workday') return afterWorkdays(day, count + days);
    if (parameter.unit === 'month') return addDays(addMonths(day, count), days);
    return parameter.unit === 'year'
      ? addDays(addMonths(day, 12 * count), days)
      : addDays(day, count + days);
  };
  const [first, last] = [after(from.from), after(from.until)];
  return first === undefined || last === undefined
    ? UNKNOWN
    : { kind: 'day', from: first, until: last };
};

/** The earliest or latest span: beginnings with beginnings, ends with ends. */
export function spanOf(values: readonly FactValue[], choose: 'min' | 'max'): FactValue {
  const present = values.filter((value) => !isAbsent(value));
  if (present.length === 0) return BLANK;
  const spans = present.filter((value) => value.kind === 'day');
  if (spans.length < present.length) return UNKNOWN;
  return {
    kind: 'day',
    from: Math[choose](...spans.map(({ from }) => from)) as Day,
    until: Math[choose](...spans.map(({ until }) => until)) as Day,
  };
}

const periodsWithout: Compute = (params, row, table) => {
  const theirs = table.ledgers.get((params['ledger'] as string | undefined) ?? table.policy.id);
  if (!theirs) return UNKNOWN;
  const group = table.of === 'group' ? theirs.policy.ledger.group : undefined;
  const ours = group === undefined ? BLANK : field(table, row, table.policy.ledger.group ?? '');
  const periods = new Set<number>();
  let lastYear = 0;
  for (const at of theirs.rows.keys()) {
    const period = periodAt(theirs, at, group, params);
    if (period === undefined) continue;
    if (period === 'untold') return UNKNOWN;
    lastYear = Math.max(lastYear, yearAt(theirs, at, params));
    const isOurs = group === undefined || alike(field(theirs, at, group), ours, 'whole') === true;
    if (isOurs) periods.add(period);
  }
  const newYear = addMonths(dayOf(lastYear, 1, 1) as Day, 12);
  const end = Math.min(periodOf(table.asOf, params), periodOf(newYear, params));
  return periods.size === 0 ? BLANK : number(emptyBefore(periods, end));
};

/** The year of a record whose period is known. */
function yearAt(theirs: NaiveTable, at: number, params: Params): number {
  const day = field(theirs, at, text(params, 'field'));
  return day.kind === 'day' ? partsOf(day.until).year : 0;
}

/** Undefined for a record without a day, or (where groups are asked) without a group. */
function periodAt(
  theirs: NaiveTable,
  at: number,
  group: string | undefined,
  params: Params,
): number | 'untold' | undefined {
  const day = field(theirs, at, text(params, 'field'));
  const theirGroup = group === undefined ? day : field(theirs, at, group);
  if (isAbsent(theirGroup) || isAbsent(day)) return undefined;
  return isUntold(theirGroup) ? 'untold' : (periodIn(day, params) ?? 'untold');
}

function emptyBefore(periods: ReadonlySet<number>, end: number): number {
  let empty = 0;
  for (let period = Math.min(...periods); period < end; period++) {
    if (!periods.has(period)) empty += 1;
  }
  return empty;
}

/** The one period that a day, or a month, lies in. */
function periodIn(value: FactValue, params: Params): number | undefined {
  if (value.kind !== 'day') return undefined;
  const [first, last] = [periodOf(value.from, params), periodOf(value.until, params)];
  return first === last ? first : undefined;
}

function periodOf(day: Day, params: Params): number {
  const { year, month } = partsOf(day);
  if (params['period'] === 'year') return year;
  return params['period'] === 'month' ? year * 12 + month : year * 4 + Math.ceil(month / 3);
}

export const dayFunctions: Readonly<Record<string, Compute>> = {
  daysBetween: (params, row, table) =>
    withDays(
      [field(table, row, text(params, 'from')), field(table, row, text(params, 'to'))],
      ([from = 0, to = 0]) => number(to - from),
    ),
  workdaysBetween: (params, row, table) =>
    withDays(
      [field(table, row, text(params, 'from')), field(table, row, text(params, 'to'))],
      ([from = table.asOf, to = table.asOf]) => maybeNumber(countWorkdays(from, to)),
    ),
  daysSince: (params, row, table) =>
    withDays([field(table, row, text(params, 'from'))], ([from = 0]) => number(table.asOf - from)),
  hoursBetween: (params, row, table) =>
    withMinutes(
      [field(table, row, text(params, 'from')), field(table, row, text(params, 'to'))],
      ([from = 0, to = 0]) => to - from,
    ),
  hoursSince: (params, row, table) =>
    withMinutes(
      [field(table, row, text(params, 'from'))],
      ([from = 0]) => table.asOf * 1440 + 1440 - from,
    ),
  workdaysSince: (params, row, table) =>
    withDays([field(table, row, text(params, 'from'))], ([from = table.asOf]) =>
      maybeNumber(countWorkdays(from, table.asOf)),
    ),
  dueOn,
  daysUntilDue: async (params, row, table) =>
    withDays([await dueOn(params, row, table)], ([due = 0]) => number(due - table.asOf)),
  daysIdle: (params, row, table) => {
    const steps = ['planOn', 'filedOn'];
    const asked = params['fields'] === undefined ? { fields: steps, kept: true } : params;
    const values = fieldsOf(asked, row, table);
    const begun = values.filter((value) => value.kind !== 'day' || value.from <= table.asOf);
    const isDone = (value: FactValue) => value.kind !== 'day' || value.until <= table.asOf;
    const last = spanOf(begun.filter(isDone), 'max');
    // One that may have been done by today does not matter where another certainly was.
    if (!begun.every(isDone) && exactDay(last) !== table.asOf) return UNKNOWN;
    return withDays([last], ([day = 0]) => number(table.asOf - day));
  },
  earliestOf: (params, row, table) => spanOf(fieldsOf(params, row, table), 'min'),
  latestOf: (params, row, table) => spanOf(fieldsOf(params, row, table), 'max'),
  periodsWithout,
};
