import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import { DAY_TYPES, type Rule, type Warning } from '../shape/index.ts';
import { conditionFaults } from './condition-faults.ts';
import { messageFaults } from './message-faults.ts';
import { fieldFaults, repeated } from './name-lookup.ts';
import { gateNameFaults } from './procedure-faults.ts';
import type { Scope } from './scope.ts';

export function* ruleFaults(scope: Scope): Generator<PolicyFault> {
  yield* sameIdFaults(scope);
  for (const [index, rule] of (scope.policy.rules ?? []).entries()) {
    const path = ['rules', index];
    const own: Scope = { ...scope, place: rule.per ?? 'record', isOff: rule.enabled === false };
    yield* idFaults(rule, path, own);
    yield* markFaults(rule, path, own);
    yield* conditionFaults(rule.conditions, [...path, 'conditions'], own);
    yield* messageFaults(rule.message, [...path, 'message'], [rule.conditions], own);
    if (rule.blocks !== undefined) yield* gateNameFaults(rule.blocks, [...path, 'blocks'], own);
    yield* inForceFaults(rule, [...path, 'inForce'], own);
    yield* exceptionFaults(rule, [...path, 'exceptions'], own);
  }
}

/** A rule may not bear the id of another, nor of one that follows from the ledger or the procedure. */
function* sameIdFaults({ policy, reading }: Scope): Generator<PolicyFault> {
  const { derivedIds } = reading;
  const ids = [...derivedIds, ...(policy.rules ?? []).map(({ id }) => id)];
  for (const { index, name } of repeated(ids, (id) => id)) {
    const path = ['rules', index - derivedIds.length, 'id'];
    yield { code: 'nameTwice', data: { name, kind: 'rule' }, path };
  }
}

function* idFaults({ id }: Rule, path: Path, { policy }: Scope): Generator<PolicyFault> {
  const prefix = `${policy.code}-`;
  const at = [...path, 'id'];
  if (!id.startsWith(prefix)) yield { code: 'wrongPrefix', data: { id, prefix }, path: at };
}

/** Who is told of a record must be shown a cell; a rule per group needs the field that names the group. */
function* markFaults(rule: Rule, path: Path, scope: Scope): Generator<PolicyFault> {
  const marks = rule.marks ?? [];
  if (scope.place === 'record' && marks.length === 0) {
    yield { code: 'marksMissing', data: {}, path };
  }
  if (scope.place === 'group' && scope.policy.ledger.group === undefined) {
    yield { code: 'groupMissing', data: {}, path: [...path, 'per'] };
  }
  for (const [index, name] of marks.entries()) {
    yield* fieldFaults(scope.policy, name, [...path, 'marks', index]);
  }
  for (const { index, name } of repeated(marks, (mark) => mark)) {
    yield { code: 'itemTwice', data: { item: name }, path: [...path, 'marks', index] };
  }
}

function* inForceFaults({ inForce }: Rule, path: Path, scope: Scope): Generator<PolicyFault> {
  const { from, until, by } = inForce ?? {};
  if (from !== undefined && until !== undefined && from > until) {
    yield { code: 'datesReversed', data: { from, until }, path };
  }
  if (by === undefined) return;
  yield* fieldFaults(scope.policy, by, [...path, 'by'], DAY_TYPES);
  if (scope.place !== 'record') yield { code: 'byMisplaced', data: {}, path: [...path, 'by'] };
}

function* exceptionFaults(rule: Rule, path: Path, scope: Scope): Generator<PolicyFault> {
  const exceptions = rule.exceptions ?? [];
  for (const { index, name } of repeated(exceptions, ({ id }) => id)) {
    yield { code: 'nameTwice', data: { name, kind: 'exception' }, path: [...path, index, 'id'] };
  }
  for (const [index, { conditions }] of exceptions.entries()) {
    yield* conditionFaults(conditions, [...path, index, 'conditions'], scope);
  }
}

export function* warningFaults(scope: Scope): Generator<PolicyFault> {
  const own: Scope = { ...scope, place: 'warning' };
  const warnings: readonly Warning[] = scope.policy.warnings ?? [];
  for (const [index, { conditions, reason }] of warnings.entries()) {
    const path = ['warnings', index];
    yield* conditionFaults(conditions, [...path, 'conditions'], own);
    yield* messageFaults(reason, [...path, 'reason'], [conditions], own);
  }
}
