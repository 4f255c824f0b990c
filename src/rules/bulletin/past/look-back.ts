import type { Day } from '../../day/day.ts';
import type { Watch } from '../../check/watch.ts';
import type { Period, Published } from '../bulletin.ts';
import type { DeclaredBulletin } from '../bulletins-in.ts';
import { gather, gatheredNothing, type GatherInputs } from '../figures/gather.ts';
import { periodsUntil } from '../periods.ts';
import { accountOf, type Account } from './account.ts';
import { firstDayOf } from './reach.ts';
import { seenPeriod, type Seen } from './seen.ts';

/** How many periods before this one are told again: the year before, and where colours are kept from. */
const PERIODS_BACK = 12;

export interface LookedBack {
  readonly account: Account;
  /** Oldest first; the last is the period itself. */
  readonly seen: readonly Seen[];
}

export interface LookBackInputs extends GatherInputs {
  readonly today: Day;
  readonly published: readonly Published[];
}

/** Tells the period and those before it, the oldest first: a colour may be kept from the period before. */
export function* lookBack(
  inputs: LookBackInputs,
  which: DeclaredBulletin,
  period: Period,
  watch: Watch | undefined,
): Generator<void, LookedBack> {
  const periods = periodsUntil(period, PERIODS_BACK + 1);
  const firstDay = firstDayOf(which, inputs.sources);
  const ledgers = ledgersOf(inputs);
  let last: Account | undefined;
  const seen: Seen[] = [];
  for (const [done, each] of periods.entries()) {
    watch?.progress(done, periods.length);
    const isReached = each.first <= inputs.today && (firstDay ?? each.last) <= each.last;
    const asOf = dayOf(each, inputs.today);
    const gathered = isReached
      ? yield* gather(inputs, which, each, asOf)
      : gatheredNothing(which, each);
    const before = seen.at(-1);
    const levelBefore = (group: string) => before?.of(group).level ?? null;
    const account = accountOf({ which, gathered, asOf, isReached, ledgers, levelBefore });
    last = account;
    seen.push(seenPeriod(account, publishedOf(each, inputs.published, which), which.spec));
    yield;
  }
  watch?.progress(periods.length, periods.length);
  if (!last) throw new Error('There is always the period itself.');
  return { account: last, seen };
}

/** The last day of a period, or today where it is not over. */
function dayOf({ last }: Period, today: Day): Day {
  return today < last ? today : last;
}

function ledgersOf({ sources, policies }: GatherInputs): ReadonlySet<string> {
  const known = new Set(policies.map(({ policy }) => policy.id));
  const ids = sources.flatMap(({ ledgers }) => ledgers.map(({ policy }) => policy.id));
  return new Set(ids.filter((id) => known.has(id)));
}

/** The one that goes furthest of a period; of those that go as far, the one that was given last. */
export function publishedOf(
  { name }: Period,
  published: readonly Published[],
  { compiled, spec }: DeclaredBulletin,
): Published | undefined {
  return published
    .filter(({ policy, bulletin, period }) => {
      return policy === compiled.policy.id && bulletin === spec.id && period === name;
    })
    .sort((one, other) => (one.asOf < other.asOf ? -1 : one.asOf > other.asOf ? 1 : 0))
    .at(-1);
}
