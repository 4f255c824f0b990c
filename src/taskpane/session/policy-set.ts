import {
  checkTogether,
  compilePolicy,
  type CompiledPolicy,
  type Fault,
  readPolicy,
  switchRules,
} from '../../rules/index.ts';
import { clauseIds, shipped } from '../../shipped/shipped.ts';
import type { SavedState } from '../../workbook/saved/saved-state.ts';

/** The policies of a session: those that ship, replaced by id and added to by those of the workbook. */
export interface PolicySet {
  readonly entries: readonly PolicyEntry[];
  /** Policies of the workbook that could not be taken, and why. */
  readonly refused: readonly Fault[];
}

export interface PolicyEntry {
  /** As its policy has it: no rule switched. */
  readonly compiled: CompiledPolicy;
  readonly source: 'shipped' | 'workbook';
  /** The version of the shipped policy that it stands in place of. */
  readonly replaces: string | null;
}

type PolicyFile = SavedState['policies'][number];

const shippedEntries: readonly PolicyEntry[] = shipped.map((policy) => ({
  compiled: compilePolicy(policy),
  source: 'shipped',
  replaces: null,
}));

/** Policies that do not go together are not taken, the last first: what ships goes together. */
export function policySet(files: readonly PolicyFile[]): PolicySet {
  let set: PolicySet = { entries: shippedEntries, refused: [] };
  for (const file of files) {
    const taking = takePolicy(file, set.entries);
    set =
      taking.kind === 'taken'
        ? { ...set, entries: taking.entries }
        : { ...set, refused: [...set.refused, ...taking.faults] };
  }
  return set;
}

export type TakenPolicy =
  | {
      readonly kind: 'taken';
      readonly id: string;
      readonly entries: readonly PolicyEntry[];
      readonly advice: readonly Fault[];
    }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

/** Reads a policy and puts it among the others, or tells everything that is wrong with it. */
export function takePolicy(
  { file, text }: PolicyFile,
  entries: readonly PolicyEntry[],
): TakenPolicy {
  const reading = readPolicy(text, file, clauseIds);
  if (reading.kind === 'faults') return { kind: 'refused', faults: reading.faults };
  const { compiled, advice } = reading;
  const { id } = compiled.policy;
  const ships = shippedEntries.find((each) => each.compiled.policy.id === id);
  const entry: PolicyEntry = {
    compiled,
    source: 'workbook',
    replaces: ships?.compiled.policy.version ?? null,
  };
  const others = entries.filter((each) => each.compiled.policy.id !== id);
  const together = [...others, entry];
  const faults = checkTogether(together.map((each) => each.compiled));
  return faults.length > 0
    ? { kind: 'refused', faults }
    : { kind: 'taken', id, entries: together, advice };
}

/** With the rules switched as the workbook has it. */
export function inForce(set: PolicySet, saved: SavedState): readonly CompiledPolicy[] {
  const switches = { off: saved.rulesOff, on: saved.rulesOn ?? [] };
  return set.entries.map(({ compiled }) => switchRules(compiled, switches));
}
