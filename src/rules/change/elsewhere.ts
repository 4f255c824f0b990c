import type { Prover } from './brought.ts';
import { changedRecords } from './changed-records.ts';
import type { Leaf } from './decisive-leaves.ts';
import { askedLedgers } from './ledgers-named.ts';
import { newRecords } from './new-records.ts';
import type { Reaching } from './own-cells.ts';
import { ADDS, ALTERS } from './slots.ts';
import type { TheirTrial } from './their-trial.ts';
import type { TrialWorld } from './trial-world.ts';

/** Trials in another ledger each cost a look at all of it. */
const FEW_TRIALS = 24;

/** Ways by a record that another ledger, or another row of the same one, would have to hold. */
export function waysElsewhere(
  leaves: readonly Leaf[],
  world: TrialWorld,
  prover: Prover,
): readonly Reaching[] {
  const asked = leaves.flatMap((leaf) =>
    askedLedgers([leaf.comparison.params, leaf.comparison.value]).map((each) => ({
      ...each,
      leaf,
    })),
  );
  const trials = asked.flatMap((each) => {
    const table = world.tables.find(({ ledger }) => ledger.policy.id === each.ledger);
    return table ? [...newRecords(each, table, world), ...changedRecords(each, table, world)] : [];
  });
  const clearing = prover.clearing(trials.slice(0, FEW_TRIALS));
  const firstOfEach = new Map<string, TheirTrial>();
  for (const trial of clearing) {
    const where = trial.cells.map(({ ledger, record, field }) => [ledger, record?.index, field]);
    const key = JSON.stringify(where);
    if (!firstOfEach.has(key)) firstOfEach.set(key, trial);
  }
  return prover.withBrought([...firstOfEach.values()]).map(({ trial, brings }) => ({
    way: { cells: trial.cells, brings },
    reach: trial.adds ? ADDS : ALTERS,
  }));
}
