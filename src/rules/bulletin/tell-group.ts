import type { BulletinGroup, Figure, Period } from './bulletin.ts';
import type { DeclaredBulletin } from './bulletins-in.ts';
import { groupKey } from './figures/placed-records.ts';
import { EMPTY_TALLY } from './figures/tally.ts';
import type { GroupAccount } from './past/account.ts';
import type { LookedBack } from './past/look-back.ts';
import type { SeenGroup } from './past/seen.ts';
import { periodAYearBefore, periodBefore } from './periods.ts';

/** The figures of a group beside those of the period before and of the year before. */
export function tellGroup(
  path: readonly string[],
  { account, seen }: LookedBack,
  { spec }: DeclaredBulletin,
): BulletinGroup {
  const group = groupKey(path);
  const told = account.of(group);
  const { period } = account.gathered;
  const at = ({ name }: Period) => seen.find((each) => each.period.name === name)?.of(group);
  const before = at(periodBefore(period));
  const yearBefore = at(periodAYearBefore(period));
  return {
    path,
    sample: told.sample,
    isTooFew: told.isTooFew,
    figures: spec.indicators.map((indicator, place) => {
      const { counted, base, unknown } = told.tallies[place] ?? EMPTY_TALLY;
      return {
        indicator,
        value: told.figures[place]?.value ?? null,
        why: told.figures[place]?.why ?? null,
        counted,
        base,
        unknown,
        ...earlierFigures(place, before, yearBefore),
      };
    }),
    index: told.index && {
      ...told.index,
      before: before?.index ?? null,
      yearBefore: yearBefore?.index ?? null,
    },
    colour: colourOf(told, before),
    praised: [],
    warned: [],
  };
}

function earlierFigures(
  place: number,
  before: SeenGroup | undefined,
  yearBefore: SeenGroup | undefined,
): Pick<Figure, 'before' | 'yearBefore'> {
  return {
    before: before?.values[place] ?? null,
    yearBefore: yearBefore?.values[place] ?? null,
  };
}

function colourOf({ colour }: GroupAccount, before: SeenGroup | undefined) {
  return colour && { ...colour, certain: true, before: before?.level ?? null, relief: null };
}
