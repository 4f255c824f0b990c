import { parameterOf } from '../fact-types.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Criterion, Policy } from '../shape/index.ts';
import { amountFaults } from './amount-faults.ts';
import { numberFactFaults } from './comparison-faults.ts';
import { conditionFaults } from './condition-faults.ts';
import { repeated } from './name-lookup.ts';
import type { Scope } from './scope.ts';

type Scale = Extract<Criterion, { scale: object }>['scale'];

export function* scoreFaults(scope: Scope): Generator<PolicyFault> {
  const { scores = [] } = scope.policy;
  yield* sameIdFaults(scope.policy);
  for (const [index, { criteria }] of scores.entries()) {
    const path = ['scores', index, 'criteria'];
    for (const { index: place, name } of repeated(criteria, ({ id }) => id)) {
      yield { code: 'nameTwice', data: { name, kind: 'criterion' }, path: [...path, place, 'id'] };
    }
    for (const [place, criterion] of criteria.entries()) {
      yield* criterionFaults(criterion, [...path, place], { ...scope, place: 'score' });
    }
  }
}

/** A score is a column beside the ledger too. */
function* sameIdFaults({ resultColumns = [], scores = [] }: Policy): Generator<PolicyFault> {
  const known = new Set(resultColumns.map(({ id }) => id));
  for (const [index, { id }] of scores.entries()) {
    const path = ['scores', index, 'id'];
    if (known.has(id)) yield { code: 'nameTwice', data: { name: id, kind: 'score' }, path };
    known.add(id);
  }
}

function* criterionFaults(criterion: Criterion, path: Path, scope: Scope): Generator<PolicyFault> {
  const { points } = criterion;
  yield* amountFaults(points, [...path, 'points'], scope);
  if (typeof points === 'string' && parameterOf(scope.policy, points)?.by !== undefined) {
    yield { code: 'weightBy', data: { parameter: points }, path: [...path, 'points'] };
  }
  if (typeof points === 'number' && points < 0) {
    yield { code: 'pointsNegative', data: { value: points }, path: [...path, 'points'] };
  }
  if ('scale' in criterion) yield* scaleFaults(criterion.scale, [...path, 'scale'], scope);
  else yield* conditionFaults(criterion.conditions, [...path, 'conditions'], scope);
}

function* scaleFaults(scale: Scale, path: Path, scope: Scope): Generator<PolicyFault> {
  const { fact, params, zeroAt, fullAt } = scale;
  const nested = yield* numberFactFaults({ fact, params, path }, scope);
  for (const inner of nested) yield* conditionFaults(inner.condition, inner.path, inner.scope);
  yield* amountFaults(zeroAt, [...path, 'zeroAt'], scope);
  yield* amountFaults(fullAt, [...path, 'fullAt'], scope);
  if (zeroAt === fullAt) yield { code: 'scaleFlat', data: {}, path: [...path, 'fullAt'] };
}
