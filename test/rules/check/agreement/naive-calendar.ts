import { addDays, partsOf, sayDay, weekdayOf, type Day } from '../../../../src/rules/day/day.ts';
import { china } from '../../china-calendar.ts';

/** Workdays found out day by day, straight from the table. */
export function isWorkday(day: Day): boolean | undefined {
  const year = china.years[String(partsOf(day).year)];
  if (!year) return undefined;
  const text = sayDay(day);
  if (year.restDays.includes(text)) return false;
  return year.workdays.includes(text) || weekdayOf(day) < 6;
}

export function countWorkdays(from: Day, to: Day): number | undefined {
  if (from > to) {
    const count = countWorkdays(to, from);
    return count === undefined ? undefined : -count;
  }
  if (isWorkday(from) === undefined) return undefined;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const workday = isWorkday(day);
    if (workday === undefined) return undefined;
    if (workday) count += 1;
  }
  return count;
}

export function afterWorkdays(from: Day, count: number): Day | undefined {
  if (isWorkday(from) === undefined) return undefined;
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const workday = isWorkday(day);
    if (workday === undefined) return undefined;
    if (workday) left -= 1;
  }
  return day;
}
