import type { FunctionFact, ParamRole } from '../../check/functions/function-fact.ts';
import { functions } from '../../check/functions/index.ts';
import { LIST_TYPES, type FactType } from '../../check/operators/operator.ts';
import { askedPolicy, fieldOf, parameterOf, parameterType } from '../fact-types.ts';
import { nameables } from '../reading/nearest.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';
import { agreementFaults } from './agreement-faults.ts';
import { limitFaults } from './limit-lookup.ts';
import { matchFaults } from './match-faults.ts';
import {
  fieldFaults,
  nameableFields,
  nameableParameters,
  textsOf,
  unknown,
  unknownName,
} from './name-lookup.ts';
import { confidenceFaults, fieldPlaceFaults } from './place-faults.ts';
import type { Scope } from './scope.ts';
import { tableNameFaults, tableValueFaults } from './table-faults.ts';

type Given = Readonly<Record<string, unknown>>;
type Scalar = string | number | boolean;

/** Looks up what the params of a function name, each by its role. The params have the shape of the function. */
export function* roleFaults(
  called: FunctionFact,
  params: Given,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  const theirs = askedPolicy(params, scope.policy, scope.reading.others ?? new Map());
  for (const [param, role] of Object.entries(called.roles)) {
    const value = params[param];
    if (value === undefined) continue;
    const lookUp = lookUps[role.kind] as LookUp<ParamRole>;
    yield* lookUp(value, { role, params, theirs, path: [...path, param], scope });
  }
  yield* agreementFaults(called, params, path, scope);
}

/** Where a param stands, and what it may name there. */
interface Asked<Role> {
  readonly role: Role;
  readonly params: Given;
  readonly theirs: Policy | undefined;
  readonly path: Path;
  readonly scope: Scope;
}

type LookUp<Role> = (value: unknown, asked: Asked<Role>) => Iterable<PolicyFault>;

/** A word needs no look-up; a literal is judged with the fields beside it, a condition in its turn. */
const noLookUp = () => [];

const lookUps: {
  readonly [Kind in ParamRole['kind']]: LookUp<Extract<ParamRole, { kind: Kind }>>;
} = {
  field: (value, { role, path, scope }) => ourFieldsFaults(value, role.types, path, scope),
  fields: (value, { role, path, scope }) => ourFieldsFaults(value, role.types, path, scope),
  list: (value, { role, path, scope }) => listFaults(role.or, value, path, scope),
  table: (value, { params, path, scope }) => tableNameFaults(String(value), params, path, scope),
  tableValues: (value, { params, path, scope }) =>
    tableValueFaults(
      String(params['table']),
      value as Readonly<Record<string, Scalar>>,
      path,
      scope,
    ),
  limit: (value, { path, scope }) => [
    ...limitFaults(scope.policy, String(value), path),
    ...confidenceFaults(String(value), path, scope),
  ],
  ledger: (value, { path, scope }) => ledgerNameFaults(String(value), path, scope),
  theirField: (value, { role, theirs, path }) =>
    theirFieldFaults(String(value), role.types, theirs, path),
  match: (value, { theirs, path, scope }) =>
    matchFaults(value as Readonly<Record<string, string>>, theirs, path, scope),
  score: (value, { path, scope }) => scoreNameFaults(String(value), path, scope),
  rules: (value, { path, scope }) => idsFaults('rules', value as readonly string[], path, scope),
  gates: (value, { path, scope }) => idsFaults('gates', value as readonly string[], path, scope),
  literal: noLookUp,
  theirConditions: noLookUp,
  word: noLookUp,
};

function* ourFieldsFaults(
  value: unknown,
  types: readonly FactType[],
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  if (Array.isArray(value)) {
    for (const [index, name] of value.entries()) {
      yield* ourFieldsFaults(name, types, [...path, index], scope);
    }
    return;
  }
  const name = String(value);
  yield* fieldFaults(scope.policy, name, path, types);
  if (fieldOf(scope.policy, name)) yield* fieldPlaceFaults(name, path, scope);
}

/** A list of ours by its name, or the params of the function that gives one. */
function* listFaults(or: string, value: unknown, path: Path, scope: Scope): Generator<PolicyFault> {
  if (typeof value === 'string') {
    yield* listNameFaults(value, path, scope);
    return;
  }
  const called = functions.get(or);
  if (called) yield* roleFaults(called, value as Given, path, scope);
}

function* listNameFaults(name: string, path: Path, scope: Scope): Generator<PolicyFault> {
  const { policy } = scope;
  const parameter = parameterOf(policy, name);
  if (fieldOf(policy, name)) yield* ourFieldsFaults(name, LIST_TYPES, path, scope);
  else if (!parameter) {
    const known = [...nameableFields(policy), ...nameableParameters(policy)];
    yield { code: 'unknownFact', data: unknown(name, known), path };
  } else if (parameterType(parameter) !== 'list') {
    yield { code: 'notAList', data: { parameter: name }, path };
  } else yield* confidenceFaults(name, path, scope);
}

function theirFieldFaults(
  name: string,
  types: readonly FactType[],
  theirs: Policy | undefined,
  path: Path,
): PolicyFault[] {
  return theirs ? fieldFaults(theirs, name, path, types) : [];
}

export function* ledgerNameFaults(id: string, path: Path, scope: Scope): Generator<PolicyFault> {
  const { others } = scope.reading;
  if (!others || others.has(id)) return;
  const known = [...others.values()].map(({ id: name, title }) => ({
    name,
    labels: textsOf(title),
  }));
  yield unknownName('ledger', id, known, path);
}

function scoreNameFaults(id: string, path: Path, { policy }: Scope): PolicyFault[] {
  const known = (policy.scores ?? []).map(({ id: name, title }) => ({
    name,
    labels: textsOf(title),
  }));
  return known.some(({ name }) => name === id) ? [] : [unknownName('score', id, known, path)];
}

function* idsFaults(
  kind: 'rules' | 'gates',
  ids: readonly string[],
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  const gates = (scope.policy.procedure?.gates ?? []).map(({ id }) => id);
  const known = kind === 'rules' ? [...scope.reading.ruleIds] : gates;
  for (const [index, id] of ids.entries()) {
    if (known.includes(id)) continue;
    yield unknownName(kind === 'rules' ? 'rule' : 'gate', id, nameables(known), [...path, index]);
  }
}
