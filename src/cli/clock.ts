import { dayOf, type Day } from '../rules/index.ts';

/** The day that a calendar on the wall shows here and now. */
export function dayOn(now: Date): Day {
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error('the clock shows no day');
  return day;
}

/** yyyy-mm-dd hh:mm of a clock on the wall here and now. */
export function timeOn(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
