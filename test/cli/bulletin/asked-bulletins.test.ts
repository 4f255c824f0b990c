import { readArguments } from '../../../src/cli/arguments/read-arguments.ts';
import { askedBulletins, withLedger } from '../../../src/cli/bulletin/asked-bulletins.ts';
import type { Options } from '../../../src/cli/arguments/command-line.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import { day } from '../../rules/check/policy-of.ts';
import { visitsPolicy } from './visits-office.ts';

const POLICIES = [compilePolicy(visitsPolicy())];
const TODAY = day('2025-07-05');

function optionsOf(words: string): Options {
  const line = readArguments([
    'bulletin',
    'a.xlsx',
    ...words.split(' ').filter((word) => word !== ''),
  ]);
  if (line.kind !== 'command') throw new Error(words);
  return line.command.options;
}

test.each([
  ['', 'visits-monthly', '2025-06'],
  ['--month 2025-07', 'visits-monthly', '2025-07'],
  ['--year 2025', 'visits-yearly', '2025'],
  ['--bulletin visits-yearly', 'visits-yearly', '2024'],
])('“%s” asks for %s of %s', (words, id, name) => {
  const { bulletins, period, troubles } = askedBulletins(POLICIES, optionsOf(words), TODAY);
  expect([bulletins.map(({ spec }) => spec.id), period.name, troubles]).toEqual([[id], name, []]);
});

test('a month that ends today is over', () => {
  const { period } = askedBulletins(POLICIES, optionsOf(''), day('2025-06-30'));
  expect(period.name).toBe('2025-06');
});

test.each([
  ['--bulletin visit-monthly', '没有标识为“visit-monthly”的通报', '是否想用 visits-monthly'],
  ['--month 2025-06 --bulletin visits-yearly', '“visits-yearly”不能按 --month 做', '--year'],
  ['--month 2025-08', '2025-08 在 2025-07-05 还没有开始', '--as-of'],
  ['--quarter 2025-Q2', '没有按 --quarter 做的通报', 'visits-monthly (--month)'],
])('“%s” is refused, and says why', (words, said, repair) => {
  const { troubles } = askedBulletins(POLICIES, optionsOf(words), TODAY);
  const words_ = troubles.map(({ say }) => say('zh-CN'));
  expect(words_.map(({ sentence }) => sentence)).toEqual([expect.stringContaining(said)]);
  expect(words_[0]?.repair).toContain(repair);
});

test('a bulletin is left out without its main ledger, and refused where it was named or nothing is left', () => {
  const { bulletins } = askedBulletins(POLICIES, optionsOf(''), TODAY);
  const none = withLedger(bulletins, new Set(['risk-items']), optionsOf('--lang en'));
  expect(none.troubles.map(({ say }) => say('en-US').sentence)).toEqual([
    'The bulletin “Visits” needs the ledger “Visits register”, which none of the workbooks has.',
  ]);
  expect(withLedger(bulletins, new Set(['visits']), optionsOf('')).troubles).toEqual([]);
});
