import { functions } from '../../check/functions/index.ts';
import { operators } from '../../check/operators/index.ts';
import { ALL_TYPES, type Operator } from '../../check/operators/operator.ts';
import { isOtherFact, isOurField } from '../compile/expand.ts';
import { askedPolicy, factField, factType, fieldOf } from '../fact-types.ts';
import { withEverydayWords } from '../reading/everyday-words.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Comparison, Condition } from '../shape/index.ts';
import { factFaults } from './fact-faults.ts';
import { factValueFaults } from './fact-value-faults.ts';
import { factsOf, type FactUse } from './leaves.ts';
import { literalValueFaults } from './literal-faults.ts';
import { fieldFaults, unknown } from './name-lookup.ts';
import { fieldPlaceFaults } from './place-faults.ts';
import type { Params, Scope } from './scope.ts';
import type { TypedFact } from './typed-fact.ts';

/** A condition inside the params of a function, and the ledger that it is about. */
export interface NestedCondition {
  readonly condition: Condition;
  readonly path: Path;
  readonly scope: Scope;
}

/** Judges one comparison, and gives the conditions inside it that are to be judged in their turn. */
export function* comparisonFaults(
  comparison: Comparison,
  path: Path,
  scope: Scope,
): Generator<PolicyFault, NestedCondition[]> {
  const uses: FactUse[] = [];
  for (const use of factsOf(comparison, path)) {
    uses.push({ ...use, params: yield* factFaults(use, scope) });
  }
  const operator = operators.get(comparison.operator);
  if (operator) yield* operandFaults(operator, comparison, uses, path, scope);
  else {
    const data = unknown(comparison.operator, withEverydayWords(operators.keys()));
    yield { code: 'unknownOperator', data, path: [...path, 'operator'] };
  }
  return uses.flatMap((use) => nestedIn(use, scope));
}

/** The same for a fact that stands alone and must be a number. */
export function* numberFactFaults(
  fact: FactUse,
  scope: Scope,
): Generator<PolicyFault, NestedCondition[]> {
  const use = { ...fact, params: yield* factFaults(fact, scope) };
  const { name, type } = typedFact(use, scope);
  const isNumber = type === undefined || type === 'number';
  if (!isNumber) {
    yield { code: 'numberExpected', data: { name, type }, path: [...fact.path, 'fact'] };
  }
  return nestedIn(use, scope);
}

function* operandFaults(
  operator: Operator,
  comparison: Comparison,
  uses: readonly FactUse[],
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  const [fact, other] = uses.map((use) => typedFact(use, scope));
  if (!fact) return;
  yield* operatorFaults(operator, fact, path);
  const valuePath = [...path, 'value'];
  const { value } = comparison;
  if (other) yield* factValueFaults(operator, fact, other, valuePath);
  else if (isOurField(value)) yield* ourFieldFaults(operator, fact, value.ours, valuePath, scope);
  else if (!isOtherFact(value)) yield* literalValueFaults(operator, fact, value, valuePath);
}

/** A field of the record that asks: only where another ledger is asked is there such a record. */
function* ourFieldFaults(
  operator: Operator,
  fact: TypedFact,
  name: string,
  path: Path,
  { asker, ...scope }: Scope,
): Generator<PolicyFault> {
  const at = [...path, 'ours'];
  if (!asker) {
    yield { code: 'oursMisplaced', data: { field: name }, path: at };
    return;
  }
  const { policy } = asker;
  const field = fieldOf(policy, name);
  yield* fieldFaults(policy, name, at);
  if (!field) return;
  yield* fieldPlaceFaults(name, at, { ...scope, ...asker });
  yield* factValueFaults(operator, fact, { name, type: field.type, field, policy }, at);
}

function typedFact({ fact: name, params }: FactUse, scope: Scope): TypedFact {
  const { policy, reading } = scope;
  const type = factType(name, params, policy, reading.others);
  const isKnown = type !== undefined && ALL_TYPES.includes(type);
  const field = factField(name, params, policy, reading.others);
  return { name, type: isKnown ? type : undefined, field, policy };
}

function operatorFaults(operator: Operator, fact: TypedFact, path: Path): PolicyFault[] {
  const { type } = fact;
  if (operator.kind === 'presence' && operator.ofColumn && !isField(fact)) {
    return [{ code: 'fieldExpected', data: { operator: operator.name }, path: [...path, 'fact'] }];
  }
  if (type === undefined || operator.types.includes(type)) return [];
  const fitting = [...operators.values()].filter(({ types }) => types.includes(type));
  const data = {
    operator: operator.name,
    fact: fact.name,
    type,
    fitting: fitting.map(({ name }) => name).join('、'),
  };
  return [{ code: 'operatorMisfit', data, path: [...path, 'operator'] }];
}

/** Only a field can have a column; a fact that was not found has been reported already. */
function isField({ name, type, policy }: TypedFact): boolean {
  return type === undefined || fieldOf(policy, name) !== undefined;
}

function nestedIn({ fact, params, path }: FactUse, scope: Scope): NestedCondition[] {
  const roles = Object.entries(functions.get(fact)?.roles ?? {});
  return roles.flatMap(([param, { kind }]) => {
    const nested = params?.[param];
    const at = [...path, 'params', param];
    if (typeof nested !== 'object' || nested === null) return [];
    if (kind === 'theirConditions') return nestedCondition(nested, params, at, scope);
    const { conditions } = nested as { readonly conditions?: object };
    return kind === 'list' && conditions
      ? nestedCondition(conditions, nested as Params, [...at, 'conditions'], scope)
      : [];
  });
}

function nestedCondition(
  nested: object,
  params: Params,
  path: Path,
  scope: Scope,
): NestedCondition[] {
  const policy = askedPolicy(params, scope.policy, scope.reading.others ?? new Map());
  // The params were read by the shape of their function: this is a condition.
  const condition = nested as Condition;
  const asker = { policy: scope.policy, place: scope.place };
  return policy ? [{ condition, path, scope: { ...scope, policy, place: 'nested', asker } }] : [];
}
