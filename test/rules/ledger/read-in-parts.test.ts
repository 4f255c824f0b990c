import { readInParts, readLedgers } from '../../../src/rules/ledger/read-ledgers.ts';
import { shipped } from '../../../src/shipped/shipped.ts';
import { gridFrom } from '../../grid-from.ts';

const RECORDS = 5_000;

test('a large ledger is read with a pause after at most 500 rows, and read the same', async () => {
  const grid = gridFrom([
    ['社会稳定风险评估台账'],
    ['评估编号', '区县', '风险等级', '制定评估方案'],
    ...Array.from({ length: RECORDS }, (_, index) => [
      `YJ-${String(index)}`,
      '南湖区',
      ['高', '中', '低'][index % 3] ?? '低',
      '2024-03-01',
    ]),
  ]);
  let pauses = 0;
  const pause = () => Promise.resolve(void (pauses += 1));
  const reading = await readInParts(pause, [grid], shipped);
  expect([reading.ledgers[0]?.ledger, reading.ledgers[0]?.records.length]).toEqual([
    'risk-assessment',
    RECORDS,
  ]);
  // Rows are looked at for headers, walked over, and read.
  expect(pauses).toBeGreaterThan((3 * RECORDS) / 500);
  expect(readLedgers([grid], shipped)).toEqual(reading);
});
