import { normalForm, type NormalCondition } from '../../policy/normal-form.ts';
import type { Condition } from '../../policy/shape/condition-shape.ts';
import type { UnknownFact } from '../check-run.ts';
import type { FactScope, RowCondition } from '../functions/fact-scope.ts';
import { unknown } from '../facts/unknown.ts';
import { UNKNOWN } from '../tri.ts';
import { compileLeaf, type OurColumns } from './leaf.ts';
import { allOf, anyOf } from './logic.ts';

/**
 * Compiles a condition, whose names are expanded, over the rows of a table. `ours`: the fields of the record that asks,
 * where the table is another ledger.
 */
export function compileCondition(
  condition: Condition,
  scope: FactScope,
  ours?: OurColumns,
): RowCondition {
  return compile(normalForm(condition), scope, ours);
}

function compile(
  condition: NormalCondition,
  scope: FactScope,
  ours: OurColumns | undefined,
): RowCondition {
  if ('all' in condition) return group(condition.all, allOf, scope, ours);
  if ('any' in condition) return group(condition.any, anyOf, scope, ours);
  return compileLeaf(condition, scope, ours);
}

function group(
  conditions: readonly NormalCondition[],
  together: typeof allOf,
  scope: FactScope,
  ours: OurColumns | undefined,
): RowCondition {
  const parts = conditions.map((condition) => compile(condition, scope, ours));
  const joined = causeJoiner();
  return {
    at: together(parts.map((part) => part.at)),
    why: (row) => joined(unknownParts(parts, row)),
  };
}

function unknownParts(parts: readonly RowCondition[], row: number): UnknownFact[] {
  const causes: UnknownFact[] = [];
  for (const part of parts) if (part.at(row) === UNKNOWN) causes.push(part.why(row));
  return causes;
}

/**
 * The reason of the first unknown part, with the fields of all parts that are unknown for that reason. Row after row
 * lacks the same columns, so the answer of the row before is kept: a large ledger has a million of them.
 */
function causeJoiner(): (causes: readonly UnknownFact[]) => UnknownFact {
  let lastCauses: readonly UnknownFact[] = [];
  let last = unknown('imprecise', []);
  return (causes) => {
    const [first] = causes;
    if (first === undefined || causes.length === 1) return first ?? unknown('imprecise', []);
    if (isSame(causes, lastCauses)) return last;
    const alike = causes.filter((cause) => cause.reason === first.reason);
    lastCauses = causes;
    last = unknown(first.reason, [...new Set(alike.flatMap((cause) => cause.fields))]);
    return last;
  };
}

function isSame(causes: readonly UnknownFact[], others: readonly UnknownFact[]): boolean {
  return causes.length === others.length && causes.every((cause, place) => cause === others[place]);
}
