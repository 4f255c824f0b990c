import type { BulletinSpec } from '../../../src/rules/policy/shape/index.ts';
import type { TypedRecord } from '../../../src/rules/check/typed-ledger.ts';
import { bulletinOver, groupOf, MONTHLY } from './cases-bulletin.ts';

const JUDGED: BulletinSpec = {
  ...MONTHLY,
  levels: MONTHLY.levels.slice(0, 1),
  minimum: 2,
  index: {
    title: '指数',
    parts: [
      { indicator: 'late-share', weight: 60, zeroAt: 100, fullAt: 0 },
      { indicator: 'fines', weight: 40, zeroAt: 60, fullAt: 0 },
    ],
  },
  thresholds: [
    { level: 'red', indicator: 'late', operator: 'atLeast', value: 3, reason: '多' },
    { level: 'red', indicator: 'fines', operator: 'moreThan', value: 40, reason: '罚没多' },
    { level: 'orange', indicator: 'late-share', operator: 'moreThan', value: 50, reason: '高' },
    { level: 'yellow', indicator: 'index', operator: 'lessThan', value: 70, reason: '低' },
  ],
};
const GRAVITY = ['none', 'yellow', 'orange', 'red'];

async function judged(records: readonly TypedRecord[], bulletin = JUDGED) {
  return groupOf(await bulletinOver('2025-01', [records], { bulletin })).colour;
}

/** Numbers between 0 and 1 that are the same each time. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomRecords(seed: number): readonly TypedRecord[] {
  const next = dice(seed);
  return Array.from({ length: 4 + Math.floor(next() * 4) }, (_, no) => ({
    no: String(no),
    district: '云岩',
    handlers: '张三',
    filedOn: '2025-01-10',
    late: next() < 0.6 ? '是' : '否',
    fine: next() < 0.3 ? null : Math.ceil(next() * 20),
  }));
}

/** Without which records the ledger, made and judged anew, has a lower colour: every set is tried. */
async function fewest(records: readonly TypedRecord[], level: string): Promise<number | null> {
  let best: number | null = null;
  for (let set = 1; set < 2 ** records.length; set++) {
    const left = records.filter((_, place) => (set & (1 << place)) === 0);
    const gone = records.length - left.length;
    if ((best !== null && gone >= best) || left.length === 0) continue;
    const colour = await judged(left);
    if (colour && GRAVITY.indexOf(colour.level) < GRAVITY.indexOf(level)) best = gone;
  }
  return best;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'no smaller set of records would do, and those named do when they are gone: %d',
  async (seed) => {
    const records = randomRecords(seed);
    const colour = await judged(records);
    const level = colour?.level ?? 'none';
    if (!colour || level === 'none') throw new Error('nothing to be relieved of');
    const relief = colour.relief;
    expect(relief?.records.length ?? null).toBe(await fewest(records, level));
    if (!relief) return;
    const gone = new Set(relief.records.map(({ index }) => index));
    const after = await judged(records.filter((_, place) => !gone.has(place)));
    expect([relief.smallest, after?.level]).toEqual([true, relief.to]);
    expect(GRAVITY.indexOf(relief.to)).toBeLessThan(GRAVITY.indexOf(level));
  },
);

test('where so many are wanted that not all sets can be tried, the set still does, and says so', async () => {
  const records = Array.from({ length: 60 }, (_, no) => ({
    no: String(no),
    district: '云岩',
    handlers: '张三',
    filedOn: '2025-01-10',
    late: '否',
    fine: 10 + no,
  }));
  const bulletin: BulletinSpec = {
    ...JUDGED,
    thresholds: [
      { level: 'red', indicator: 'fines', operator: 'atLeast', value: 900, reason: '多' },
    ],
  };
  const relief = (await judged(records, bulletin))?.relief;
  const gone = new Set(relief?.records.map(({ index }) => index));
  const left = records.filter((_, place) => !gone.has(place));
  const sum = left.reduce((total, { fine }) => total + fine, 0);
  expect([relief?.smallest, relief?.to, sum < 900]).toEqual([false, 'none', true]);
});

test('no set leaves fewer records than the minimum', async () => {
  const records = Array.from({ length: 4 }, (_, no) => ({
    no: String(no),
    district: '云岩',
    filedOn: '2025-01-10',
    late: '是',
  }));
  const told = async (minimum: number) => {
    const colour = await judged(records, {
      ...JUDGED,
      minimum,
      thresholds: JUDGED.thresholds?.slice(0, 1) ?? [],
    });
    return colour?.relief?.records.length ?? null;
  };
  expect([await told(2), await told(3)]).toEqual([2, null]);
});
