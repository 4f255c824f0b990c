import { isGraver } from '../../check/results/levels.ts';
import type { Indicator, Level } from '../../policy/shape/index.ts';
import { amountsOf, type Told } from '../figures/figure-of.ts';
import { measure } from '../figures/measure.ts';
import type { Tally } from '../figures/tally.ts';
import { holds, judgeColour, type ValueOf } from '../judge/colour.ts';
import { indexFigure } from '../judge/index-figure.ts';
import type { RulesInForce } from '../judge/rules-in-force.ts';
import { isThin } from '../judge/thin.ts';
import type { Kind } from './kinds-of-records.ts';

/** A figure that a colour asks for. */
export interface AskedFigure {
  readonly indicator: Indicator;
  readonly tally: Tally;
  readonly told: Told;
}

export interface TrialOf {
  readonly figures: readonly AskedFigure[];
  readonly kinds: readonly Kind[];
  readonly rules: RulesInForce;
  readonly level: Level;
  readonly before: Level | null;
  /** Records that may go before there are too few. */
  readonly spare: number;
}

/** How many records of each kind are taken away. */
export type Taken = readonly number[];

/** Judges a group again without some of its records. */
export interface Trial {
  /** The lower colour; undefined where it is none, or a figure would not be judged by any more. */
  readonly relievedTo: (taken: Taken) => Level | undefined;
  /** How far the thresholds are from letting go: less is nearer. */
  readonly distance: (taken: Taken) => number;
}

export function trialOf(asked: TrialOf): Trial {
  const { figures, kinds, rules, level, before, spare } = asked;
  const lessOf = figures.map((figure, place) => remeasured(figure, place, kinds, rules.minimum));
  const nothing = kinds.map(() => 0);
  const spoken = lessOf.map((less) => less(nothing) !== null);
  const places = new Map(figures.map(({ indicator }, place) => [indicator.id, place]));
  const valuesAt = (taken: Taken): ValueOf => {
    const values = lessOf.map((less) => less(taken));
    const figure = (id: string) => values[places.get(id) ?? -1] ?? null;
    const index = rules.index ? indexFigure(rules.index, figure).value : null;
    return (id) => (id === 'index' ? index : figure(id));
  };
  return {
    relievedTo: (taken) => {
      if (sumOf(taken) > spare) return undefined;
      const isSilenced = lessOf.some((less, place) => spoken[place] && less(taken) === null);
      if (isSilenced) return undefined;
      const judged = judgeColour(rules.colours, valuesAt(taken), before);
      return judged && isGraver(level, judged.level) ? judged.level : undefined;
    },
    distance: (taken) => {
      const valueOf = valuesAt(taken);
      const binding = rules.colours.filter((limit) => !isGraver(level, limit.level));
      return binding.reduce((sum, limit) => sum + distanceOf(limit, valueOf, before), 0);
    },
  };
}

type Limit = RulesInForce['colours'][number];

/** From where the threshold lets go, in proportion to it. */
function distanceOf(limit: Limit, valueOf: ValueOf, before: Level | null): number {
  const value = valueOf(limit.indicator);
  if (value === null || holds(limit, value, before) === 'no') return 0;
  const isKept = before !== null && !isGraver(limit.level, before);
  const end = isKept && limit.release !== undefined ? limit.release : limit.limit;
  return 1e-6 + Math.abs(value - end) / Math.max(1, Math.abs(end));
}

/** The figure as it is without the records taken; null where nothing is judged by it. */
function remeasured(
  { indicator, tally, told }: AskedFigure,
  place: number,
  kinds: readonly Kind[],
  minimum: number,
) {
  const all = amountsOf(indicator, tally);
  const weights = kinds.map((kind) => kind.weights[place]);
  const sum = (taken: Taken, part: 'base' | 'counted') =>
    taken.reduce((less, count, kind) => less + count * (weights[kind]?.[part] ?? 0), 0);
  return (taken: Taken): number | null => {
    if (told.value === null) return null;
    const base = all.base - sum(taken, 'base');
    if (base === 0 && tally.unknown.length > 0 && !tally.isTold) return null;
    const counted = all.counted - sum(taken, 'counted');
    if (isThin(indicator, { base, counted }, minimum)) return null;
    const amounts = all.amounts.length === 0 ? [] : amountsLeft(all.amounts, taken, weights);
    return measure(indicator, { base, counted, amounts });
  };
}

function amountsLeft(
  amounts: readonly number[],
  taken: Taken,
  weights: readonly (Kind['weights'][number] | undefined)[],
): readonly number[] {
  const gone = new Map<number, number>();
  for (const [kind, count] of taken.entries()) {
    const weight = weights[kind];
    if (count > 0 && weight?.counted) {
      gone.set(weight.amount, (gone.get(weight.amount) ?? 0) + count);
    }
  }
  if (gone.size === 0) return amounts;
  return amounts.filter((amount) => {
    const left = gone.get(amount) ?? 0;
    if (left > 0) gone.set(amount, left - 1);
    return left === 0;
  });
}

export function sumOf(taken: Taken): number {
  return taken.reduce((sum, count) => sum + count, 0);
}
