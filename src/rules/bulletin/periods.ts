import { addDays, addMonths, dayOf, partsOf, type Day } from '../day/day.ts';
import type { Period } from './bulletin.ts';

type Kind = Period['kind'];

const MONTHS: Readonly<Record<Kind, number>> = { month: 1, quarter: 3, year: 12 };

const FORMS: Readonly<Record<Kind, RegExp>> = {
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  quarter: /^(\d{4})-Q([1-4])$/i,
  year: /^(\d{4})$/,
};

/** Reads 2025-06, 2025-Q2 or 2025, as the kind of period has it. */
export function readPeriod(kind: Kind, text: string): Period | undefined {
  const match = FORMS[kind].exec(text.trim());
  const [, year, part = '1'] = match ?? [];
  const first = dayOf(Number(year), (Number(part) - 1) * MONTHS[kind] + 1, 1);
  return match && first !== undefined ? periodOf(kind, first) : undefined;
}

/** The period in which a day lies. */
export function periodOf(kind: Kind, day: Day): Period {
  const { month, dayOfMonth } = partsOf(day);
  const monthsIn = (month - 1) % MONTHS[kind];
  const first = addMonths(addDays(day, 1 - dayOfMonth), -monthsIn);
  const last = addDays(addMonths(first, MONTHS[kind]), -1);
  return { kind, first, last, name: nameOf(kind, first) };
}

export function periodBefore({ kind, first }: Period): Period {
  return periodOf(kind, addDays(first, -1));
}

/** The same period of the year before. */
export function periodAYearBefore({ kind, first }: Period): Period {
  return periodOf(kind, addMonths(first, -12));
}

/** So many periods, oldest first; the last is the one given. */
export function periodsUntil(period: Period, count: number): readonly Period[] {
  const periods = [period];
  for (let first = period; periods.length < count; periods.unshift(first)) {
    first = periodBefore(first);
  }
  return periods;
}

function nameOf(kind: Kind, first: Day): string {
  const { year, month } = partsOf(first);
  if (kind === 'year') return String(year);
  if (kind === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`;
  return `${year}-${String(month).padStart(2, '0')}`;
}
