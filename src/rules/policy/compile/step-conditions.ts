import { fieldOf } from '../fact-types.ts';
import type { Condition, Field, Gate, Policy, Step } from '../shape/index.ts';

/** Several conditions as one: a group of one is that one. */
export function allOf(...parts: readonly (Condition | undefined)[]): Condition {
  const given = parts.filter((part) => part !== undefined);
  return given.length === 1 && given[0] ? given[0] : { all: given };
}

export function anyOf(parts: readonly Condition[]): Condition {
  return parts.length === 1 && parts[0] ? parts[0] : { any: parts };
}

/** A policy that is still being read may name a field that is not there: it counts as a text. */
export function fieldNamed(policy: Policy, name: string): Field {
  return fieldOf(policy, name) ?? { name, title: name, type: 'text' };
}

/** There is something to see: √ for a yes-no field, any value for the others. */
export function done(field: Field): Condition {
  return field.type === 'mark'
    ? { fact: field.name, operator: 'equal', value: true }
    : { fact: field.name, operator: 'isPresent', value: true };
}

/** Nothing was done; where 不适用 is an acceptable answer, such a field is neither done nor missing. */
export function missing(field: Field): Condition {
  const empty: Condition = {
    fact: field.name,
    operator: field.mayBeNotApplicable === true ? 'isBlank' : 'isAbsent',
    value: true,
  };
  const isNo: Condition = { fact: field.name, operator: 'equal', value: false };
  return field.type === 'mark' ? { any: [isNo, empty] } : empty;
}

/** The office keeps the field. */
export function hasColumn(field: string): Condition {
  return { fact: field, operator: 'hasColumn', value: true };
}

export function passed(gate: Gate, policy: Policy): Condition {
  return gate.passed ?? done(fieldNamed(policy, gate.field));
}

/** Ids of the steps that must come before a step, near and far. */
export function ancestorsOf(step: Step, steps: readonly Step[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (ids: readonly string[]) => {
    for (const id of ids) {
      if (found.has(id)) continue;
      found.add(id);
      add(steps.find((each) => each.id === id)?.after ?? []);
    }
  };
  add(step.after ?? []);
  return found;
}
