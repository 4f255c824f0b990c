import { dayOf, parseDay, weekdayOf, type Day } from './day.ts';

/** Days that differ from "Monday to Friday are workdays", as yyyy-mm-dd. */
export interface CalendarDays {
  readonly restDays: readonly string[];
  readonly workdays: readonly string[];
}

/** Workdays of the years that have a table. Every answer is undefined where a year without one is touched. */
export interface WorkCalendar {
  isWorkday(day: Day): boolean | undefined;
  /** Workdays after `from`, up to and including `to`; negative when reversed. */
  workdaysBetween(from: Day, to: Day): number | undefined;
  /** The day on which the given number of workdays after `from` have passed. */
  addWorkdays(from: Day, count: number): Day | undefined;
  /** The same calendar where some days differ; a year without a table stays without. */
  with(days: CalendarDays): WorkCalendar;
}

/** Reads year tables, such as those in seeds/calendars. */
export function readCalendar(years: Readonly<Record<string, CalendarDays>>): WorkCalendar {
  const covered = Object.keys(years)
    .map(Number)
    .sort((one, other) => one - other);
  const tables = covered.map((year) => years[String(year)]).filter((days) => days !== undefined);
  const rest = tables.flatMap((days) => days.restDays);
  const work = tables.flatMap((days) => days.workdays);
  return calendarOf(covered, new Map([...entries(rest, false), ...entries(work, true)]));
}

function entries(days: readonly string[], workday: boolean): [Day, boolean][] {
  const read = days.map(parseDay).filter((day) => day !== undefined);
  return read.map((day) => [day, workday]);
}

function calendarOf(years: readonly number[], exceptions: ReadonlyMap<Day, boolean>): WorkCalendar {
  const table = tableOf(years, exceptions);
  const placeOf = (day: Day) => day - table.first;
  const between = (from: Day, to: Day) => {
    const [start, end] = [placeOf(from), placeOf(to)];
    return stretchesMeet(table, start, end)
      ? counted(table, end) - counted(table, start)
      : undefined;
  };
  return {
    isWorkday: (day) => {
      const place = placeOf(day);
      if (!stretchesMeet(table, place, place)) return undefined;
      return counted(table, place) > counted(table, place - 1);
    },
    workdaysBetween: between,
    addWorkdays: (from, count) => {
      const place = placeOf(from);
      if (!stretchesMeet(table, place, place)) return undefined;
      if (count <= 0) return from;
      const reached = firstReaching(table, counted(table, place) + count);
      return stretchesMeet(table, place, reached) ? ((reached + table.first) as Day) : undefined;
    },
    with: (days) =>
      calendarOf(
        years,
        new Map([...exceptions, ...entries(days.restDays, false), ...entries(days.workdays, true)]),
      ),
  };
}

/** One entry a day, from the first day of the first year to the last day of the last. */
interface CalendarTable {
  readonly first: number;
  /** Workdays from the beginning up to and including the day. */
  readonly counts: Int32Array;
  /** Which unbroken stretch of years the day belongs to; 0 where its year has no table. */
  readonly stretches: Int32Array;
}

function tableOf(years: readonly number[], exceptions: ReadonlyMap<Day, boolean>): CalendarTable {
  const [firstYear, lastYear] = [years[0], years.at(-1)];
  const first = firstYear === undefined ? 0 : (dayOf(firstYear, 1, 1) ?? 0);
  const last = lastYear === undefined ? -1 : (dayOf(lastYear, 12, 31) ?? -1);
  const counts = new Int32Array(last - first + 1);
  const stretches = new Int32Array(last - first + 1);
  let count = 0;
  let stretch = 0;
  let previousYear = NaN;
  for (const year of years) {
    if (year !== previousYear + 1) stretch += 1;
    previousYear = year;
    const lastDay = dayOf(year, 12, 31) ?? -1;
    for (let day = dayOf(year, 1, 1) ?? 0; day <= lastDay; day++) {
      if (exceptions.get(day as Day) ?? weekdayOf(day as Day) <= 5) count += 1;
      counts[day - first] = count;
      stretches[day - first] = stretch;
    }
  }
  return { first, counts, stretches };
}

function counted(table: CalendarTable, place: number): number {
  return table.counts[place] ?? 0;
}

function stretchesMeet(table: CalendarTable, place: number, other: number): boolean {
  const stretch = table.stretches[place] ?? 0;
  return stretch > 0 && stretch === table.stretches[other];
}

/** The first place whose count reaches the number; past the end where none does. */
function firstReaching(table: CalendarTable, count: number): number {
  let [low, high] = [0, table.counts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (counted(table, middle) < count) low = middle + 1;
    else high = middle;
  }
  return low;
}
