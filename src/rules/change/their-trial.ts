import type { LedgerRecord } from '../check/check-run.ts';
import type { LedgerTable } from '../check/ledger-table.ts';
import type { Value } from '../ledger/value.ts';
import { fieldOf } from '../policy/fact-types.ts';
import type { CellAsked } from './candidates/index.ts';
import type { Leaf } from './decisive-leaves.ts';
import type { LedgerAsked } from './ledgers-named.ts';
import type { CellChange } from './smallest-change.ts';
import type { Cells, Trial, TrialWorld } from './trial-world.ts';

/** What a comparison asks of the records of a ledger. */
export type Asked = LedgerAsked & { readonly leaf: Leaf };

/** A change of another record, or one that would have to be there, with the cells it is said by. */
export interface TheirTrial extends Trial {
  readonly cells: readonly CellChange[];
  readonly adds: boolean;
}

export function theirTrial(
  table: LedgerTable,
  record: LedgerRecord | null,
  cells: Cells,
  changes: readonly CellChange[],
  adds: boolean,
): TheirTrial {
  return { own: new Map(), elsewhere: { table, record, cells }, cells: changes, adds };
}

/** A field of theirs, as if it stood in our record. */
export function cellAsked(
  name: string,
  now: Value,
  { leaf }: Asked,
  table: LedgerTable,
  world: TrialWorld,
): CellAsked | undefined {
  const field = fieldOf(table.ledger.policy, name);
  if (!field) return undefined;
  const values: Cells = new Map([...world.values, [name, now]]);
  return { world: { ...world, table, values }, field, now, leaves: [leaf] };
}
