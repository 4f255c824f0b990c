import { addDays, type Day } from '../day/day.ts';
import { BLANK, type Value } from '../ledger/value.ts';
import { DAY_TYPES } from '../policy/shape/index.ts';
import type { Prover } from './brought.ts';
import { type Candidate, type CellAsked, candidatesFor } from './candidates/index.ts';
import { everyDay } from './candidates/days.ts';
import { ADDS, CORRECTS, type Reach, type Slot, TAKES_AWAY } from './slots.ts';
import { isNothing } from './is-nothing.ts';
import type { CellChange, Wanted, Way } from './smallest-change.ts';
import { ownTrial, type Trial } from './trial-world.ts';
import { summarise, type Proved } from './ways-of-slot.ts';

/** A way with how far it goes. */
export interface Reaching {
  readonly way: Way;
  readonly reach: Reach;
}

/** Where every trial costs a look at a whole ledger, no more are made than this. */
const FEW_TRIALS = 24;

/** Ways to change this one cell. */
export function waysAlone(slot: Slot, isCostly: boolean, prover: Prover): readonly Reaching[] {
  const alone = isCostly
    ? candidatesFor(slot, false).slice(0, FEW_TRIALS)
    : candidatesFor(slot, true);
  const found = proveAlone(slot, alone, isCostly, prover);
  if (found.length > 0 || isCostly || !DAY_TYPES.includes(slot.field.type)) return found;
  return proveAlone(slot, everyDay(slot, true), isCostly, prover);
}

function proveAlone(
  slot: Slot,
  candidates: readonly Candidate[],
  isCostly: boolean,
  prover: Prover,
): readonly Reaching[] {
  const trials = candidates.map((candidate) => trialOf([[slot, candidate]]));
  const clearing = prover.clearing(trials);
  const cleared = new Map(
    prover.withBrought(clearing).map(({ trial, brings }) => [trial, brings] as const),
  );
  if (cleared.size === 0) return [];
  const proved = trials.map((trial, place): Proved | undefined => {
    const brings = cleared.get(trial);
    const candidate = candidates[place];
    return brings && candidate && { ...candidate, brings };
  });
  const { world, now, field } = slot;
  const summary = summarise({
    proved,
    now,
    wasNothing: isNothing(now, field),
    isDense: !isCostly,
    asOf: world.table.scope.asOf,
  });
  return summary.map(({ to, proof }) => {
    const widened = widen(slot, to, candidates, prover);
    return reaching([[slot, { value: proof, to: widened }]], prover);
  });
}

/**
 * A stretch that begins with the first day that was tried most likely goes on before it, and one that is but the as-of
 * day goes on after it: that is tried too.
 */
function widen(slot: Slot, to: Wanted, candidates: readonly Candidate[], prover: Prover): Wanted {
  if (to.kind !== 'days') return to;
  const { from, until } = to;
  const isFirst = from !== null && from === candidates[0]?.value;
  const isLastAlone = from === until && until === candidates.at(-1)?.value;
  const mayGoOn = isLastAlone && !isNothing(slot.now, slot.field);
  return {
    ...to,
    from: isFirst && clearsFar(slot, from, -1, prover) ? null : from,
    until: mayGoOn && clearsFar(slot, until, 1, prover) ? null : until,
  };
}

/** Years before or after a day. */
function clearsFar(slot: Slot, end: Value | null, sign: 1 | -1, prover: Prover): boolean {
  if (end?.kind !== 'day') return false;
  const far = YEARS.map((years) => addDays(end.from, sign * years * 366));
  const trials = far.map((day) => ownTrial(new Map([[slot.field.name, dayLike(slot, day)]])));
  return prover.clearing(trials).length === trials.length;
}

const YEARS = [1, 10, 100];

function dayLike({ field }: Slot, day: Day): Value {
  const value = { kind: 'day', from: day, until: day } as const;
  return field.type === 'moment' ? { ...value, clock: { from: 0, until: 0 } } : value;
}

type Choice = readonly [Slot, Candidate];

function trialOf(choices: readonly Choice[]): Trial {
  return ownTrial(new Map(choices.map(([{ field }, { value }]) => [field.name, value])));
}

/** What it brings is told anew: now that it is one, also by rules that are costly to ask. */
function reaching(choices: readonly Choice[], prover: Prover): Reaching {
  const [cleared] = prover.withBrought([trialOf(choices)]);
  const reach = Math.max(...choices.map(reachOf)) as Reach;
  const cells = choices.map(([slot, candidate]) => cellOf(slot, candidate));
  return { way: { cells, brings: cleared?.brings ?? [] }, reach };
}

/** To mend a number that was miswritten adds to the truth, as does filling it in. */
function reachOf([{ reach, field }, { to }]: Choice): Reach {
  return to.kind === 'listed' && field.type === 'identifier' ? ADDS : reach;
}

function cellOf({ world, field, now }: Slot, { value, to }: Candidate): CellChange {
  const { table, record } = world;
  return { ledger: table.ledger.policy.id, record, field: field.name, from: now, to, proof: value };
}

/** How many cells together, how many of them are combined, and how many values of each are tried. */
const TOGETHER = [
  { count: 2, slots: 10, values: 6 },
  { count: 3, slots: 7, values: 3 },
] as const;

/** Ways to change several cells at once; `most`: how many trials may be made. */
export function waysTogether(
  slots: readonly Slot[],
  level: (typeof TOGETHER)[number],
  most: number,
  prover: Prover,
): readonly Reaching[] {
  const tried = slots.slice(0, level.slots).map((slot): readonly Choice[] =>
    candidatesFor(slot, false)
      .slice(-level.values)
      .map((candidate) => [slot, asFilled(slot, candidate)]),
  );
  const combined = choose(tried, level.count).slice(0, most);
  return bestOf(combined, prover);
}

export { TOGETHER };

/** In a cell that was empty the day itself is only an example. */
export function asFilled({ field, now }: CellAsked, candidate: Candidate): Candidate {
  const isExample = isNothing(now, field) && candidate.to.kind === 'days';
  return isExample ? { ...candidate, to: { kind: 'filled' } } : candidate;
}

/** Every cell that is empty filled in together, the days all the same. */
export function waysAllFilled(slots: readonly Slot[], prover: Prover): readonly Reaching[] {
  const [first] = slots;
  if (slots.length < 2 || !first) return [];
  const lists = slots.map((slot) => candidatesFor(slot, false).map((each) => asFilled(slot, each)));
  const longest = Math.max(...lists.map(({ length }) => length));
  const combined = Array.from({ length: longest }, (_, place) =>
    slots.flatMap((slot, at): readonly Choice[] => {
      const list = lists[at] ?? [];
      const candidate = list[Math.min(place, list.length - 1)];
      return candidate ? [[slot, candidate]] : [];
    }),
  );
  return bestOf(combined, prover);
}

const KEPT = 40;

function bestOf(combined: readonly (readonly Choice[])[], prover: Prover): readonly Reaching[] {
  const choicesOf = new Map(combined.map((choices) => [trialOf(choices), choices] as const));
  const clearing = prover.clearing([...choicesOf.keys()]).slice(0, KEPT);
  const cleared = [...prover.withBrought(clearing)].sort(
    (one, other) => one.brings.length - other.brings.length,
  );
  const byCells = new Map<string, readonly Choice[]>();
  for (const { trial } of cleared) {
    const choices = choicesOf.get(trial) ?? [];
    const cells = choices.map(([{ field }]) => field.name).join();
    if (!byCells.has(cells)) byCells.set(cells, choices);
  }
  return [...byCells.values()].map((choices) => reaching(choices, prover));
}

/** All choices of so many lists, one of each. */
function choose<Item>(lists: readonly (readonly Item[])[], count: number): readonly Item[][] {
  if (count === 0) return [[]];
  return lists.flatMap((list, place) => {
    const rest = choose(lists.slice(place + 1), count - 1);
    return list.flatMap((item) => rest.map((others) => [item, ...others]));
  });
}

/** The last resort: what the rule marks is not there. */
export function waysEmptied(slots: readonly Slot[], prover: Prover): readonly Reaching[] {
  return slots
    .filter(({ reach }) => reach === CORRECTS)
    .flatMap((slot) => {
      const choice: Choice = [slot, { value: BLANK, to: { kind: 'nothing' } }];
      if (prover.clearing([trialOf([choice])]).length === 0) return [];
      return [{ ...reaching([choice], prover), reach: TAKES_AWAY }];
    });
}
