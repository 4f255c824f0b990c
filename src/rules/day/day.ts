/** A calendar day as whole days since 1970-01-01 (proleptic Gregorian). No time, no zone. */
export type Day = number & { readonly unit: 'day' };

const MILLISECONDS = 86_400_000;

/** The day of a year, month (1-12) and day of month, or undefined where no such day exists. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < 1000 || year > 9999) return undefined;
  const day = Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS;
  const parts = partsOf(day as Day);
  const same = parts.year === year && parts.month === month && parts.dayOfMonth === dayOfMonth;
  return same ? (day as Day) : undefined;
}

/** Reads exactly yyyy-mm-dd. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Writes yyyy-mm-dd. */
export function sayDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MILLISECONDS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  };
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The same day of a later (or, with a negative count, earlier) month; the 31st becomes the month's last day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const first = Date.UTC(year, month - 1 + months, 1) / MILLISECONDS;
  const lastOfMonth = partsOf((Date.UTC(year, month + months, 1) / MILLISECONDS - 1) as Day);
  return (first + Math.min(dayOfMonth, lastOfMonth.dayOfMonth) - 1) as Day;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
