import { fieldOf, parameterOf, stepDaysOf } from '../../policy/fact-types.ts';
import type { Comparison, Condition } from '../../policy/shape/condition-shape.ts';
import type { Policy } from '../../policy/shape/index.ts';
import { functions } from '../functions/index.ts';
import { ourFieldsIn } from '../functions/our-fields.ts';
import type { FactParams } from './judgement.ts';

/** The fields of the record that a comparison reads: directly, as the params of a function, or to date a parameter. */
export function fieldsBehind(
  { fact, params, value }: Comparison,
  policy: Policy,
): readonly string[] {
  const right =
    typeof value === 'object' && 'fact' in value
      ? fieldsOfFact(value.fact, value.params, policy)
      : [];
  return [...new Set([...fieldsOfFact(fact, params, policy), ...right])];
}

function fieldsOfFact(fact: string, params: FactParams, policy: Policy): readonly string[] {
  if (fieldOf(policy, fact)) return [fact];
  const by = parameterOf(policy, fact)?.by;
  if (by !== undefined) return [by];
  const called = functions.get(fact);
  const roles = Object.entries(called?.roles ?? {});
  const named = roles.flatMap(([param, role]) =>
    role.kind === 'list'
      ? fieldsOfList(role.or, params?.[param], policy)
      : fieldsOfParam(role.kind, params?.[param], policy),
  );
  const { orStepDays } = called ?? {};
  if (orStepDays !== undefined && !params?.[orStepDays]) return stepDaysOf(policy);
  // The record's own day, which decides whether a rule is in force, names its field itself.
  const ownDay = params?.['by'];
  return typeof ownDay === 'string' ? [...named, ownDay] : named;
}

/** A list by its name, or the params of the function that gives it. */
function fieldsOfList(called: string, param: unknown, policy: Policy) {
  return typeof param === 'string'
    ? fieldsOfFact(param, undefined, policy)
    : fieldsOfFact(called, param as FactParams, policy);
}

function fieldsOfParam(role: string, param: unknown, policy: Policy): readonly string[] {
  if (role === 'match' && typeof param === 'object' && param !== null) {
    return textsIn(Object.values(param));
  }
  // The shape of the params was checked when the policy was read: this is a condition.
  if (role === 'theirConditions' && param !== undefined) return ourFieldsIn(param as Condition);
  const names = textsIn(Array.isArray(param) ? param : [param]);
  if (role === 'table') return names.flatMap((name) => policy.tables?.[name]?.by ?? []);
  if (role === 'limit') {
    return textsIn(names.map((name) => parameterOf(policy, name)?.by));
  }
  return role === 'field' || role === 'fields' ? names : [];
}

function textsIn(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}
