import type { BulletinSpec, Threshold } from '../../../src/rules/policy/shape/index.ts';
import { bulletinOver, groupOf, MONTHLY } from './cases-bulletin.ts';

const RED: Threshold = {
  level: 'red',
  indicator: 'late',
  operator: 'atLeast',
  value: 5,
  release: 3,
  reason: '超期多',
};
const YELLOW: Threshold = {
  level: 'yellow',
  indicator: 'late-share',
  operator: 'moreThan',
  value: 50,
  reason: '超期率高',
};

const districts = (
  thresholds: readonly Threshold[],
  more: Partial<BulletinSpec> = {},
): BulletinSpec => ({
  ...MONTHLY,
  levels: MONTHLY.levels.slice(0, 1),
  thresholds: [...thresholds],
  ...more,
});

/** So many late ones and so many in time, filed in a month in 云岩. */
function filed(month: string, late: number, inTime = 0) {
  return Array.from({ length: late + inTime }, (_, place) => ({
    no: `${month}-${place}`,
    district: '云岩',
    handlers: '张三',
    filedOn: `${month}-10`,
    late: place < late ? '是' : '否',
  }));
}

async function colourOf(month: string, records: ReturnType<typeof filed>, bulletin: BulletinSpec) {
  return groupOf(await bulletinOver(month, [records], { bulletin }), '云岩').colour;
}

test.each<[string, readonly number[], string]>([
  ['below the limit', [4], 'none'],
  ['at the limit', [5], 'red'],
  ['kept while it is beyond the release', [5, 4], 'red'],
  ['kept at the release', [5, 3], 'red'],
  ['released below it', [5, 2], 'none'],
  ['kept month after month', [5, 4, 3, 4], 'red'],
  ['gone is gone: it must reach the limit again', [5, 2, 4], 'none'],
  ['not kept over a month without a record', [5, 0, 4], 'none'],
])('a colour that is kept: %s', async (_, lates, level) => {
  const records = lates.flatMap((late, place) => filed(`2025-0${place + 1}`, late));
  const colour = await colourOf(`2025-0${lates.length}`, records, districts([RED]));
  expect(colour?.level).toBe(level);
});

test.each<[string, number, string]>([
  ['kept at a tenth, below the release', 9, 'yellow'],
  ['released at a ninth, beyond it', 8, 'none'],
])('a colour for what is low: %s', async (_, inTime, level) => {
  const low: Threshold = {
    level: 'yellow',
    indicator: 'late-share',
    operator: 'lessThan',
    value: 10,
    release: 11,
    reason: '低',
  };
  const records = [...filed('2025-01', 0, 9), ...filed('2025-02', 1, inTime)];
  expect((await colourOf('2025-02', records, districts([low])))?.level).toBe(level);
});

test('the gravest colour wins, and tells its reasons, the figures and whether it is only kept', async () => {
  const records = [...filed('2025-01', 5), ...filed('2025-02', 4)];
  const bulletin = districts([YELLOW, RED]);
  expect(await colourOf('2025-02', records, bulletin)).toMatchObject({
    level: 'red',
    before: 'red',
    reasons: [{ threshold: 1, value: 4, limit: 5, held: true }],
  });
  expect(await colourOf('2025-01', records, bulletin)).toMatchObject({
    before: null,
    reasons: [{ threshold: 1, value: 5, limit: 5, held: false }],
  });
});

test('a group of two cases is shown, and never coloured, praised, warned or relieved', async () => {
  const entry = { indicator: 'late', operator: 'atLeast', value: 1, reason: '有超期' } as const;
  const lists = { praised: [entry], warned: [entry] };
  const any: Threshold = { ...RED, value: 1, release: 0 };
  const told = async (late: number) => {
    const bulletin = districts([any], { minimum: 3, ...lists });
    const made = await bulletinOver('2025-01', [filed('2025-01', late)], { bulletin });
    const group = groupOf(made, '云岩');
    const listed = [group.praised.length, group.warned.length];
    return [group.figures[0]?.value, group.isTooFew, group.colour?.level ?? null, ...listed];
  };
  expect([await told(2), await told(3)]).toEqual([
    [2, true, null, 0, 0],
    [3, false, 'red', 1, 1],
  ]);
});

const LOW_INDEX = {
  title: '指数',
  parts: [{ indicator: 'late-share', weight: 100, zeroAt: 100, fullAt: 0 }],
};

test.each<[string, number, readonly string[], string | null, number]>([
  ['one late out of one: a share of one record colours nobody', 1, ['late-share'], null, 0],
  ['three late out of three: a share of enough records does', 3, ['late-share'], 'yellow', 1],
  ['an index with such a share in it colours nobody either', 1, ['index'], null, 0],
  ['an index of enough records does', 3, ['index'], 'yellow', 1],
  ['a median of one case colours nobody', 1, ['days'], null, 0],
  ['a median of three cases does', 3, ['days'], 'yellow', 1],
  ['a count says what it says of any number', 1, ['late', 'late-share'], 'yellow', 1],
])('of four cases, %s', async (_, inMonth, indicators, level, listed) => {
  const asked = indicators.map((indicator) => ({
    indicator,
    operator: indicator === 'index' ? ('atMost' as const) : ('atLeast' as const),
    value: 1,
    reason: '界限',
  }));
  const late = filed('2025-02', inMonth).map((record) => ({ ...record, closedOn: '2025-02-20' }));
  const earlier = filed('2025-01', 0, 4 - inMonth);
  const bulletin = districts(
    asked.map((each) => ({ ...each, level: 'yellow' })),
    {
      minimum: 3,
      warned: asked,
      index: LOW_INDEX,
      indicators: [
        ...MONTHLY.indicators,
        { id: 'ever', title: '历来', better: 'neither', count: 'all' },
      ],
    },
  );
  const made = await bulletinOver('2025-02', [[...late, ...earlier]], { bulletin });
  const { colour, warned, figures, index, isTooFew } = groupOf(made, '云岩');
  expect([colour?.level ?? null, warned.length, isTooFew]).toEqual([level, listed, false]);
  expect([figures[2]?.value, figures[4]?.value, index?.value]).toEqual([100, 10, 0]);
});

test('what might come to be enough records leaves a colour unsure', async () => {
  const records = [
    ...filed('2025-01', 2),
    { ...filed('2025-01', 1)[0], no: 'x', late: '不明' },
    { no: 'y', district: '云岩', filedOn: '2025-01-01', late: '不明' },
  ];
  const bulletin = districts(
    [
      { ...RED, value: 1 },
      { ...YELLOW, level: 'red' },
    ],
    { minimum: 2 },
  );
  const enough = districts([{ ...RED, value: 9 }, YELLOW], { minimum: 3 });
  const sure = async (spec: BulletinSpec) => {
    const made = await bulletinOver('2025-01', [records], { bulletin: spec });
    const { colour } = groupOf(made, '云岩');
    return [colour?.level, colour?.certain];
  };
  expect([await sure(bulletin), await sure(enough)]).toEqual([
    ['red', true],
    ['none', false],
  ]);
});

test('the whole and a group without a name are on no list', async () => {
  const entry = { indicator: 'late', operator: 'atLeast', value: 1, reason: '有超期' } as const;
  const records = [{ ...filed('2025-01', 1)[0], district: '' }, ...filed('2025-01', 1)];
  const bulletin = districts([], { warned: [entry] });
  const { groups } = await bulletinOver('2025-01', [records], { bulletin });
  expect(groups.map(({ path, warned }) => [path.join(), warned.length])).toEqual([
    ['', 0],
    ['云岩', 1],
    ['', 0],
  ]);
});

test.each<[string, number, string | null, string, boolean | undefined]>([
  ['enough late ones whatever the others are', 5, '不明', 'red', true],
  ['one more could make it red', 4, '不明', 'none', false],
  ['one more would make no difference', 3, '不明', 'none', true],
  ['nothing is unknown', 4, '否', 'none', true],
])('a colour is sure or not: %s', async (_, late, unknown, level, certain) => {
  const records = [
    ...filed('2025-01', late),
    { ...filed('2025-01', 1)[0], no: 'x', late: unknown },
  ];
  const bulletin = districts([RED]);
  const made = await bulletinOver('2025-01', [records], { bulletin });
  const { colour } = groupOf(made, '云岩');
  expect([colour?.level, colour?.certain]).toEqual([level, certain]);
});

test('where no threshold can be asked there is no colour', async () => {
  const bulletin = districts([{ ...RED, indicator: 'days' }]);
  expect(await colourOf('2025-01', filed('2025-01', 9), bulletin)).toBeNull();
});

test('an index is the weighted way from nothing to all, to a tenth, with its parts', async () => {
  const bulletin = districts([], {
    index: {
      title: '指数',
      parts: [
        { indicator: 'late-share', weight: 70, zeroAt: 100, fullAt: 0 },
        { indicator: 'filed', weight: 30, zeroAt: 0, fullAt: 2 },
      ],
    },
  });
  const made = await bulletinOver('2025-01', [filed('2025-01', 1, 2)], { bulletin });
  const index = groupOf(made, '云岩').index;
  expect([index?.value, index?.before]).toEqual([76.7, null]);
  expect(index?.parts.map(({ points }) => points?.toFixed(3))).toEqual(['46.667', '30.000']);
  const none = await bulletinOver('2025-02', [filed('2025-01', 1, 2)], { bulletin });
  expect(groupOf(none, '云岩').index?.value).toBeNull();
});

test('limits are parameters as they are in force in the month', async () => {
  const bulletin = districts([{ ...RED, value: 'most' }]);
  const values = [{ value: 5 }, { from: '2025-02-01', value: 4 }];
  const rest = { parameters: { most: { title: '上限', values } } };
  const told = async (month: string) => {
    const made = await bulletinOver(month, [filed(month, 4)], { bulletin, rest });
    return groupOf(made, '云岩').colour?.level;
  };
  expect([await told('2025-01'), await told('2025-02')]).toEqual(['none', 'red']);
});
