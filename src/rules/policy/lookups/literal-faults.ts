import { readPattern } from '../../check/operators/pattern.ts';
import { WORD_TYPES, type FactType, type Operator } from '../../check/operators/operator.ts';
import { parseDay } from '../../day/day.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Nameable } from '../reading/nearest.ts';
import { DAY_TYPES, type Field } from '../shape/index.ts';
import { unknown } from './name-lookup.ts';
import { choicesOf, type TypedFact } from './typed-fact.ts';

type Scalar = string | number | boolean;
type Literal = Scalar | readonly Scalar[];

/** What is wrong with a value that is written out: it must be of the fact's type, and one value or a list as asked. */
export function literalValueFaults(
  operator: Operator,
  fact: TypedFact,
  value: Literal,
  path: Path,
): PolicyFault[] {
  const data = { operator: operator.name };
  if (operator.with === 'presence') {
    return typeof value === 'boolean' ? [] : [{ code: 'yesOrNoExpected', data, path }];
  }
  const wantsList = operator.with === 'anyOf' || operator.with === 'items';
  if (isList(value)) {
    if (!wantsList) return [{ code: 'oneValueExpected', data, path }];
    return value.flatMap((item, index) => scalarFaults(operator, fact, item, [...path, index]));
  }
  if (wantsList) return [{ code: 'listExpected', data, path }];
  return operator.with === 'pattern'
    ? patternFaults(value, path)
    : scalarFaults(operator, fact, value, path);
}

function isList(value: Literal): value is readonly Scalar[] {
  return Array.isArray(value);
}

function patternFaults(value: Scalar, path: Path): PolicyFault[] {
  const isPattern = typeof value === 'string' && readPattern(value) !== undefined;
  return isPattern ? [] : [{ code: 'badPattern', data: { pattern: String(value) }, path }];
}

function scalarFaults(
  operator: Operator,
  fact: TypedFact,
  value: Scalar,
  path: Path,
): PolicyFault[] {
  if (fact.type === undefined) return [];
  const isItem = operator.with === 'text' || operator.with === 'items';
  if (!isItem) return literalFaults(fact.type, fact.field, fact.name, value, path);
  // A part of a text may be any text; an item of a list is one of the choices that the list declares.
  const field = WORD_TYPES.includes(fact.type) ? undefined : fact.field;
  return literalFaults('text', field, fact.name, value, path);
}

/** A literal against the type that it is compared with, and against the choices of a field. */
export function literalFaults(
  type: FactType,
  field: Field | undefined,
  fact: string,
  value: Scalar,
  path: Path,
): PolicyFault[] {
  if (!isOfType(type, value)) {
    return [{ code: 'valueMisfit', data: { value: JSON.stringify(value), type, fact }, path }];
  }
  if (DAY_TYPES.includes(type) && !parseDay(String(value))) {
    return [{ code: 'noSuchDay', data: { day: String(value) }, path }];
  }
  return field ? choiceFaults(field, String(value), path) : [];
}

function isOfType(type: FactType, value: Scalar): boolean {
  if (type === 'number') return typeof value === 'number';
  if (type === 'mark') return typeof value === 'boolean';
  return typeof value === 'string';
}

/** Choices are named by their canonical names; an alias is answered with the name that it stands for. */
export function choiceFaults(field: Field, word: string, path: Path): PolicyFault[] {
  const choices = choicesOf(field);
  if (choices.length === 0 || choices.includes(word)) return [];
  const candidates: Nameable[] = Object.entries(field.choices ?? {}).map(([name, labels]) => ({
    name,
    labels,
  }));
  const data = { field: field.name, ...unknown(word, candidates) };
  return [{ code: 'unknownChoice', data, path }];
}
