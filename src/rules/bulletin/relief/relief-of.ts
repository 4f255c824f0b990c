import type { BulletinSpec, Level } from '../../policy/shape/index.ts';
import type { Relief } from '../bulletin.ts';
import { EMPTY_TALLY } from '../figures/tally.ts';
import type { RulesInForce } from '../judge/rules-in-force.ts';
import type { GroupAccount } from '../past/account.ts';
import { kindsOf } from './kinds-of-records.ts';
import { nearestSet } from './nearest-set.ts';
import { smallestSet } from './smallest-set.ts';
import { trialOf, type AskedFigure } from './trial.ts';

/**
 * The fewest records without which a group would be a colour lower, proved by judging it again without them; null where
 * there are none.
 */
export function* reliefOf(
  told: GroupAccount,
  spec: BulletinSpec,
  rules: RulesInForce,
  before: Level | null,
): Generator<void, Relief | null> {
  const level = told.colour?.level ?? 'none';
  if (level === 'none') return null;
  const figures = askedFigures(told, spec, rules);
  const kinds = kindsOf(figures.map(({ tally }) => tally));
  const spare = told.sample - rules.minimum;
  const trial = trialOf({ figures, kinds, rules, level, before, spare });
  const near = yield* nearestSet(kinds, trial);
  const found = yield* smallestSet(kinds, trial, near);
  const to = found && trial.relievedTo(found.taken);
  if (!found || to === undefined) return null;
  const records = kinds.flatMap((kind, place) => kind.records.slice(0, found.taken[place]));
  return { to, records, smallest: found.smallest };
}

/** The figures of thresholds, and those of the parts of the index where a threshold asks for it. */
function askedFigures(
  { tallies, figures }: GroupAccount,
  { indicators }: BulletinSpec,
  { colours, index }: RulesInForce,
): readonly AskedFigure[] {
  const named = new Set(colours.map(({ indicator }) => indicator));
  const parts = named.has('index') ? (index?.parts ?? []) : [];
  for (const { indicator } of parts) named.add(indicator);
  return indicators.flatMap((indicator, place) => {
    const told = figures[place];
    const tally = tallies[place] ?? EMPTY_TALLY;
    return told && named.has(indicator.id) ? [{ indicator, tally, told }] : [];
  });
}
