import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parseDay, sayDay, type Day } from '../../../src/rules/day/day.ts';
import { readCalendar } from '../../../src/rules/day/work-calendar.ts';
import { china, chinaCalendar } from '../china-calendar.ts';

interface OtherYear {
  readonly dates: readonly { readonly date: string; readonly type: string }[];
}

const require = createRequire(import.meta.url);
const otherPackage = pathToFileURL(require.resolve('holiday-calendar/package.json'));

/** The same year as a second package has it. */
function otherCalendar(year: string) {
  const file = new URL(`data/CN/${year}.json`, otherPackage);
  const { dates } = JSON.parse(readFileSync(file, 'utf8')) as OtherYear;
  const of = (type: string) => dates.filter((day) => day.type === type).map((day) => day.date);
  return readCalendar({
    [year]: { restDays: of('public_holiday'), workdays: of('transfer_workday') },
  });
}

function differences(year: string): string[] {
  const other = otherCalendar(year);
  const days: Day[] = [];
  for (let at = parseDay(`${year}-01-01`) ?? 0; sayDay(at as Day).startsWith(year); at++) {
    days.push(at as Day);
  }
  return days.filter((day) => chinaCalendar.isWorkday(day) !== other.isWorkday(day)).map(sayDay);
}

/**
 * Days on which the second package differs. It left out days of one year that the notice of the next or the last year
 * moved (2018-12-29 was worked and 2018-12-31 was off for New Year 2019) and some weekends inside a holiday.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '2004': ['2004-01-02', '2004-04-25', '2004-05-09', '2004-09-26', '2004-10-10'],
  '2006': ['2006-12-30', '2006-12-31'],
  '2007': ['2007-12-29', '2007-12-31'],
  '2008': ['2008-05-04', '2008-06-07', '2008-09-13'],
  '2009': ['2009-01-04', '2009-09-27'],
  '2011': ['2011-12-31'],
  '2015': ['2015-01-04'],
  '2016': ['2016-04-02'],
  '2018': ['2018-06-16', '2018-09-22', '2018-12-29', '2018-12-31'],
};

test('the table says where it comes from', () => {
  expect(china.source).toEqual({
    package: 'chinese-days',
    version: '1.5.7',
    licence: 'MIT',
    retrieved: '2026-11-24',
  });
  expect(Object.keys(china.years)).toEqual(
    Array.from({ length: 23 }, (_, index) => String(2004 + index)),
  );
});

test.each(Object.keys(china.years))(
  '%s agrees with holiday-calendar but for known days',
  (year) => {
    expect(differences(year)).toEqual(KNOWN[year] ?? []);
  },
);
