import type { Value } from '../ledger/value.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import type { Candidate } from './candidates/index.ts';
import type { Wanted } from './smallest-change.ts';

/** A candidate that was proved to clear the rule. */
export interface Proved extends Candidate {
  readonly brings: readonly CompiledRule[];
}

/** What a cell would have to hold, with the candidate that stands for it. */
export interface Found {
  readonly to: Wanted;
  readonly proof: Value;
  readonly brings: readonly CompiledRule[];
}

export interface Tried {
  /** All candidates, smallest first where they have an order; undefined those that did not clear the rule. */
  readonly proved: readonly (Proved | undefined)[];
  readonly now: Value;
  readonly wasNothing: boolean;
  /** Every day between two candidates was a candidate. */
  readonly isDense: boolean;
  /** What was done by then may stand in the ledger. */
  readonly asOf: number;
}

/** Puts candidates together that say the same, and chooses those that bring the fewest new findings. */
export function summarise(tried: Tried): readonly Found[] {
  const proved = tried.proved.filter((each) => each !== undefined);
  const fewest = Math.min(...proved.map(({ brings }) => brings.length));
  const best = proved.filter(({ brings }) => brings.length === fewest);
  if (best.some(({ to }) => to.kind === 'days')) return dayRuns(tried, fewest);
  if (best.some(({ to }) => to.kind === 'number')) return boundOf(tried, best);
  return [...others(best), ...oneOf(best)];
}

const signature = (proved: Proved | undefined) => proved?.brings.map(({ id }) => id).join();

/** The stretches of days; a day in the past or, if there is nothing yet, one that is as good as today. */
function dayRuns(tried: Tried, fewest: number): readonly Found[] {
  const runs: Proved[][] = [];
  let before: Proved | undefined;
  for (const each of tried.proved) {
    const goes = tried.isDense && signature(each) === signature(before);
    if (each && goes && before) runs.at(-1)?.push(each);
    else if (each) runs.push([each]);
    before = each;
  }
  const best = runs.filter(([first]) => first?.brings.length === fewest);
  const nearest = tried.wasNothing ? longest(best) : nearestTo(best, dayOf(tried.now));
  const untilNow = runs.find((run) => dayOf(run.at(-1)?.value) === tried.asOf);
  const chosen = tried.wasNothing ? [nearest, untilNow] : [nearest];
  const different = [...new Set(chosen)].filter((run) => run !== undefined);
  const isAll = runs.length === 1 && tried.proved.every((each) => each !== undefined);
  return different.flatMap((run) => runFound(run, isAll && tried.wasNothing && tried.isDense));
}

function dayOf(value: Value | undefined): number | undefined {
  return value?.kind === 'day' ? value.from : undefined;
}

function longest(runs: readonly Proved[][]): Proved[] | undefined {
  return [...runs].sort((one, other) => other.length - one.length)[0];
}

function nearestTo(runs: readonly Proved[][], day: number | undefined): Proved[] | undefined {
  if (day === undefined) return longest(runs);
  const distance = (run: Proved[]) =>
    Math.min(...[run[0], run.at(-1)].map((end) => Math.abs((dayOf(end?.value) ?? 0) - day)));
  return [...runs].sort((one, other) => distance(one) - distance(other))[0];
}

function runFound(run: readonly Proved[], anyDay: boolean): readonly Found[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const to: Wanted = anyDay
    ? { kind: 'filled' }
    : { kind: 'days', from: first.value, until: last.value };
  return [{ to, proof: last.value, brings: last.brings }];
}

function boundOf({ proved, now, wasNothing }: Tried, best: readonly Proved[]): readonly Found[] {
  const number = (value: Value | undefined) => (value?.kind === 'number' ? value.number : 0);
  const distance = (each: Proved) => Math.abs(number(each.value) - number(now));
  const [nearest] = [...best].sort((one, other) => distance(one) - distance(other));
  if (!nearest) return [];
  const { value, brings } = nearest;
  if (wasNothing && proved.every((each) => each && best.includes(each))) {
    return [{ to: { kind: 'filled' }, proof: value, brings }];
  }
  const place = proved.indexOf(nearest);
  const holds = (side: Tried['proved']) =>
    side.length > 0 && side.every((each) => each && best.includes(each));
  const isLeast = holds(proved.slice(place + 1));
  const isMost = !isLeast && holds(proved.slice(0, place));
  const bound = isLeast ? 'atLeast' : isMost ? 'atMost' : 'exactly';
  return [{ to: { kind: 'number', bound, value }, proof: value, brings }];
}

/** Any of several values. */
function oneOf(best: readonly Proved[]): readonly Found[] {
  const values = best.flatMap(({ to }) => (to.kind === 'oneOf' ? to.values : []));
  const first = best.find(({ to }) => to.kind === 'oneOf');
  if (!first) return [];
  return [{ to: { kind: 'oneOf', values }, proof: first.value, brings: first.brings }];
}

/** Of each other kind the first: those that ask for the least are tried first. */
function others(best: readonly Proved[]): readonly Found[] {
  const kinds = new Map<Wanted['kind'], Proved>();
  for (const each of best) {
    if (each.to.kind !== 'oneOf' && !kinds.has(each.to.kind)) kinds.set(each.to.kind, each);
  }
  return [...kinds.values()].map(({ to, value, brings }) => ({ to, proof: value, brings }));
}
