import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import { DAY_TYPES, type Condition, type Indicator, type Policy } from '../shape/index.ts';
import { conditionFaults } from './condition-faults.ts';
import { leavesOf, namedCondition } from './leaves.ts';
import { fieldFaults, unknownName } from './name-lookup.ts';
import { nameables } from '../reading/nearest.ts';
import { ledgerNameFaults } from './role-faults.ts';
import type { Scope } from './scope.ts';

export function* indicatorFaults(
  indicators: readonly Indicator[],
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  for (const [index, indicator] of indicators.entries()) {
    const at = [...path, index];
    const { id, ledger, unit } = indicator;
    if (id === 'index') {
      yield { code: 'nameTaken', data: { name: id, by: 'index' }, path: [...at, 'id'] };
    }
    if (ledger !== undefined) yield* ledgerNameFaults(ledger, [...at, 'ledger'], scope);
    if ('share' in indicator && unit !== undefined && unit !== 'percent') {
      yield { code: 'shareUnit', data: { unit }, path: [...at, 'unit'] };
    }
    const theirs = policyOfLedger(ledger ?? scope.policy.id, scope);
    for (const { condition, path: place } of conditionsOf(indicator, at)) {
      yield* theirs
        ? conditionFaults(condition, place, { ...scope, policy: theirs })
        : namedFaults(condition, place, scope.home);
    }
    if (theirs) yield* indicatorFieldFaults(indicator, theirs, at);
  }
}

/** The policy of a ledger; undefined while it is not at hand. */
export function policyOfLedger(ledger: string, { policy, reading }: Scope): Policy | undefined {
  return ledger === policy.id ? policy : reading.others?.get(ledger);
}

function conditionsOf(indicator: Indicator, path: Path) {
  const { of } = indicator;
  const asked: { readonly condition: Condition; readonly path: Path }[] = [];
  if (of) asked.push({ condition: of, path: [...path, 'of'] });
  if ('share' in indicator) asked.push({ condition: indicator.share, path: [...path, 'share'] });
  if ('count' in indicator && indicator.count !== 'all') {
    asked.push({ condition: indicator.count, path: [...path, 'count'] });
  }
  return asked;
}

/** Of a condition over a ledger that is not at hand, only the names of this file are known. */
function* namedFaults(condition: Condition, path: Path, home: Policy): Generator<PolicyFault> {
  for (const leaf of leavesOf(condition, path, home)) {
    if (leaf.kind !== 'name' || namedCondition(home, leaf.name)) continue;
    const known = nameables(Object.keys(home.conditions ?? {}));
    yield unknownName('condition', leaf.name, known, leaf.path);
  }
}

function* indicatorFieldFaults(
  indicator: Indicator,
  theirs: Policy,
  path: Path,
): Generator<PolicyFault> {
  const { on } = indicator;
  if (on !== undefined) yield* fieldFaults(theirs, on, [...path, 'on'], DAY_TYPES);
  if ('sum' in indicator) {
    yield* fieldFaults(theirs, indicator.sum, [...path, 'sum'], ['number']);
  }
  if ('median' in indicator) {
    const { from, to } = indicator.median;
    yield* fieldFaults(theirs, from, [...path, 'median', 'from'], DAY_TYPES);
    yield* fieldFaults(theirs, to, [...path, 'median', 'to'], DAY_TYPES);
  }
}
