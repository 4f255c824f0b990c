import { isOurField } from '../../policy/compile/expand.ts';
import type { Condition } from '../../policy/shape/condition-shape.ts';
import type { UnknownFact } from '../check-run.ts';
import { compileCondition } from '../evaluate/condition.ts';
import { causeOf } from '../facts/unknown.ts';
import type { FactScope, RowCondition } from './fact-scope.ts';

/** A condition over the rows of another ledger, in two parts. */
interface Parted {
  /** What is the same whichever row of ours asks: judged once. */
  readonly fixed: Condition | undefined;
  /** What compares them with a row of ours: judged for each pair. */
  readonly paired: Condition | undefined;
}

/** The parts of an `all` go their own ways; any other condition that names a field of ours is paired as a whole. */
export function parted(condition: Condition | undefined): Parted {
  if (!condition) return { fixed: undefined, paired: undefined };
  const parts = 'all' in condition ? condition.all : [condition];
  const together = (all: readonly Condition[]) => (all.length === 0 ? undefined : { all });
  return {
    fixed: together(parts.filter((part) => ourFieldsIn(part).length === 0)),
    paired: together(parts.filter((part) => ourFieldsIn(part).length > 0)),
  };
}

/** The fields of ours that a condition over another ledger compares with; those of conditions inside it are not ours. */
export function ourFieldsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(ourFieldsIn);
  if ('any' in condition) return condition.any.flatMap(ourFieldsIn);
  if ('not' in condition) return ourFieldsIn(condition.not);
  if ('condition' in condition) return [];
  return isOurField(condition.value) ? [condition.value.ours] : [];
}

/** Holds a row of ours against their rows. */
interface Pairing {
  /** Their row against this row of ours. */
  with(row: number): RowCondition['at'];
  /** Why it is unknown of a pair of which it is; `named` names a field of theirs together with its ledger. */
  why(row: number, theirRow: number, named: (cause: UnknownFact) => UnknownFact): UnknownFact;
}

export function pairing(condition: Condition, scope: FactScope, theirs: FactScope): Pairing {
  let asking = 0;
  const ours = ourFieldsIn(condition).map((name) => scope.field(name));
  const compiled = compileCondition(condition, theirs, (name) => {
    const column = scope.field(name);
    return { ...column, coded: undefined, at: () => column.at(asking) };
  });
  return {
    with: (row) => (theirRow) => {
      asking = row;
      return compiled.at(theirRow);
    },
    why: (row, theirRow, named) => {
      asking = row;
      const own = ours.map((column) => causeOf(column.at(row), column.name));
      return own.find((cause) => cause !== undefined) ?? named(compiled.why(theirRow));
    },
  };
}
