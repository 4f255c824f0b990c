import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { fieldOf } from '../policy/fact-types.ts';
import type { BulletinSpec } from '../policy/shape/index.ts';
import { groupKey } from './figures/placed-records.ts';
import { BLANK_GROUP, UNREADABLE_GROUP } from './group-names.ts';

type Path = readonly string[];

/**
 * Each group before those inside it. Names go in the order in which a policy declares their choices, the others by their
 * characters; what has no name comes last.
 */
export function groupsInOrder(
  paths: readonly Path[],
  spec: BulletinSpec,
  policies: readonly CompiledPolicy[],
): readonly Path[] {
  const orders = spec.levels.map((level) => placesOfChoices(level, policies));
  const once = new Map(paths.map((path) => [groupKey(path), path]));
  return [...once.values()].sort((one, other) => comparePaths(one, other, orders));
}

type Places = ReadonlyMap<string, number>;

function placesOfChoices(
  { fields }: BulletinSpec['levels'][number],
  policies: readonly CompiledPolicy[],
): Places {
  const choices = Object.entries(fields).flatMap(([ledger, name]) => {
    const owner = policies.find(({ policy }) => policy.id === ledger);
    const field = owner && fieldOf(owner.policy, name);
    return Object.keys(field?.choices ?? {});
  });
  return new Map([...new Set(choices)].map((choice, place) => [choice, place]));
}

function comparePaths(one: Path, other: Path, orders: readonly Places[]): number {
  for (const [level, name] of one.entries()) {
    const otherName = other[level];
    if (otherName === undefined) return 1;
    const order = compareNames(name, otherName, orders[level] ?? new Map());
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function compareNames(one: string, other: string, places: Places): number {
  const rank = (name: string) => {
    if (name === UNREADABLE_GROUP) return Infinity;
    return name === BLANK_GROUP ? Number.MAX_VALUE : (places.get(name) ?? Number.MAX_SAFE_INTEGER);
  };
  if (one === other) return 0;
  const [first, second] = [rank(one), rank(other)];
  if (first !== second) return first < second ? -1 : 1;
  return compareCodePoints(one, other);
}

/** Not by UTF-16 units: the same order everywhere, rare characters included. */
function compareCodePoints(one: string, other: string): number {
  const [first, second] = [codePointsOf(one), codePointsOf(other)];
  for (const [place, code] of first.entries()) {
    const difference = code - (second[place] ?? -1);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
