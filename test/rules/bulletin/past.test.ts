import { bulletinsIn } from '../../../src/rules/bulletin/bulletins-in.ts';
import type { Published } from '../../../src/rules/bulletin/bulletin.ts';
import { makeBulletin } from '../../../src/rules/bulletin/make-bulletin.ts';
import { readPeriod } from '../../../src/rules/bulletin/periods.ts';
import { typedLedger } from '../../../src/rules/check/typed-ledger.ts';
import { compilePolicy } from '../../../src/rules/policy/compile-policy.ts';
import type { BulletinSpec } from '../../../src/rules/policy/shape/index.ts';
import { day } from '../check/policy-of.ts';
import { chinaCalendar } from '../china-calendar.ts';
import { bulletinOver, casesPolicy, groupOf, MONTHLY } from './cases-bulletin.ts';

const BULLETIN: BulletinSpec = {
  ...MONTHLY,
  levels: MONTHLY.levels.slice(0, 1),
  thresholds: [
    { level: 'red', indicator: 'filed', operator: 'atLeast', value: 3, release: 2, reason: '多' },
  ],
};

const one = (no: string, filedOn: string) => ({
  no,
  district: '云岩',
  handlers: '张',
  filedOn,
  late: '否',
});
const RECORDS = [one('1', '2025-04-01'), one('2', '2025-06-01'), one('3', '2025-06-02')];

function published(period: string, filed: number, colour: 'red' | 'none' = 'none'): Published {
  const said = (path: readonly string[]) => ({ path, values: { filed }, index: null, colour });
  return {
    policy: 'cases',
    bulletin: 'monthly',
    period,
    asOf: `${period}-28`,
    groups: [said([]), said(['云岩'])],
  };
}

const over = (month: string, stamps: readonly Published[] = []) =>
  bulletinOver(month, [RECORDS], { bulletin: BULLETIN, published: stamps });

test('a trend goes over twelve months: what is not known is no zero', async () => {
  const { trend } = await over('2025-06');
  expect([trend.length, trend[0]?.period.name]).toEqual([12, '2024-07']);
  expect(trend.slice(-4).map(({ period, from, values }) => [period.name, from, values[0]])).toEqual(
    [
      ['2025-03', 'nothing', null],
      ['2025-04', 'records', 1],
      ['2025-05', 'nothing', null],
      ['2025-06', 'records', 2],
    ],
  );
});

test('where the records do not reach, what was published then stands in: trend, comparison and kept colour', async () => {
  const bulletin = await over('2025-06', [published('2025-05', 7, 'red')]);
  const may = bulletin.trend.at(-2);
  expect([may?.from, may?.values[0], may?.isRestated]).toEqual(['published', 7, false]);
  const { figures, colour } = groupOf(bulletin, '云岩');
  expect([figures[0]?.before, colour?.level, colour?.before]).toEqual([7, 'red', 'red']);
});

test('what the records say otherwise than an earlier bulletin is restated, by the last that was written', async () => {
  const stamps = [published('2025-04', 9), { ...published('2025-04', 5), asOf: '2025-05-02' }];
  const { trend, restated } = await over('2025-06', stamps);
  expect(restated).toEqual([
    { period: '2025-04', path: [], indicator: 'filed', was: 5, now: 1 },
    { period: '2025-04', path: ['云岩'], indicator: 'filed', was: 5, now: 1 },
  ]);
  expect(trend.filter(({ isRestated }) => isRestated).map(({ period }) => period.name)).toEqual([
    '2025-04',
  ]);
});

test.each([
  ['one that says the same', published('2025-04', 1)],
  ['the one of the month itself, which is written anew', published('2025-06', 9)],
  ['that of another bulletin', { ...published('2025-04', 9), bulletin: 'other' }],
])('nothing is restated by %s', async (_, stamp) => {
  expect((await over('2025-06', [stamp])).restated).toEqual([]);
});

test('a district that was in an earlier month is still shown', async () => {
  const records = [{ ...one('0', '2025-02-01'), district: '花溪' }, ...RECORDS];
  const bulletin = await bulletinOver('2025-06', [records], { bulletin: BULLETIN });
  expect([groupOf(bulletin, '花溪').figures[0]?.value, groupOf(bulletin, '花溪').isTooFew]).toEqual(
    [0, true],
  );
  expect([...(bulletin.trend[7]?.colours ?? [])]).toEqual([
    ['云岩', null],
    ['花溪', 'none'],
  ]);
});

test('the same records give the same bulletin; sorted otherwise, the same figures and colours', async () => {
  const bytes = async (records: typeof RECORDS) =>
    JSON.stringify(
      (await bulletinOver('2025-06', [records], { bulletin: BULLETIN })).groups,
      (key, value: unknown) => (['counted', 'base', 'records'].includes(key) ? undefined : value),
    );
  expect(await over('2025-06')).toEqual(await over('2025-06'));
  expect(await bytes([...RECORDS].reverse())).toBe(await bytes(RECORDS));
});

test('a bulletin tells how far it is, pauses, and is none once it is cancelled', async () => {
  const policy = casesPolicy(BULLETIN);
  const policies = [compilePolicy(policy)];
  const [which] = bulletinsIn(policies);
  const period = readPeriod('month', '2025-06');
  if (!which || !period) throw new Error('no such bulletin');
  const sources = [{ name: '', ledgers: [typedLedger(policy, RECORDS)] }];
  const inputs = {
    sources,
    policies,
    calendar: chinaCalendar,
    today: day('2025-12-31'),
    published: [],
  };
  const signal = { aborted: false };
  const told: string[] = [];
  const watch = (cancelAfter: number) => ({
    signal,
    progress: (done: number, total: number) => {
      told.push(`${done}/${total}`);
    },
    pause: () => {
      signal.aborted ||= told.length > cancelAfter;
      return Promise.resolve();
    },
  });
  expect(await makeBulletin(inputs, which, period, watch(Infinity))).toBeDefined();
  expect([told[0], told.at(-1)]).toEqual(['0/13', '13/13']);
  expect(await makeBulletin(inputs, which, period, watch(told.length + 3))).toBeUndefined();
});
