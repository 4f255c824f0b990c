import { compileLeaf } from '../check/evaluate/leaf.ts';
import type { FactValue } from '../check/check-run.ts';
import { fieldsBehind } from '../check/judge/fields-behind.ts';
import type { FactScope } from '../check/functions/fact-scope.ts';
import { operators } from '../check/operators/index.ts';
import { readOperand } from '../check/operators/read-operand.ts';
import type { FactType, Operand } from '../check/operators/operator.ts';
import { NO, UNKNOWN, YES, type Tri } from '../check/tri.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { isOtherFact } from '../policy/compile/expand.ts';
import { normalForm, type NormalCondition } from '../policy/normal-form.ts';
import type { Comparison, Policy } from '../policy/shape/index.ts';
import type { TrialWorld } from './trial-world.ts';

/** A comparison that has a part in the finding, with what it compared. */
export interface Leaf {
  readonly comparison: Comparison;
  /** Our fields that it reads. */
  readonly fields: readonly string[];
  /** Its two sides. */
  readonly values: readonly (FactValue | Operand)[];
}

/** The comparisons because of which a condition holds: none of those in a part that does not hold. */
export function decisiveLeaves(rule: CompiledRule, world: TrialWorld): readonly Leaf[] {
  const { policy } = world.table.ledger;
  return world.look(rule, (scope, row) => {
    const root = judged(normalForm(rule.conditions), scope, policy);
    return () => root(row).leaves;
  });
}

interface Judged {
  readonly answer: Tri;
  readonly leaves: readonly Leaf[];
}

function judged(
  condition: NormalCondition,
  scope: FactScope,
  policy: Policy,
): (row: number) => Judged {
  if (!('all' in condition) && !('any' in condition)) return judgedLeaf(condition, scope, policy);
  const isAll = 'all' in condition;
  const conditions = isAll ? condition.all : condition.any;
  const parts = conditions.map((part) => judged(part, scope, policy));
  return (row) => {
    const each = parts.map((part) => part(row));
    const answers = each.map(({ answer }) => answer);
    const answer = isAll ? allOf(answers) : anyOf(answers);
    if (answer === NO) return { answer, leaves: [] };
    const holding = each.filter((part) => part.answer !== NO);
    return { answer, leaves: holding.flatMap(({ leaves }) => leaves) };
  };
}

function allOf(answers: readonly Tri[]): Tri {
  if (answers.includes(NO)) return NO;
  return answers.includes(UNKNOWN) ? UNKNOWN : YES;
}

function anyOf(answers: readonly Tri[]): Tri {
  if (answers.includes(YES)) return YES;
  return answers.includes(UNKNOWN) ? UNKNOWN : NO;
}

function judgedLeaf(
  comparison: Comparison,
  scope: FactScope,
  policy: Policy,
): (row: number) => Judged {
  const condition = compileLeaf(comparison, scope);
  const { fact, params, value } = comparison;
  const column = scope.fact(fact, params);
  const other = isOtherFact(value) ? scope.fact(value.fact, value.params) : undefined;
  const literal = literalOf(comparison, column.type);
  const fields = fieldsBehind(comparison, policy);
  return (row) => {
    const sides = [column.at(row), other?.at(row), literal].filter((side) => side !== undefined);
    const leaf: Leaf = { comparison, fields, values: sides };
    return { answer: condition.at(row), leaves: [leaf] };
  };
}

/** Of a fact whose ledger is not here the type is not known. */
function literalOf({ operator, value }: Comparison, type: FactType | undefined) {
  const named = operators.get(operator);
  const isWritten = typeof value !== 'object' || Array.isArray(value);
  return named && type !== undefined && isWritten ? readOperand(named, type, value) : undefined;
}
