import { planInParts, planResults } from '../../../src/rules/results/plan-results.ts';
import { gridFrom } from '../../grid-from.ts';
import { context, madeRun, type MadeLedger } from './made-run.ts';

const RECORDS = 30_000;

test('30,000 records: one format a column and colour, one token cell a record, often a pause', async () => {
  const grid = gridFrom([
    ['编号', '名称', '方案', '意见'],
    ...Array.from({ length: RECORDS }, (_, index) => [
      `NO-${String(index)}`,
      `名称${String(index % 50)}`,
      index % 3 === 0 ? null : 45_000 + index,
      45_000,
    ]),
  ]);
  const columns = { itemNo: 'A', title: 'B', planOn: 'C', opinionsOn: 'D' };
  const ledger: MadeLedger = {
    readings: [{ grid, header: 1, rows: [2, RECORDS + 1], columns }],
    steps: { plan: 'planOn' },
    findings: Array.from({ length: 100 }, (_, index) => [
      index * 3 + 2,
      'RA-STEP-plan',
      ['planOn'],
      'missing',
    ]),
  };
  let pauses = 0;
  const pause = () => Promise.resolve(void (pauses += 1));
  const plan = await planInParts(pause, madeRun(ledger), [grid], context);
  // Lines, hashes and cells of at most 500 records between two pauses.
  expect(pauses).toBeGreaterThan((3 * RECORDS) / 500);
  const [sheet] = plan.ledgerSheets;
  expect(sheet?.formats.map(({ look, ranges }) => [look, ranges[0]?.lastRow])).toEqual([
    ['missing', RECORDS + 1],
    ['moved', RECORDS + 1],
  ]);
  expect(sheet?.cells.filter(({ look }) => look === 'token')).toHaveLength(RECORDS + 1);
  expect(plan.ownSheets[1]?.cells.filter(({ look }) => look === 'token')).toHaveLength(8);
});

test('a plan made in parts is the same plan', async () => {
  const grid = gridFrom([
    ['编号', '方案'],
    ['NO-1', null],
  ]);
  const ledger: MadeLedger = {
    readings: [{ grid, header: 1, rows: [2, 2], columns: { itemNo: 'A', planOn: 'B' } }],
    findings: [[2, 'RA-STEP-plan', ['planOn'], 'missing']],
  };
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return Promise.resolve();
  };
  const plan = await planInParts(pause, madeRun(ledger), [grid], context);
  expect(plan).toEqual(planResults(madeRun(ledger), [grid], context));
  expect(pauses).toBeGreaterThan(2);
});
