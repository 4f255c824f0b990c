import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { BulletinSpec, Policy, Threshold } from '../shape/index.ts';
import { amountsTogether, periodAmountFaults } from './amount-faults.ts';
import { repeated, textsOf, unknownName } from './name-lookup.ts';
import type { Scope } from './scope.ts';
import { thresholdFaults } from './threshold-faults.ts';

/** What the weights of an index add up to. */
const WHOLE = 100;

/** By what a bulletin judges its groups: the index, the thresholds of its colours, its lists. */
export function* judgingFaults(
  bulletin: BulletinSpec,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  const { index, thresholds = [] } = bulletin;
  if (index) yield* indexFaults(index, bulletin.indicators, [...path, 'index', 'parts'], scope);
  for (const [place, threshold] of thresholds.entries()) {
    const at = [...path, 'thresholds', place];
    yield* comparedFaults(threshold, bulletin, at, scope);
    yield* periodAmountFaults(threshold.release, [...at, 'release'], scope);
    yield* releaseFaults(threshold, scope.policy, [...at, 'release']);
  }
  yield* thresholdFaults(thresholds, [...path, 'thresholds'], scope.policy);
  for (const list of ['praised', 'warned'] as const) {
    for (const [place, entry] of (bulletin[list] ?? []).entries()) {
      yield* comparedFaults(entry, bulletin, [...path, list, place], scope);
    }
  }
}

/** A figure is an indicator of the bulletin, or its index where it has one. */
export function figureNameFaults(
  name: string,
  { indicators, index }: Pick<BulletinSpec, 'indicators' | 'index'>,
  path: Path,
): PolicyFault[] {
  const known = indicators.map(({ id, title }) => ({ name: id, labels: textsOf(title) }));
  if (index) known.push({ name: 'index', labels: textsOf(index.title) });
  if (known.some((each) => each.name === name)) return [];
  return [unknownName('indicator', name, known, path)];
}

function* indexFaults(
  { parts }: NonNullable<BulletinSpec['index']>,
  indicators: BulletinSpec['indicators'],
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  for (const [place, { indicator, weight, zeroAt, fullAt }] of parts.entries()) {
    const at = [...path, place];
    yield* figureNameFaults(indicator, { indicators }, [...at, 'indicator']);
    yield* periodAmountFaults(weight, [...at, 'weight'], scope);
    yield* periodAmountFaults(zeroAt, [...at, 'zeroAt'], scope);
    yield* periodAmountFaults(fullAt, [...at, 'fullAt'], scope);
    if (zeroAt === fullAt) yield { code: 'scaleFlat', data: {}, path: [...at, 'fullAt'] };
  }
  for (const { index: place, name } of repeated(parts, ({ indicator }) => indicator)) {
    yield { code: 'itemTwice', data: { item: name }, path: [...path, place, 'indicator'] };
  }
  const sums = amountsTogether(
    parts.map(({ weight }) => weight),
    scope.policy,
  ).map((weights) => weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0));
  const wrong = sums.map((sum) => Number(sum.toFixed(6))).find((sum) => sum !== WHOLE);
  if (wrong !== undefined) yield { code: 'weightTotal', data: { sum: wrong }, path };
}

type Compared = NonNullable<BulletinSpec['praised']>[number];

function* comparedFaults(
  { indicator, value }: Compared,
  bulletin: BulletinSpec,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  yield* figureNameFaults(indicator, bulletin, [...path, 'indicator']);
  yield* periodAmountFaults(value, [...path, 'value'], scope);
}

/** A colour is kept between its limit and where it is released: the release lies on the side of no colour. */
function releaseFaults(
  { operator, value, release }: Threshold,
  policy: Policy,
  path: Path,
): PolicyFault[] {
  if (release === undefined) return [];
  const side = operator === 'atLeast' || operator === 'moreThan' ? 'upper' : 'lower';
  for (const [limit, end] of amountsTogether([value, release], policy)) {
    if (limit === undefined || end === undefined) continue;
    if (side === 'upper' ? end < limit : end > limit) continue;
    return [{ code: 'releaseSide', data: { value: limit, release: end, side }, path }];
  }
  return [];
}
