import { everyUnchecked } from '../../src/rules/check/every-unchecked.ts';
import type { Grid } from '../../src/rules/ledger/grid.ts';
import { explainedBy, saidPlace, type SystemSample } from '../samples/planted.ts';
import {
  checkedAsOf,
  checkedBy,
  expectedOf,
  findingsOf,
  gridsOf,
  type Checked,
} from '../samples/sample.ts';
import { shippedPolicies } from './shipped.ts';

/** Rules that ask another ledger. */
const ACROSS: readonly string[] = [
  ...['RI-201-3', 'RI-201-4', 'RI-201-5', 'RA-201-1', 'RA-102-1', 'RA-102-2', 'RA-102-3'],
  ...['WL-304-7', 'IN-304-2', 'JA-110-9', 'EN-110-1'],
  ...['CA-202-2', 'CA-203-2', 'CA-205-1', 'CA-205-2', 'CO-REQUIRED-decision', 'CO-202-2'],
  ...['CO-205-1', 'CF-205-1', 'PE-201-2', 'PE-201-3', 'PO-201-2', 'QU-204-1'],
];

/** The one of them that says that there is no such other ledger, too. */
const SAYS_THAT_NONE_IS_THERE = 'EN-110-1';

const { asOf, planted } = expectedOf('whole-office') as SystemSample;
const grids = gridsOf('whole-office');
const checked = await checkedAsOf(asOf, grids);

const saidOf = (found: Checked) =>
  findingsOf(found)
    .map(({ sheet, row, rule }) => `${saidPlace([sheet, row])} ${rule}`)
    .sort();

const rulesOf = (found: Checked) => new Set(findingsOf(found).map(({ rule }) => rule));

test('every ledger that ships is kept in the one workbook', () => {
  const kept = checked.reading.ledgers.map(({ ledger }) => ledger);
  expect(kept.sort()).toEqual(shippedPolicies.map(({ policy }) => policy.id).sort());
});

test('one run judges all of it, and leaves nothing unchecked', () => {
  const unchecked = checked.run.ledgers.flatMap(everyUnchecked);
  expect([checked.run.partial, unchecked.map(({ rule }) => rule.id)]).toEqual([false, []]);
});

test('each finding is of a defect that was planted, and each defect is found', () => {
  expect(saidOf(checked)).toEqual([...explainedBy(planted)].sort());
});

test('what one ledger shows of another is found where both are there', () => {
  const found = rulesOf(checked);
  expect(ACROSS.filter((rule) => !found.has(rule))).toEqual([]);
});

test('nothing of that is found in a ledger that stands alone', async () => {
  const { ledgers } = checked.reading;
  const alone = await Promise.all(
    ledgers.map((ledger) =>
      checkedBy(shippedPolicies, asOf, { ...checked.reading, ledgers: [ledger] }),
    ),
  );
  const found = new Set(alone.flatMap((each) => [...rulesOf(each)]));
  expect(ACROSS.filter((rule) => found.has(rule))).toEqual([SAYS_THAT_NONE_IS_THERE]);
});

test('sheets in another order, under names that tell nothing, say the same', async () => {
  const names = new Map(grids.map(({ sheet }, place) => [sheet, `Sheet${place + 1}`]));
  const renamed = grids.map((grid): Grid => ({ ...grid, sheet: names.get(grid.sheet) ?? '' }));
  const again = await checkedAsOf(asOf, renamed.reverse());
  const rows = (found: Checked) =>
    findingsOf(found)
      .map(({ sheet, row, rule }) => `${names.get(sheet) ?? sheet} ${String(row)} ${rule}`)
      .sort();
  expect(rows(again)).toEqual(rows(checked));
});
