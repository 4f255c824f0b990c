import { fieldOf } from '../policy/fact-types.ts';
import type { Field } from '../policy/shape/index.ts';
import type { Value } from '../ledger/value.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import type { CellAsked } from './candidates/index.ts';
import type { Leaf } from './decisive-leaves.ts';
import { isNothing } from './is-nothing.ts';
import type { TrialWorld } from './trial-world.ts';

/**
 * How far a change goes: to fill in what is not there, or cannot be read, adds to the truth; to change what the rule
 * marks corrects it; to change what the rule only rests on, or to take something away, must be the last to be offered.
 */
export const ADDS = 0;
export const CORRECTS = 1;
export const ADDS_BESIDE = 2;
export const ALTERS = 3;
export const TAKES_AWAY = 4;
export type Reach =
  typeof ADDS | typeof CORRECTS | typeof ADDS_BESIDE | typeof ALTERS | typeof TAKES_AWAY;

/** A cell of the record that a finding rests on. */
export interface Slot extends CellAsked {
  readonly reach: Reach;
}

/** The cells behind the comparisons, those first that had best be changed. */
export function slotsOf(
  rule: CompiledRule,
  leaves: readonly Leaf[],
  world: TrialWorld,
): readonly Slot[] {
  const names = [...new Set(leaves.flatMap(({ fields }) => fields))];
  const slots = names.flatMap((name): readonly Slot[] => {
    const field = fieldOf(world.table.ledger.policy, name);
    const now = world.values.get(name);
    if (!field || !now) return [];
    const behind = leaves.filter(({ fields }) => fields.includes(name));
    return [{ world, field, now, leaves: behind, reach: reachOf(rule, field, now) }];
  });
  return [...slots].sort((one, other) => one.reach - other.reach);
}

function reachOf(rule: CompiledRule, field: Field, now: Value): Reach {
  const isMarked = rule.marks.includes(field.name);
  if (isNothing(now, field)) return isMarked ? ADDS : ADDS_BESIDE;
  return isMarked ? CORRECTS : ALTERS;
}
