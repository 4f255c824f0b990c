import { everyUnchecked } from '../../src/rules/check/every-unchecked.ts';
import { cellAddress } from '../../src/rules/ledger/address.ts';
import type { CellContent, Grid } from '../../src/rules/ledger/grid.ts';
import { checkedAsOf, findingsOf, gridsOf, unreadableIn, type Checked } from './sample.ts';

const SHEET = '2025年稳评台账';
const sample = gridsOf('risk-assessment-2025');
const asOf = '2025-06-30';
const before = await checkedAsOf(asOf, sample);

/** The sample with other contents in some cells of its ledger. */
function garbled(contents: Readonly<Record<string, CellContent>>): readonly Grid[] {
  return sample.map((grid) => {
    if (grid.sheet !== SHEET) return grid;
    const rows = grid.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((content, place) => contents[cellAddress(row, place + 1)] ?? content),
    }));
    return { ...grid, rows };
  });
}

function clearIn({ run }: Checked): number {
  return run.ledgers.reduce((sum, { outcomes }) => sum + outcomes.clear, 0);
}

/** "row rule reason" of what could not be judged, on one row or on all. */
function uncheckedIn({ run }: Checked, because: string): readonly string[] {
  return run.ledgers.flatMap((ledger) =>
    everyUnchecked(ledger)
      .filter(({ reason }) => reason === because)
      .map(({ rule, subject }) => {
        const row = subject.kind === 'record' ? String(subject.record.row) : '';
        return `${row} ${rule.id}`;
      }),
  );
}

function newIn(after: readonly string[], then: readonly string[]): readonly string[] {
  return after.filter((item) => !then.includes(item));
}

const faultCodes = ({ run, reading }: Checked): readonly string[] =>
  [...reading.ledgers, ...run.ledgers].flatMap(({ faults }) => faults.map(({ code }) => code));

describe('a day that no calendar has, where a day was', () => {
  let after: Checked;
  beforeAll(async () => {
    after = await checkedAsOf(asOf, garbled({ P6: '2025年2月30日' }));
  });

  test('is reported on its cell', () => {
    expect(unreadableIn(after)).toEqual([
      [SHEET, 'P6'],
      [SHEET, 'P17'],
    ]);
  });

  test('leaves the rules that ask for it unchecked, on that record only', () => {
    const unchecked = newIn(uncheckedIn(after, 'unreadable'), uncheckedIn(before, 'unreadable'));
    expect(unchecked).toContain('6 RA-STEP-filing');
    expect(unchecked).toContain('6 RA-GATE-decision');
    expect(unchecked.filter((each) => !each.startsWith('6 '))).toEqual([]);
  });

  test('and fewer outcomes are clear; no finding comes of it', () => {
    expect(clearIn(after)).toBeLessThan(clearIn(before));
    expect(findingsOf(after)).toEqual(findingsOf(before));
  });
});

describe('a misspelt name of a column', () => {
  let after: Checked;
  beforeAll(async () => {
    after = await checkedAsOf(asOf, garbled({ P5: '⑦评估报告备安' }));
  });

  test('is reported with what it looks like, and not taken for it', () => {
    const reading = after.reading.ledgers.find(({ sheet }) => sheet === SHEET);
    expect(reading?.unmapped.get(16)?.reason).toBe('resembles');
    expect(reading?.missingFields).toContain('filedOn');
  });

  test('leaves the rules that ask for it unchecked on every record that they concern', () => {
    const unchecked = newIn(uncheckedIn(after, 'noColumn'), uncheckedIn(before, 'noColumn'));
    expect(unchecked.filter((each) => each.endsWith(' RA-GATE-decision'))).toHaveLength(9);
    expect(unchecked.filter((each) => each.endsWith(' RA-STEP-filing'))).toHaveLength(15);
  });

  test('and fewer outcomes are clear; what it held is no finding any more', () => {
    expect(clearIn(after)).toBeLessThan(clearIn(before));
    const lost = findingsOf(before).length - findingsOf(after).length;
    expect(lost).toBeGreaterThan(0);
  });
});

test('a misspelt name of a column that is needed is a fault', async () => {
  const after = await checkedAsOf(asOf, garbled({ F3: '评估责任主休' }));
  expect(newIn(faultCodes(after), faultCodes(before))).toEqual(['misspeltHeader']);
  expect(clearIn(after)).toBeLessThan(clearIn(before));
});
