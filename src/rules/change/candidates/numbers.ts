import type { Value } from '../../ledger/value.ts';
import { type Candidate, type CellAsked, metNumbers } from './candidate.ts';

const AROUND = [-100, -10, -1, 0, 1, 10, 100];

function numberValue(number: number): Value {
  return { kind: 'number', number };
}

/** The numbers at and around those that the comparison met. */
export function numbers({ leaves, world }: CellAsked): readonly Candidate[] {
  const own = [...world.values.values()].flatMap((value) =>
    value.kind === 'number' ? [value.number] : [],
  );
  const bases = [...new Set([...metNumbers(leaves), ...own])];
  const all = bases.flatMap((base) => AROUND.map((step) => base + step));
  const fit = all.filter((number) => number >= 0 || bases.some((base) => base < 0));
  return [...new Set([...fit, 0, 1])]
    .sort((one, other) => one - other)
    .map((number) => {
      const value = numberValue(number);
      return { value, to: { kind: 'number', bound: 'exactly', value } };
    });
}
