import type { FactValue } from '../../check/check-run.ts';
import type { Operand } from '../../check/operators/operator.ts';
import type { Value } from '../../ledger/value.ts';
import type { Field } from '../../policy/shape/index.ts';
import type { Leaf } from '../decisive-leaves.ts';
import type { Wanted } from '../smallest-change.ts';
import type { TrialWorld } from '../trial-world.ts';

/** Something that a cell could hold, and what it stands for. */
export interface Candidate {
  readonly value: Value;
  readonly to: Wanted;
}

/** A cell that could hold something else. */
export interface CellAsked {
  readonly world: TrialWorld;
  readonly field: Field;
  readonly now: Value;
  /** The comparisons that read it. */
  readonly leaves: readonly Leaf[];
}

export function exactly(value: Value): Candidate {
  return { value, to: { kind: 'oneOf', values: [value] } };
}

/** The values that the comparisons met, those inside a list each by itself. */
export function metValues(leaves: readonly Leaf[]): readonly Value[] {
  return leaves.flatMap(({ values }) => values).flatMap(asValues);
}

function asValues(value: FactValue | Operand): readonly Value[] {
  if (value.kind === 'values') return value.values;
  return value.kind === 'unknown' || value.kind === 'pattern' ? [] : [value];
}

/** The numbers that a comparison names or met. */
export function metNumbers(leaves: readonly Leaf[]): readonly number[] {
  const met = metValues(leaves).flatMap((value) => (value.kind === 'number' ? [value.number] : []));
  const named = leaves.flatMap(({ comparison }) => numbersIn(comparison.params));
  return [...new Set([...met, ...named])];
}

function numbersIn(params: unknown): readonly number[] {
  if (typeof params === 'number') return [params];
  if (typeof params !== 'object' || params === null) return [];
  return Object.values(params).flatMap(numbersIn);
}

/** Some of what the same column holds in other records: how such cells are really written. */
export function columnSamples({ world, field }: CellAsked, count: number): readonly Value[] {
  const samples = new Map<string, Value>();
  for (const { values } of world.table.ledger.readings) {
    for (const value of values.get(field.name) ?? []) {
      if (samples.size >= count) return [...samples.values()];
      if (value.kind === 'text' || value.kind === 'list') samples.set(JSON.stringify(value), value);
    }
  }
  return [...samples.values()];
}
