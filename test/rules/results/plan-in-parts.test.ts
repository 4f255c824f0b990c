import {
  assembleLedgers,
  check,
  compilePolicy,
  freshness,
  freshnessInParts,
  NO_WAIVERS,
  parseDay,
  planInParts,
  planResults,
  readLedgers,
} from '../../../src/rules/index.ts';
import { calendar, shipped } from '../../../src/shipped/shipped.ts';
import { gridFrom } from '../../grid-from.ts';

const RECORDS = 3_000;

/** Whoever pauses keeps the time; here it is counted how often there is an opportunity. */
function pauses() {
  const counted = { count: 0 };
  return { counted, pause: () => Promise.resolve(void (counted.count += 1)) };
}

test('a large check is planned and looked at anew with a pause after at most 500 records, and comes out the same', async () => {
  const grid = gridFrom([
    ['社会稳定风险评估台账'],
    ['评估编号', '区县', '风险等级', '制定评估方案'],
    ...Array.from({ length: RECORDS }, (_, index) => [
      `YJ-${String(index)}`,
      '南湖区',
      index % 9 === 0 ? '很高' : '低',
      index % 7 === 0 ? '' : '2024-03-01',
    ]),
  ]);
  const ledgers = assembleLedgers(readLedgers([grid], shipped), shipped);
  const policies = shipped.map(compilePolicy);
  const day = parseDay('2024-07-01');
  if (day === undefined) throw new Error('no day');
  const run = await check(ledgers, policies, day, calendar);
  const context = {
    language: 'zh-CN',
    time: '2024-07-01 09:00',
    person: '张三',
    ownSheets: {},
    otherSheetNames: [],
    runs: [],
  } as const;
  const planning = pauses();
  const plan = await planInParts(planning.pause, run, [grid], context);
  expect(plan).toEqual(planResults(run, [grid], context));
  const looking = pauses();
  const stamp = { asOf: '2024-07-01', policies: '', whole: '', records: {} };
  const saved = { runs: [], stamp };
  const input = [ledgers, policies, NO_WAIVERS, saved, day] as const;
  expect(await freshnessInParts(looking.pause, ...input)).toEqual(freshness(...input));
  // Told apart by key, laid beside the ledger with their tokens and texts, listed, hashed.
  expect(planning.counted.count).toBeGreaterThan((5 * RECORDS) / 500);
  expect(looking.counted.count).toBeGreaterThanOrEqual(RECORDS / 500);
});
