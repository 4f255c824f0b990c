import type { LedgerRecord } from '../check/check-run.ts';
import type { CheckInputs } from '../check/explain.ts';
import type { LedgerTable } from '../check/ledger-table.ts';
import { openTablesNow, type OpenTables } from '../check/open-tables.ts';
import type { Watch } from '../check/watch.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { prover, type Prover } from './brought.ts';
import { decisiveLeaves, type Leaf } from './decisive-leaves.ts';
import { waysElsewhere } from './elsewhere.ts';
import { noWay, wholeDependsOn } from './no-way.ts';
import {
  type Reaching,
  TOGETHER,
  waysAllFilled,
  waysAlone,
  waysEmptied,
  waysTogether,
} from './own-cells.ts';
import { ADDS, ADDS_BESIDE, ALTERS, type Slot, slotsOf } from './slots.ts';
import type { FindingAsked, SmallestChange } from './smallest-change.ts';
import { trialWorld, type TrialWorld } from './trial-world.ts';

/** No more ways are told than these. */
const MOST_WAYS = 4;
const TRIALS = { cheap: 3000, costly: 24 };

/**
 * The smallest changes of cells that would clear a finding, each proved by judging the record anew with the evaluator
 * that found it. Ways that only add what is not there come before those that correct what the rule marks; what it rests
 * on is altered only where nothing else helps.
 */
export async function proposeChange(
  inputs: CheckInputs,
  asked: FindingAsked,
  watch?: Pick<Watch, 'signal' | 'pause'>,
): Promise<SmallestChange> {
  const opened = openTablesNow(inputs.ledgers, inputs.policies, inputs.asOf, inputs.calendar);
  const search = searchFor(opened, asked);
  if (!('slots' in search)) return search;
  for (const step of stepsOf(search)) {
    const ways = step();
    if (watch?.signal?.aborted) return { kind: 'none', why: 'cancelled', names: [] };
    if (ways.length > 0) return { kind: 'ways', ways: ways.map(({ way }) => way) };
    await watch?.pause?.();
  }
  return noWay(search.rule, search.leaves, search.world);
}

interface Search {
  readonly rule: CompiledRule;
  readonly leaves: readonly Leaf[];
  readonly world: TrialWorld;
  readonly slots: readonly Slot[];
  readonly prover: Prover;
}

function searchFor(
  opened: OpenTables,
  { ledger, rule: id, subject }: FindingAsked,
): Search | SmallestChange {
  const table = opened.tables.find((each) => each.ledger.policy.id === ledger);
  const rule = table?.compiled.rules.find((each) => each.id === id);
  if (!table || !rule) throw new Error(`No rule ${id} of ${ledger} was checked.`);
  if (subject.kind !== 'record') return wholeDependsOn(rule, ledger);
  const world = trialWorld(opened, table, sameRecord(table, subject.record));
  const leaves = decisiveLeaves(rule, world);
  return { rule, leaves, world, slots: slotsOf(rule, leaves, world), prover: prover(rule, world) };
}

function sameRecord({ records }: LedgerTable, { index }: LedgerRecord): LedgerRecord {
  const record = records[index];
  if (!record) throw new Error(`There is no record ${String(index)}.`);
  return record;
}

/** What is tried, in this order, until there is something to tell. */
function stepsOf({
  rule,
  leaves,
  world,
  slots,
  prover: proves,
}: Search): (() => readonly Reaching[])[] {
  const isCostly = world.isCostly(rule);
  const most = isCostly ? TRIALS.costly : TRIALS.cheap;
  const gentle = slots.filter(({ reach }) => reach < ALTERS);
  const altering = slots.filter(({ reach }) => reach >= ALTERS);
  const alone = (some: readonly Slot[]) =>
    some.flatMap((slot) => waysAlone(slot, isCostly, proves));
  const together = (some: readonly Slot[]) =>
    TOGETHER.map((level) => () => best(waysTogether(some, level, most, proves)));
  const elsewhere = once(() => waysElsewhere(leaves, world, proves));
  return [
    () => best([...alone(gentle), ...elsewhere().filter(({ reach }) => reach === ADDS)]),
    ...together(gentle),
    () =>
      best(
        waysAllFilled(
          slots.filter(({ reach }) => reach === ADDS || reach === ADDS_BESIDE),
          proves,
        ),
      ),
    () => best([...alone(altering), ...elsewhere()]),
    ...together(slots),
    () => best(waysEmptied(slots, proves)),
  ];
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** Those first that bring nothing new, then those that go least far. */
function best(ways: readonly Reaching[]): readonly Reaching[] {
  return [...ways]
    .sort(
      (one, other) =>
        one.way.brings.length - other.way.brings.length ||
        one.reach - other.reach ||
        one.way.cells.length - other.way.cells.length,
    )
    .slice(0, MOST_WAYS);
}
