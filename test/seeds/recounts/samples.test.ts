import type {
  Bulletin,
  BulletinGroup,
  CountedRecord,
} from '../../../src/rules/bulletin/bulletin.ts';
import { publishedOf } from '../../../src/rules/bulletin/sheet/published.ts';
import { at, rowsAt } from './raw-cells.ts';
import { recount } from './reckoning.ts';
import { monthlyCount, type RiskSheets } from './risk-count.ts';
import { courts, districtRisk, districts, procuratorates, team, type Sample } from './samples.ts';
import { bulletinOf, groupName } from './told.ts';
import { withoutRows } from './without-rows.ts';

/** A group in a period, and the sample that it stands in. */
type Where = readonly [id: string, sample: Sample, period: string, group: string];

function groupIn({ groups }: Bulletin, name: string): BulletinGroup {
  const found = groups.find(({ path }) => groupName(path) === name);
  if (!found) throw new Error(`no group ${name}`);
  return found;
}

const made = new Map<string, Promise<Bulletin>>();

/** A group of a bulletin that is made once for all tests. */
async function groupAt([id, sample, period, group]: Where): Promise<BulletinGroup> {
  const name = `${id} ${period}`;
  const bulletin = made.get(name) ?? bulletinOf(id, period, sample);
  made.set(name, bulletin);
  return groupIn(await bulletin, group);
}

test.each<[string, Sample, string, readonly (readonly [string, string, boolean])[]]>([
  [
    'risk-monthly',
    districts,
    '临霁区',
    [
      ['2025-02', 'red', false],
      ['2025-03', 'red', true],
      ['2025-04', 'yellow', false],
    ],
  ],
  [
    'risk-monthly',
    districts,
    '南桥区',
    [
      ['2025-02', 'orange', false],
      ['2025-04', 'orange', true],
      ['2025-05', 'none', false],
    ],
  ],
  [
    'case-quality',
    procuratorates,
    '东浦区人民检察院/第一检察部/张明',
    [
      ['2025-02', 'red', false],
      ['2025-03', 'red', true],
      ['2025-04', 'yellow', false],
    ],
  ],
  [
    'enforcement-monthly',
    courts,
    '临霁区人民法院',
    [
      ['2025-02', 'red', false],
      ['2025-03', 'red', true],
      ['2025-04', 'yellow', false],
    ],
  ],
  [
    'team-structure',
    team,
    '西塘区人民检察院',
    [
      ['2024-Q3', 'orange', false],
      ['2025-Q1', 'orange', true],
      ['2025-Q2', 'none', false],
    ],
  ],
])('%s: the colour comes, is held and is let go', async (id, sample, group, said) => {
  const told: unknown[] = [];
  for (const [period] of said) {
    const { colour } = await groupAt([id, sample, period, group]);
    const isHeld = colour?.reasons.some(({ held }) => held) ?? false;
    told.push([period, colour?.level, isHeld]);
  }
  expect(told).toEqual(said);
});

test.each<[Where, number]>([
  [['risk-monthly', districts, '2025-02', '枫岭县'], 2],
  [['case-quality', procuratorates, '2025-03', '清源县人民检察院'], 2],
  [['enforcement-monthly', courts, '2025-06', '白渡县人民法院'], 2],
  [['team-structure', team, '2025-Q1', '澜北县人民检察院'], 4],
])(
  'of few records there are figures, and neither a colour nor a place on a list: %j',
  async (where, sample) => {
    const { figures, colour, praised, warned, ...group } = await groupAt(where);
    const isWorst = figures.some(({ value, indicator }) => {
      return indicator.better === 'less' && (value ?? 0) > 0;
    });
    expect([group.sample, isWorst]).toEqual([sample, true]);
    expect([colour, praised, warned]).toEqual([null, [], []]);
  },
);

test('some are praised and some warned, each for a reason; records without a name never are', async () => {
  const lists = async (id: string, sample: Sample, period: string) =>
    (await bulletinOf(id, period, sample)).groups.flatMap(({ path, praised, warned }) => [
      ...praised.map(({ entry }) => `${groupName(path)}: praised ${entry}`),
      ...warned.map(({ entry }) => `${groupName(path)}: warned ${entry}`),
    ]);
  expect(await lists('risk-monthly', districts, '2025-06')).toEqual([
    '临霁区: praised 0',
    '南桥区: warned 1',
    '河东新区: warned 0',
    '白渡县: praised 0',
  ]);
  const executed = await lists('enforcement-monthly', courts, '2025-04');
  expect(executed.filter((said) => !said.includes('/'))).toEqual([
    '临霁区人民法院: praised 0',
    '南桥区人民法院: warned 0',
    '南桥区人民法院: warned 1',
    '枫岭县人民法院: praised 0',
  ]);
});

/** What the ledgers said before these rows were filled in, in March. */
const LATER = '2025年3月补录';

function before(places: RiskSheets['items']): RiskSheets['items'] {
  return places.map((place) => ({ ...place, without: LATER }));
}

test('a month that was told before some rows came in is restated, figure by figure', async () => {
  const [city = ''] = districts.files.slice(-1);
  const filledIn = ['应评事项清单', '稳评台账'].flatMap((sheet) => laterRows(city, sheet));
  const earlier = {
    ...districts,
    today: '2025-02-03',
    instead: { [city]: withoutRows(city, filledIn) },
  };
  const published = [publishedOf(await bulletinOf('risk-monthly', '2025-01', earlier))];
  const { restated } = await bulletinOf('risk-monthly', '2025-06', { ...districts, published });

  const then = {
    ...districtRisk,
    items: before(districtRisk.items),
    reports: before(districtRisk.reports),
  };
  const was = recount(monthlyCount(then), '2025-01', districts.today).groups;
  const now = recount(monthlyCount(districtRisk), '2025-01', districts.today).groups;
  const counted = was.flatMap(({ group, figures, index }) => {
    const today = now.find((each) => each.group === group);
    const told = Object.entries({ ...figures, index }).map(([id, old]) => {
      const its = id === 'index' ? today?.index : today?.figures[id];
      return [group, id, old?.[0] ?? null, its?.[0] ?? null];
    });
    return told.filter(([, , one, other]) => one !== other);
  });
  const said = restated.map((each) => [
    groupName(each.path),
    each.indicator ?? 'index',
    each.was,
    each.now,
  ]);
  expect(filledIn.length).toBe(4);
  expect(said.sort()).toEqual(counted.sort());
});

function laterRows(file: string, sheet: string) {
  const rows = rowsAt({ file, sheet, headers: 3, mark: '备注', like: /./ });
  const all = rowsAt({ file, sheet, headers: 3, mark: '序号', like: /./ });
  return rows
    .filter((row) => at(row, '备注') === LATER)
    .map((row) => ({
      sheet,
      row: 4 + all.findIndex((each) => at(each, '序号') === at(row, '序号')),
    }));
}

const lowered = async ([id, sample, period, group]: Where, gone: readonly CountedRecord[]) => {
  const instead: Record<string, Uint8Array> = {};
  for (const [place, file] of sample.files.entries()) {
    const rows = gone.filter(({ source }) => source === place);
    if (rows.length > 0) instead[file] = withoutRows(file, rows);
  }
  const bulletin = await bulletinOf(id, period, { ...sample, instead });
  return groupIn(bulletin, group).colour?.level ?? null;
};

test.each<[Where, number, string, string]>([
  [['risk-monthly', districts, '2025-02', '临霁区'], 1, 'red', 'orange'],
  [['risk-monthly', districts, '2025-02', '南桥区'], 2, 'orange', 'none'],
  [['case-quality', procuratorates, '2025-03', '西塘区人民检察院'], 5, 'orange', 'none'],
  [['enforcement-monthly', courts, '2025-02', '临霁区人民法院'], 1, 'red', 'orange'],
])(
  'without the rows of %j the colour is lower, with one of them it is not',
  async (where, count, level, to) => {
    const { colour } = await groupAt(where);
    const records = colour?.relief?.records ?? [];
    expect([records.length, colour?.level, colour?.relief?.smallest]).toEqual([count, level, true]);
    expect(await lowered(where, records)).toBe(to);
    expect(await lowered(where, records.slice(1))).toBe(level);
  },
);
