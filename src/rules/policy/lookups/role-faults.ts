import type { FunctionFact, ParamRole } from '../../check/functions/function-fact.ts';
import type { FactType } from '../../check/operators/operator.ts';
import { askedPolicy, fieldOf } from '../fact-types.ts';
import { nameables } from '../reading/nearest.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';
import { agreementFaults } from './agreement-faults.ts';
import { limitFaults } from './limit-lookup.ts';
import { matchFaults } from './match-faults.ts';
import { fieldFaults, textsOf, unknownName } from './name-lookup.ts';
import { confidenceFaults, fieldPlaceFaults } from './place-faults.ts';
import type { Scope } from './scope.ts';

type Given = Readonly<Record<string, unknown>>;

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
    if (value !== undefined) yield* roleFault(role, value, theirs, [...path, param], scope);
  }
  yield* agreementFaults(called, params, path, scope);
}

function* roleFault(
  role: ParamRole,
  value: unknown,
  theirs: Policy | undefined,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  switch (role.kind) {
    case 'field':
    case 'fields':
      yield* ourFieldsFaults(value, role.types, path, scope);
      return;
    case 'limit':
      yield* limitFaults(scope.policy, String(value), path);
      yield* confidenceFaults(String(value), path, scope);
      return;
    case 'ledger':
      yield* ledgerFaults(String(value), path, scope);
      return;
    case 'theirField':
      yield* theirFieldFaults(String(value), role.types, theirs, path);
      return;
    case 'match':
      yield* matchFaults(value as Readonly<Record<string, string>>, theirs, path, scope);
      return;
    case 'rules':
    case 'gates':
      yield* idsFaults(role.kind, value as readonly string[], path, scope);
      return;
    // A literal is judged with the fields beside it, a condition in its turn.
    case 'literal':
    case 'theirConditions':
    case 'word':
  }
}

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

function theirFieldFaults(
  name: string,
  types: readonly FactType[],
  theirs: Policy | undefined,
  path: Path,
): PolicyFault[] {
  return theirs ? fieldFaults(theirs, name, path, types) : [];
}

function* ledgerFaults(id: string, path: Path, scope: Scope): Generator<PolicyFault> {
  const { others } = scope.reading;
  if (!others || others.has(id)) return;
  const known = [...others.values()].map(({ id: name, title }) => ({
    name,
    labels: textsOf(title),
  }));
  yield unknownName('ledger', id, known, path);
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
