import { nameables, type Nameable } from '../reading/nearest.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import { DAY_TYPES, type Gate, type Step, type TimeLimit } from '../shape/index.ts';
import { optionalConditionFaults } from './condition-faults.ts';
import { limitFaults } from './limit-lookup.ts';
import { messageFaults } from './message-faults.ts';
import { fieldFaults, repeated, textsOf, unknownName } from './name-lookup.ts';
import type { Scope } from './scope.ts';

export function* procedureFaults(scope: Scope): Generator<PolicyFault> {
  const { steps, gates = [] } = scope.policy.procedure ?? { steps: [] };
  for (const { index, name } of repeated(steps, ({ id }) => id)) {
    const path = ['procedure', 'steps', index, 'id'];
    yield { code: 'nameTwice', data: { name, kind: 'step' }, path };
  }
  for (const { index, name } of repeated(gates, ({ id }) => id)) {
    const path = ['procedure', 'gates', index, 'id'];
    yield { code: 'nameTwice', data: { name, kind: 'gate' }, path };
  }
  for (const [index, step] of steps.entries()) {
    yield* stepFaults(step, ['procedure', 'steps', index], scope);
  }
  for (const [index, gate] of gates.entries()) {
    yield* gateFaults(gate, ['procedure', 'gates', index], scope);
  }
}

function* stepFaults(step: Step, path: Path, scope: Scope): Generator<PolicyFault> {
  yield* fieldFaults(scope.policy, step.field, [...path, 'field']);
  yield* stepNameFaults(step.after ?? [], [...path, 'after'], scope);
  yield* optionalConditionFaults(step.when, [...path, 'when'], scope);
  if (step.limit) yield* timeLimitFaults(step.limit, [...path, 'limit'], scope);
  for (const [index, { field, when }] of (step.artefacts ?? []).entries()) {
    const at = [...path, 'artefacts', index];
    yield* fieldFaults(scope.policy, field, [...at, 'field']);
    yield* optionalConditionFaults(when, [...at, 'when'], scope);
    if (field === step.field) yield { code: 'ownField', data: { field }, path: [...at, 'field'] };
  }
}

function* timeLimitFaults(limit: TimeLimit, path: Path, scope: Scope): Generator<PolicyFault> {
  yield* limitFaults(scope.policy, limit.within, [...path, 'within']);
  yield* fieldFaults(scope.policy, limit.from, [...path, 'from'], DAY_TYPES);
  for (const [index, field] of (limit.plus ?? []).entries()) {
    yield* fieldFaults(scope.policy, field, [...path, 'plus', index], ['number']);
  }
}

function* gateFaults(gate: Gate, path: Path, scope: Scope): Generator<PolicyFault> {
  yield* fieldFaults(scope.policy, gate.field, [...path, 'field']);
  yield* stepNameFaults(gate.needs, [...path, 'needs'], scope);
  yield* optionalConditionFaults(gate.passed, [...path, 'passed'], scope);
  yield* optionalConditionFaults(gate.when, [...path, 'when'], scope);
  const conditions = [gate.passed, gate.when].filter((condition) => condition !== undefined);
  yield* messageFaults(gate.message, [...path, 'message'], conditions, scope);
}

function* stepNameFaults(ids: readonly string[], path: Path, scope: Scope): Generator<PolicyFault> {
  const steps = scope.policy.procedure?.steps ?? [];
  const known: Nameable[] = steps.map(({ id, title, field }) => ({
    name: id,
    labels: [...textsOf(title), field],
  }));
  for (const [index, id] of ids.entries()) {
    const isKnown = steps.some((step) => step.id === id);
    if (!isKnown) yield unknownName('step', id, known, [...path, index]);
  }
  for (const { index, name } of repeated(ids, (id) => id)) {
    yield { code: 'itemTwice', data: { item: name }, path: [...path, index] };
  }
}

export function* gateNameFaults(id: string, path: Path, scope: Scope): Generator<PolicyFault> {
  const ids = (scope.policy.procedure?.gates ?? []).map((gate) => gate.id);
  if (!ids.includes(id)) yield unknownName('gate', id, nameables(ids), path);
}
