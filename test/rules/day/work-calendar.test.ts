import { parseDay, sayDay, type Day } from '../../../src/rules/day/day.ts';
import { readCalendar } from '../../../src/rules/day/work-calendar.ts';
import { chinaCalendar } from '../china-calendar.ts';

const day = (text: string): Day => {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`not a day: ${text}`);
  return read;
};
const calendar = chinaCalendar;
const isWorkday = (text: string) => calendar.isWorkday(day(text));
const between = (from: string, to: string) => calendar.workdaysBetween(day(from), day(to));
const add = (from: string, count: number) => {
  const reached = calendar.addWorkdays(day(from), count);
  return reached === undefined ? undefined : sayDay(reached);
};

test.each([
  ['2018-12-29', true, 'a Saturday worked for New Year 2019'],
  ['2018-12-31', false, 'a Monday off for New Year 2019'],
  ['2020-01-31', false, 'Spring Festival lengthened in 2020'],
  ['2023-01-03', true, 'the Tuesday after New Year'],
  ['2024-02-09', true, 'the eve of the Spring Festival of 2024 was a workday'],
  ['2024-02-18', true, 'a Sunday worked after the Spring Festival'],
  ['2024-05-01', false, 'Labour Day'],
  ['2025-01-26', true, 'a Sunday worked before the Spring Festival'],
  ['2026-10-07', false, 'the last day of National Day 2026'],
  ['2026-10-10', true, 'a Saturday worked after National Day 2026'],
  ['2024-06-15', false, 'an ordinary Saturday'],
])('%s: workday %s, %s', (text, expected) => {
  expect(isWorkday(text)).toBe(expected);
});

test('a year without a table is not assumed', () => {
  expect([
    isWorkday('2027-01-04'),
    between('2026-12-30', '2027-01-04'),
    add('2026-12-30', 5),
  ]).toEqual([undefined, undefined, undefined]);
  expect([isWorkday('2003-12-31'), between('2004-01-02', '2003-12-31')]).toEqual([
    undefined,
    undefined,
  ]);
});

test('a gap between covered years is not bridged', () => {
  const gap = readCalendar({
    '2020': { restDays: [], workdays: [] },
    '2022': { restDays: [], workdays: [] },
  });
  expect(gap.workdaysBetween(day('2020-12-31'), day('2022-01-03'))).toBeUndefined();
  expect(gap.workdaysBetween(day('2022-01-01'), day('2022-01-03'))).toBe(1);
  expect(gap.addWorkdays(day('2020-12-30'), 3)).toBeUndefined();
});

test('workdays are counted from the day after, up to and including the last', () => {
  expect([
    between('2024-02-09', '2024-02-18'),
    between('2024-02-18', '2024-02-09'),
    between('2024-03-01', '2024-03-01'),
    between('2024-03-01', '2024-03-04'),
    between('2024-03-02', '2024-03-03'),
  ]).toEqual([1, -1, 0, 1, 0]);
});

test('counting and adding agree on every day of 2024', () => {
  const differing = Array.from({ length: 366 }, (_, index) => (day('2024-01-01') + index) as Day)
    .flatMap((from) => [1, 5, 15].map((count) => [from, count] as const))
    .filter(([from, count]) => {
      const reached = calendar.addWorkdays(from, count);
      return (
        reached === undefined ||
        calendar.isWorkday(reached) !== true ||
        calendar.workdaysBetween(from, reached) !== count
      );
    });
  expect(differing).toEqual([]);
});

test('no workday at all is the day itself', () => {
  expect(add('2024-05-01', 0)).toBe('2024-05-01');
});

test('a policy may let days differ', () => {
  const local = calendar.with({ restDays: ['2024-03-04'], workdays: ['2024-03-03', '2027-01-02'] });
  expect(
    ['2024-03-04', '2024-03-03', '2027-01-02'].map((text) => local.isWorkday(day(text))),
  ).toEqual([false, true, undefined]);
  expect(isWorkday('2024-03-04')).toBe(true);
});
