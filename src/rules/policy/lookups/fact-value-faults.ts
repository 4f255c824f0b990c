import {
  LIST_TYPES,
  WORD_TYPES,
  type FactType,
  type Operator,
} from '../../check/operators/operator.ts';
import { parameterOf } from '../fact-types.ts';
import { DAY_TYPES } from '../shape/index.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import { choiceFaults } from './literal-faults.ts';
import { choicesOf, type TypedFact } from './typed-fact.ts';

/** What is wrong with another fact as the value: it must be something that the operator can compare this fact with. */
export function* factValueFaults(
  operator: Operator,
  fact: TypedFact,
  other: TypedFact,
  path: Path,
): Generator<PolicyFault> {
  if (operator.with === 'pattern' || operator.with === 'presence') {
    yield { code: 'literalExpected', data: { operator: operator.name }, path };
    return;
  }
  if (fact.type === undefined || other.type === undefined) return;
  if (!accepts(operator, fact.type, other.type)) {
    const data = { fact: fact.name, type: fact.type, other: other.name, otherType: other.type };
    yield { code: 'factMisfit', data, path };
    return;
  }
  yield* choicesFaults(operator, fact, other, path);
  yield* parameterFaults(fact, other, path);
}

function accepts(operator: Operator, type: FactType, other: FactType): boolean {
  switch (operator.with) {
    case 'same':
      return areComparable(type, other);
    case 'anyOf':
      return WORD_TYPES.includes(type) && LIST_TYPES.includes(other);
    case 'text':
      return WORD_TYPES.includes(other);
    case 'items':
      return LIST_TYPES.includes(other);
    case 'pattern':
    case 'presence':
      return false;
  }
}

/** Texts, identifiers and choices are all words, days and moments are days; everything else compares with its own kind. */
export function areComparable(type: FactType, other: FactType): boolean {
  return (
    type === other ||
    [WORD_TYPES, DAY_TYPES].some((types) => types.includes(type) && types.includes(other))
  );
}

/** Two choices compare only as far as they choose among the same things. */
function choicesFaults(
  operator: Operator,
  fact: TypedFact,
  other: TypedFact,
  path: Path,
): PolicyFault[] {
  const [ours, theirs] = [choicesOf(fact.field), choicesOf(other.field)];
  if (ours.length === 0 || theirs.length === 0) return [];
  const isGravity = operator.name === 'graverThan' || operator.name === 'notGraverThan';
  const agree = isGravity
    ? ours.join('\n') === theirs.join('\n')
    : ours.some((choice) => theirs.includes(choice));
  return agree
    ? []
    : [{ code: 'choicesDiffer', data: { field: fact.name, other: other.name }, path }];
}

/** The values of a parameter that a choice is compared with must be choices too. */
function* parameterFaults(fact: TypedFact, other: TypedFact, path: Path): Generator<PolicyFault> {
  const parameter = parameterOf(other.policy, other.name);
  if (!fact.field || !parameter) return;
  for (const { value } of parameter.values) {
    for (const word of Array.isArray(value) ? value : [value]) {
      yield* choiceFaults(fact.field, String(word), [...path, 'fact']);
    }
  }
}
