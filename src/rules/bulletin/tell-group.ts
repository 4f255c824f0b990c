import type { BulletinSpec } from '../policy/shape/index.ts';
import type { BulletinGroup, Colour, Figure, Period } from './bulletin.ts';
import { groupKey } from './figures/placed-records.ts';
import { EMPTY_TALLY } from './figures/tally.ts';
import { boundsOf, indexBounds, type Bounds } from './judge/bounds.ts';
import { isCertain } from './judge/certain.ts';
import { listReasons } from './judge/lists.ts';
import type { RulesInForce } from './judge/rules-in-force.ts';
import type { GroupAccount } from './past/account.ts';
import type { LookedBack } from './past/look-back.ts';
import type { SeenGroup } from './past/seen.ts';
import { periodAYearBefore, periodBefore } from './periods.ts';
import { reliefOf } from './relief/relief-of.ts';

/** All that is said of a group: its figures beside earlier ones, its colour and why, the lists that it is on. */
export function* tellGroup(
  path: readonly string[],
  { account, seen }: LookedBack,
  spec: BulletinSpec,
): Generator<void, BulletinGroup> {
  const group = groupKey(path);
  const told = account.of(group);
  const { period } = account.gathered;
  const at = ({ name }: Period) => seen.find((each) => each.period.name === name)?.of(group);
  const before = at(periodBefore(period));
  const yearBefore = at(periodAYearBefore(period));
  const { rules } = account;
  const listed = (limits: RulesInForce['praised']) =>
    told.isTooFew ? [] : listReasons(limits, path, told.valueOf);
  return {
    path,
    sample: told.sample,
    isTooFew: told.isTooFew,
    figures: figuresOf(told, spec, before, yearBefore),
    index: told.index && {
      ...told.index,
      before: before?.index ?? null,
      yearBefore: yearBefore?.index ?? null,
    },
    colour: yield* colourOf(told, spec, rules, before),
    praised: listed(rules.praised),
    warned: listed(rules.warned),
  };
}

function figuresOf(
  { tallies, figures }: GroupAccount,
  { indicators }: BulletinSpec,
  before: SeenGroup | undefined,
  yearBefore: SeenGroup | undefined,
): readonly Figure[] {
  return indicators.map((indicator, place) => {
    const { counted, base, unknown } = tallies[place] ?? EMPTY_TALLY;
    return {
      indicator,
      value: figures[place]?.value ?? null,
      why: figures[place]?.why ?? null,
      counted,
      base,
      unknown,
      before: before?.values[place] ?? null,
      yearBefore: yearBefore?.values[place] ?? null,
    };
  });
}

function* colourOf(
  told: GroupAccount,
  spec: BulletinSpec,
  rules: RulesInForce,
  before: SeenGroup | undefined,
): Generator<void, Colour | null> {
  if (!told.colour) return null;
  const was = before?.level ?? null;
  return {
    ...told.colour,
    certain: isCertain(told.colour, rules.colours, boundsIn(told, spec, rules), was),
    before: was,
    relief: yield* reliefOf(told, spec, rules, was),
  };
}

function boundsIn(
  { tallies, figures }: GroupAccount,
  { indicators }: BulletinSpec,
  { index, minimum }: RulesInForce,
): (indicator: string) => Bounds | undefined {
  const figure = (id: string) => {
    const place = indicators.findIndex((each) => each.id === id);
    const [indicator, told] = [indicators[place], figures[place]];
    return indicator && told && boundsOf(indicator, tallies[place] ?? EMPTY_TALLY, told, minimum);
  };
  return (id) => (id === 'index' ? index && indexBounds(index, figure) : figure(id));
}
