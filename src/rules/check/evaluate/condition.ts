import { normalForm, type NormalCondition } from '../../policy/normal-form.ts';
import type { Condition } from '../../policy/shape/condition-shape.ts';
import type { UnknownFact } from '../check-run.ts';
import type { FactScope, RowCondition } from '../functions/fact-scope.ts';
import { unknown } from '../facts/unknown.ts';
import { UNKNOWN } from '../tri.ts';
import { compileLeaf } from './leaf.ts';
import { allOf, anyOf } from './logic.ts';

/** Compiles a condition, whose names are expanded, over the rows of a table. */
export function compileCondition(condition: Condition, scope: FactScope): RowCondition {
  return compile(normalForm(condition), scope);
}

function compile(condition: NormalCondition, scope: FactScope): RowCondition {
  if ('all' in condition) return group(condition.all, allOf, scope);
  if ('any' in condition) return group(condition.any, anyOf, scope);
  return compileLeaf(condition, scope);
}

function group(
  conditions: readonly NormalCondition[],
  together: typeof allOf,
  scope: FactScope,
): RowCondition {
  const parts = conditions.map((condition) => compile(condition, scope));
  return { at: together(parts.map((part) => part.at)), why: (row) => firstCause(parts, row) };
}

/** The reason of the first unknown part, with the fields of all parts that are unknown for that reason. */
function firstCause(parts: readonly RowCondition[], row: number): UnknownFact {
  const causes = parts.filter((part) => part.at(row) === UNKNOWN).map((part) => part.why(row));
  const reason = causes[0]?.reason ?? 'imprecise';
  const fields = causes.filter((cause) => cause.reason === reason).flatMap((cause) => cause.fields);
  return unknown(reason, [...new Set(fields)]);
}
