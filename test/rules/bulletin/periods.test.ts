import {
  periodAYearBefore,
  periodBefore,
  periodOf,
  readPeriod,
} from '../../../src/rules/bulletin/periods.ts';
import { sayDay } from '../../../src/rules/day/day.ts';
import { day } from '../check/policy-of.ts';

type Kind = Parameters<typeof readPeriod>[0];

test.each<[Kind, string, string, string, string, string]>([
  ['month', '2024-02', '2024-02-01', '2024-02-29', '2024-01', '2023-02'],
  ['month', '2025-01', '2025-01-01', '2025-01-31', '2024-12', '2024-01'],
  ['quarter', '2025-Q1', '2025-01-01', '2025-03-31', '2024-Q4', '2024-Q1'],
  ['quarter', '2025-Q4', '2025-10-01', '2025-12-31', '2025-Q3', '2024-Q4'],
  ['year', '2025', '2025-01-01', '2025-12-31', '2024', '2024'],
])('a %s: %s', (kind, name, first, last, before, yearBefore) => {
  const period = readPeriod(kind, name);
  if (!period) throw new Error('not read');
  expect([period.name, sayDay(period.first), sayDay(period.last)]).toEqual([name, first, last]);
  expect([periodBefore(period).name, periodAYearBefore(period).name]).toEqual([before, yearBefore]);
  expect([periodOf(kind, day(first)), periodOf(kind, day(last))]).toEqual([period, period]);
});

test.each<[Kind, string]>([
  ['month', '2025-13'],
  ['month', '2025-6'],
  ['month', '2025'],
  ['quarter', '2025-Q5'],
  ['quarter', '2025-06'],
  ['year', '0025'],
  ['year', ''],
])('no %s: %s', (kind, text) => {
  expect(readPeriod(kind, text)).toBeUndefined();
});
