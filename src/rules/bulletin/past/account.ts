import type { Day } from '../../day/day.ts';
import type { BulletinSpec, Level } from '../../policy/shape/index.ts';
import type { NoFigure } from '../bulletin.ts';
import type { DeclaredBulletin } from '../bulletins-in.ts';
import { figureOf, type Told } from '../figures/figure-of.ts';
import { ledgerOf, type Gathered } from '../figures/gather.ts';
import { depthOf, pathOf } from '../figures/placed-records.ts';
import { countsOf, EMPTY_TALLY, type Tally } from '../figures/tally.ts';
import { judgeColour, type Judged, type ValueOf } from '../judge/colour.ts';
import { indexFigure } from '../judge/index-figure.ts';
import { rulesInForce, type RulesInForce } from '../judge/rules-in-force.ts';
import { isThin } from '../judge/thin.ts';

/** What is said of a group in one period. */
export interface GroupAccount {
  readonly path: readonly string[];
  /** One an indicator, as the figures are. */
  readonly tallies: readonly Tally[];
  readonly figures: readonly Told[];
  readonly index: ReturnType<typeof indexFigure> | null;
  readonly sample: number;
  readonly isTooFew: boolean;
  readonly colour: Judged | null;
  /** What it is judged by: null, too, where a figure is of too few records. */
  readonly valueOf: ValueOf;
}

/** One period, told from the records. */
export interface Account {
  readonly gathered: Gathered;
  readonly asOf: Day;
  readonly rules: RulesInForce;
  /** Of any group, whether it has records in the period or not. */
  readonly of: (group: string) => GroupAccount;
}

export interface AccountOf {
  readonly which: DeclaredBulletin;
  readonly gathered: Gathered;
  readonly asOf: Day;
  /** The records reach back to the period, and it has begun. */
  readonly isReached: boolean;
  /** Ledgers that at least one of the workbooks has. */
  readonly ledgers: ReadonlySet<string>;
  /** The colour of a group in the period before: it may be kept. */
  readonly levelBefore: (group: string) => Level | null;
}

/** Each group is told when it is first asked for. */
export function accountOf(asked: AccountOf): Account {
  const known = new Map<string, GroupAccount>();
  const rules = rulesInForce(asked.which, asked.asOf);
  const tell = groupTeller(asked, rules);
  return {
    gathered: asked.gathered,
    asOf: asked.asOf,
    rules,
    of: (group) => {
      const told = known.get(group) ?? tell(group);
      known.set(group, told);
      return told;
    },
  };
}

function groupTeller(
  asked: AccountOf,
  { minimum, index, colours }: RulesInForce,
): (group: string) => GroupAccount {
  const { gathered, levelBefore } = asked;
  const { spec } = asked.which;
  const silence = silenceOf(asked);
  const places = new Map(spec.indicators.map(({ id }, place) => [id, place]));
  const isThinIn = (tallies: readonly Tally[], id: string) => {
    const place = places.get(id) ?? -1;
    const indicator = spec.indicators[place];
    return (
      indicator !== undefined && isThin(indicator, countsOf(tallies[place] ?? EMPTY_TALLY), minimum)
    );
  };
  return (group) => {
    const path = pathOf(group);
    const tallies = gathered.tallies.map((each) => each.of(group));
    const figures = spec.indicators.map((indicator, place) =>
      figureOf(indicator, tallies[place] ?? EMPTY_TALLY, silence(place, path)),
    );
    const figure = (id: string) => figures[places.get(id) ?? -1]?.value ?? null;
    const total = index ? indexFigure(index, figure) : null;
    const judged = (id: string) => (isThinIn(tallies, id) ? null : figure(id));
    const judgedTotal = index ? indexFigure(index, judged).value : null;
    const valueOf: ValueOf = (id) => (id === 'index' ? judgedTotal : judged(id));
    const sample = sampleOf(tallies, spec);
    const isTooFew = sample < minimum;
    const colour = isTooFew ? null : judgeColour(colours, valueOf, levelBefore(group));
    return { path, tallies, figures, index: total, sample, isTooFew, colour, valueOf };
  };
}

/** Why a figure cannot be told, whatever the records are. */
function silenceOf({ which, gathered, isReached, ledgers }: AccountOf) {
  const { spec } = which;
  const about = spec.indicators.map((indicator) => {
    const ledger = ledgerOf(indicator, which);
    const isDatedHere = indicator.on === undefined || gathered.isDated;
    return { ledger, depth: depthOf(spec, ledger), isTold: isReached && isDatedHere };
  });
  return (place: number, path: readonly string[]): NoFigure | null => {
    const { ledger = '', depth = 0, isTold = false } = about[place] ?? {};
    if (!ledgers.has(ledger)) return 'noLedger';
    if (path.length > depth) return 'notAtLevel';
    return isTold ? null : 'noData';
  };
}

/** Different records in any of the figures; what is grouped through others is about the same matters once more. */
function sampleOf(tallies: readonly Tally[], { through = {} }: BulletinSpec): number {
  const records = new Set<string>();
  for (const { base } of tallies) {
    for (const { source, ledger, index } of base) {
      if (through[ledger] === undefined) records.add(`${source} ${ledger} ${index}`);
    }
  }
  return records.size;
}
