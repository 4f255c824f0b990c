import type { BulletinSpec, Level } from '../../policy/shape/index.ts';
import type { Period, Published } from '../bulletin.ts';
import { groupKey, pathOf, WHOLE } from '../figures/placed-records.ts';
import type { Account } from './account.ts';

/** A period as it is looked back upon: from the records, else from what was published of it. */
export interface Seen {
  readonly period: Period;
  readonly from: 'records' | 'published' | 'nothing';
  readonly of: (group: string) => SeenGroup;
  /** Keys of the outermost groups that are known of it. */
  readonly outermost: readonly string[];
}

export interface SeenGroup {
  /** One an indicator, in the order of the policy. */
  readonly values: readonly (number | null)[];
  readonly index: number | null;
  readonly level: Level | null;
}

/** Records come first: what was published stands in only where they say nothing of the period. */
export function seenPeriod(
  account: Account,
  published: Published | undefined,
  spec: BulletinSpec,
): Seen {
  const { period } = account.gathered;
  const hasRecords = account.of(WHOLE).figures.some(({ value }) => value !== null);
  if (hasRecords) return { period, from: 'records', ...fromRecords(account) };
  if (published) return { period, from: 'published', ...fromPublished(published, spec) };
  return { period, from: 'nothing', of: () => nothingOf(spec), outermost: [] };
}

function fromRecords(account: Account): Pick<Seen, 'of' | 'outermost'> {
  const keys = account.gathered.tallies.flatMap((tallies) => [...tallies.groups()]);
  return {
    of: (group) => {
      const { figures, index, colour } = account.of(group);
      const values = figures.map(({ value }) => value);
      return { values, index: index?.value ?? null, level: colour?.level ?? null };
    },
    outermost: [...new Set(keys)].filter((key) => pathOf(key).length === 1),
  };
}

function fromPublished(published: Published, spec: BulletinSpec): Pick<Seen, 'of' | 'outermost'> {
  const groups = new Map(
    published.groups.map(({ path, values, index, colour }) => {
      const figures = spec.indicators.map(({ id }) => values[id] ?? null);
      return [groupKey(path), { values: figures, index, level: colour }] as const;
    }),
  );
  const outermost = published.groups.filter(({ path }) => path.length === 1);
  return {
    of: (group) => groups.get(group) ?? nothingOf(spec),
    outermost: outermost.map(({ path }) => groupKey(path)),
  };
}

function nothingOf({ indicators }: BulletinSpec): SeenGroup {
  return { values: indicators.map(() => null), index: null, level: null };
}
