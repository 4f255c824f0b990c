import type { Kind } from './kinds-of-records.ts';
import type { Taken, Trial } from './trial.ts';

/** Takes away one record after another, each time the one that helps most, and puts back what was not needed. */
export function* nearestSet(
  kinds: readonly Kind[],
  trial: Trial,
): Generator<void, Taken | undefined> {
  let taken: Taken = kinds.map(() => 0);
  const ends = endsOfShapes(kinds);
  for (;;) {
    let best: { readonly taken: Taken; readonly distance: number } | undefined;
    for (const place of ends(taken)) {
      const more = withOne(taken, place, 1);
      if (trial.relievedTo(more) !== undefined) return yield* pruned(more, trial);
      const distance = trial.distance(more);
      if (!best || distance < best.distance) best = { taken: more, distance };
    }
    if (!best) return undefined;
    taken = best.taken;
    yield;
  }
}

/** Of kinds that differ only in their numbers, those with the least and the most that still have a record to give. */
function endsOfShapes(kinds: readonly Kind[]): (taken: Taken) => readonly number[] {
  const shapes = new Map<string, number[]>();
  for (const [place, { shape }] of kinds.entries()) {
    shapes.set(shape, [...(shapes.get(shape) ?? []), place]);
  }
  const amount = (place: number) =>
    (kinds[place]?.weights ?? []).reduce((sum, weight) => sum + weight.amount, 0);
  for (const places of shapes.values()) {
    places.sort((one, other) => amount(one) - amount(other) || one - other);
  }
  return (taken) =>
    [...shapes.values()].flatMap((places) => {
      const left = places.filter(
        (place) => (taken[place] ?? 0) < (kinds[place]?.records.length ?? 0),
      );
      return [...new Set([...left.slice(0, 1), ...left.slice(-1)])];
    });
}

function* pruned(taken: Taken, trial: Trial): Generator<void, Taken> {
  let kept = taken;
  for (const place of taken.keys()) {
    while ((kept[place] ?? 0) > 0) {
      const less = withOne(kept, place, -1);
      if (trial.relievedTo(less) === undefined) break;
      kept = less;
      yield;
    }
  }
  return kept;
}

function withOne(taken: Taken, place: number, change: 1 | -1): Taken {
  return taken.map((count, each) => (each === place ? count + change : count));
}
