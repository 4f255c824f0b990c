import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../../../../src/rules/check/check.ts';
import type { CheckRun } from '../../../../src/rules/check/check-run.ts';
import type { Day } from '../../../../src/rules/day/day.ts';
import { assembleLedgers } from '../../../../src/rules/ledger/assemble-ledgers.ts';
import type { Grid } from '../../../../src/rules/ledger/grid.ts';
import type { Ledger } from '../../../../src/rules/ledger/ledger.ts';
import { readLedgers } from '../../../../src/rules/ledger/read-ledgers.ts';
import { compilePolicy } from '../../../../src/rules/policy/compile-policy.ts';
import type { CompiledPolicy } from '../../../../src/rules/policy/compiled-policy.ts';
import { shipped } from '../../../../src/shipped/shipped.ts';
import { planResults } from '../../../../src/rules/results/plan-results.ts';
import { readWaivers } from '../../../../src/rules/waivers/read-waivers.ts';
import { openWorkbook } from '../../../../src/workbook/xlsx/index.ts';
import { chinaCalendar } from '../../china-calendar.ts';
import { type Dice, diceOf } from '../agreement/dice.ts';
import { randomCase } from '../agreement/random-case.ts';
import { SEED, tapes } from '../agreement/tapes.ts';
import { day } from '../policy-of.ts';
import { context } from '../../results/made-run.ts';
import { checked, RECORDS, sheet, typed } from '../../waivers/waiver-sheets.ts';
import { afterEdits } from './edits.ts';

const CASES = Number(process.env['CASES'] ?? 100);
const EDITS = 2;

/** Everything that a run says; of the ledgers only what was found in them. */
function told({ ledgers, ...run }: CheckRun): string {
  const found = ledgers.map(({ outcomes, findings, unchecked, notKept, records, faults }) => ({
    outcomes,
    findings,
    unchecked,
    notKept,
    records,
    faults,
  }));
  return JSON.stringify({ ...run, found }, (name, value: unknown) =>
    name === 'rule' ? (value as { id: string }).id : value,
  );
}

interface Case {
  readonly ledgers: readonly Ledger[];
  /** The sheets that it is written onto. */
  readonly grids: readonly Grid[];
  readonly policies: readonly CompiledPolicy[];
  readonly asOf: Day;
}

/** Edit after edit, each checked again and checked from the beginning; gives the shares of records that were taken over. */
async function sharesTakenOver({ ledgers, grids, policies, asOf }: Case, dice: Dice) {
  const checkAll = (now: readonly Ledger[], before?: CheckRun) =>
    check(now, policies, asOf, chinaCalendar, undefined, undefined, before);
  let now = ledgers;
  let run = await checkAll(now);
  const shares: number[] = [];
  for (let edits = 0; edits < EDITS; edits += 1) {
    const edited = afterEdits(now, dice);
    const again = await checkAll(edited, run);
    const whole = await checkAll(edited);
    if (told(again) !== told(whole)) {
      expect(JSON.parse(told(again))).toEqual(JSON.parse(told(whole)));
    }
    // What is written builds on the plan before as well.
    expect(planResults(again, grids, context)).toEqual(planResults(whole, grids, context));
    shares.push(shareTakenOver(run, again));
    now = edited;
    run = again;
  }
  return shares;
}

function shareTakenOver(before: CheckRun, again: CheckRun): number {
  const earlier = new Set(before.ledgers.flatMap(({ records }) => records));
  const records = again.ledgers.flatMap((ledger) => ledger.records);
  return records.filter((each) => earlier.has(each)).length / Math.max(1, records.length);
}

test('random policies over random records: checked again is checked', async () => {
  const shares: number[] = [];
  await fc.assert(
    fc.asyncProperty(tapes, tapes, async (tape, edits) => {
      shares.push(...(await sharesTakenOver({ ...randomCase(tape), grids: [] }, diceOf(edits))));
    }),
    { numRuns: CASES, seed: SEED },
  );
  // Neither all judged again nor nothing at all: both kinds of record are compared.
  const mixed = shares.filter((share) => share > 0 && share < 1);
  expect(mixed.length / shares.length).toBeGreaterThan(0.4);
}, 120_000);

const policies = shipped.map(compilePolicy);
const declared = policies.map(({ policy }) => policy);
/** Those for bulletins are many and alike. */
const books = readdirSync('seeds/ledgers', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.xlsx') && !/clean|^bulletins/.test(name))
  .sort();

function caseOf(book: string): Case {
  const opening = openWorkbook(readFileSync(`seeds/ledgers/${book}`));
  if (opening.kind === 'faults') throw new Error(JSON.stringify(opening.faults));
  const { grids } = opening.workbook;
  const ledgers = assembleLedgers(readLedgers(grids, declared), declared);
  return { ledgers, grids, policies, asOf: day('2025-06-30') };
}

test.each(books)(
  '%s: checked again after edits is checked, and most records are taken over',
  async (book) => {
    const [tape = []] = fc.sample(tapes, { numRuns: 1, seed: SEED });
    const shares = await sharesTakenOver(caseOf(book), diceOf(tape));
    expect(Math.max(...shares)).toBeGreaterThan(0.5);
  },
);

describe('what is waived', () => {
  const waived = readWaivers(sheet(typed('A-2', 'IT-1')));
  const none = readWaivers(sheet());
  const filledIn = RECORDS.map((each) => (each['no'] === 'A-2' ? { ...each, done: '是' } : each));
  const second = RECORDS.map((each) => (each['no'] === 'A-1' ? { ...each, no: 'A-2' } : each));

  test.each([
    ['the waiver goes', waived, none, RECORDS, [], []],
    ['a waiver comes', none, waived, RECORDS, [], ['IT-1']],
    ['its finding is mended', waived, waived, filledIn, ['waiverUnmatched'], []],
    ['another record takes its key', waived, waived, second, [], []],
  ])('%s', async (_, earlier, waivers, records, notices, found) => {
    const before = await checked(earlier);
    const again = await checked(waivers, undefined, records, before.run);
    const whole = await checked(waivers, undefined, records);
    expect(told(again.run)).toBe(told(whole.run));
    expect(again.run.waivers?.notices.map(({ code }) => code)).toEqual(notices);
    const live = again.ledger.findings.filter(({ waiver }) => waiver?.live);
    expect(live.map(({ rule }) => rule.id)).toEqual(found);
  });
});
