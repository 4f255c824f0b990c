import type { BulletinGroup, Published, Restated, TrendPoint } from '../bulletin.ts';
import type { DeclaredBulletin } from '../bulletins-in.ts';
import { groupKey, WHOLE } from '../figures/placed-records.ts';
import { publishedOf, type LookedBack } from './look-back.ts';
import type { Seen } from './seen.ts';

/** How many periods a trend goes over. */
const PERIODS_SHOWN = 12;

/** The last periods, oldest first, with the colours of the outermost groups. */
export function trendOf(
  { seen }: LookedBack,
  groups: readonly Pick<BulletinGroup, 'path'>[],
  restated: readonly Restated[],
): readonly TrendPoint[] {
  const outermost = groups.flatMap(({ path }) => (path.length === 1 ? [path] : []));
  return seen.slice(-PERIODS_SHOWN).map(({ period, from, of }) => {
    const { values, index } = of(WHOLE);
    const colours = outermost.map((path) => [path[0] ?? '', of(groupKey(path)).level] as const);
    const isRestated = restated.some((each) => each.period === period.name);
    return { period, from, values, index, colours: new Map(colours), isRestated };
  });
}

/** What earlier bulletins said of earlier periods otherwise than the records say today. */
export function restatedIn(
  { seen }: LookedBack,
  published: readonly Published[],
  which: DeclaredBulletin,
): readonly Restated[] {
  return seen.slice(0, -1).flatMap((each) => {
    const was = publishedOf(each.period, published, which);
    return was && each.from === 'records' ? differences(each, was, which) : [];
  });
}

function differences(
  { period, of }: Seen,
  { groups }: Published,
  { spec }: DeclaredBulletin,
): readonly Restated[] {
  return groups.flatMap(({ path, values, index }) => {
    const now = of(groupKey(path));
    const figures = spec.indicators.flatMap(({ id }, place) =>
      Object.hasOwn(values, id)
        ? [{ indicator: id, was: values[id] ?? null, now: now.values[place] ?? null }]
        : [],
    );
    const total = spec.index ? [{ indicator: null, was: index, now: now.index }] : [];
    return [...figures, ...total]
      .filter((figure) => !isSame(figure.was, figure.now))
      .map((figure) => ({ period: period.name, path, ...figure }));
  });
}

/** A stamp may have been rounded on its way through a file. */
function isSame(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one));
}
