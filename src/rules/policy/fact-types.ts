import { functions } from '../check/functions/index.ts';
import type { FunctionFact } from '../check/functions/function-fact.ts';
import type { FactType } from '../check/operators/operator.ts';
import { parseDay } from '../day/day.ts';
import {
  DAY_TYPES,
  type Comparison,
  type Field,
  type Parameter,
  type Policy,
} from './shape/index.ts';

type Params = Comparison['params'];
/** Every policy at hand, by id: a function may ask the ledger of another. */
export type PoliciesById = ReadonlyMap<string, Policy>;

export const TODAY = 'today';

/** The type of a fact; undefined where its name, or the ledger that it asks, is not known. */
export function factType(
  fact: string,
  params: Params,
  policy: Policy,
  others: PoliciesById = new Map(),
): FactType | undefined {
  if (fact === TODAY) return 'day';
  const parameter = parameterOf(policy, fact);
  if (parameter) return parameterType(parameter);
  const gives = functions.get(fact)?.gives;
  if (typeof gives === 'string') return gives;
  return factField(fact, params, policy, others)?.type;
}

/** The field that gives a fact its type or its choices: the field itself, or the one that a function reads. */
export function factField(
  fact: string,
  params: Params,
  policy: Policy,
  others: PoliciesById = new Map(),
): Field | undefined {
  const called = functions.get(fact);
  if (!called) return fieldOf(policy, fact);
  const param = typeof called.gives === 'string' ? called.choicesOf : called.gives.typeOf;
  return param === undefined ? undefined : readField(called, param, params, policy, others);
}

function readField(
  called: FunctionFact,
  param: string,
  params: Params,
  policy: Policy,
  others: PoliciesById,
): Field | undefined {
  const named = params?.[param];
  const name: unknown = Array.isArray(named) ? named[0] : named;
  if (typeof name !== 'string') return undefined;
  const isTheirs = called.roles[param]?.kind === 'theirField';
  const owner = isTheirs ? askedPolicy(params, policy, others) : policy;
  return owner && fieldOf(owner, name);
}

/** The policy whose ledger a function asks: this one where it names none. */
export function askedPolicy(
  params: Params,
  policy: Policy,
  others: PoliciesById,
): Policy | undefined {
  const id = params?.['ledger'] ?? policy.id;
  if (id === policy.id) return policy;
  return typeof id === 'string' ? others.get(id) : undefined;
}

export function fieldOf(policy: Policy, name: string): Field | undefined {
  return policy.ledger.fields.find((field) => field.name === name);
}

/** The day fields of the procedure's steps. */
export function stepDaysOf(policy: Policy): readonly string[] {
  const fields = (policy.procedure?.steps ?? []).map(({ field }) => field);
  return [...new Set(fields)].filter((name) =>
    DAY_TYPES.includes(fieldOf(policy, name)?.type ?? 'text'),
  );
}

export function parameterOf(policy: Policy, name: string): Parameter | undefined {
  const parameters = policy.parameters ?? {};
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

/** A parameter has the type of its values, and with a unit it is a number; texts that are all days make a day. */
export function parameterType({ unit, values }: Parameter): FactType | undefined {
  if (unit !== undefined) return 'number';
  const [first] = values.map(({ value }) => value);
  if (first === undefined) return undefined;
  if (typeof first === 'number') return 'number';
  if (typeof first === 'boolean') return 'mark';
  if (Array.isArray(first)) return 'list';
  const days = values.map(({ value }) => typeof value === 'string' && parseDay(value));
  return days.every((day) => typeof day === 'number') ? 'day' : 'text';
}
