import { readFileSync } from 'node:fs';
import type { CalendarDays } from '../../src/rules/day/work-calendar.ts';
import { readCalendar } from '../../src/rules/day/work-calendar.ts';

interface CalendarFile {
  readonly source: Readonly<Record<string, string>>;
  readonly years: Readonly<Record<string, CalendarDays>>;
}

const file = new URL('../../seeds/calendars/china.json', import.meta.url);

/** The calendar that the product carries. */
export const china = JSON.parse(readFileSync(file, 'utf8')) as CalendarFile;
export const chinaCalendar = readCalendar(china.years);
