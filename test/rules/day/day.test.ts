import { addMonths, dayOf, parseDay, sayDay, weekdayOf } from '../../../src/rules/day/day.ts';
import type { Day } from '../../../src/rules/day/day.ts';

const day = (text: string): Day => {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`not a day: ${text}`);
  return read;
};

test('a day that does not exist is no day', () => {
  expect([
    dayOf(2024, 2, 30),
    dayOf(2023, 2, 29),
    dayOf(2024, 13, 1),
    parseDay('2024-2-3'),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

test('days are written as they are read', () => {
  expect(['1900-03-01', '1970-01-01', '2024-02-29'].map((text) => sayDay(day(text)))).toEqual([
    '1900-03-01',
    '1970-01-01',
    '2024-02-29',
  ]);
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2023-11-15', 3, '2024-02-15'],
  ['2024-08-31', 6, '2025-02-28'],
])('%s and %i months make %s', (from, months, until) => {
  expect(sayDay(addMonths(day(from), months))).toBe(until);
});

test('weeks begin on Monday', () => {
  expect(['2024-01-01', '2024-01-07', '1969-12-31'].map((text) => weekdayOf(day(text)))).toEqual([
    1, 7, 3,
  ]);
});
