import type { PolicyAdvice } from '../reading/policy-fault.ts';
import type { Policy, Score } from '../shape/index.ts';
import { amountsTogether } from './amount-faults.ts';

/** What the points of a score add up to where nothing else is said. */
const USUAL_TOTAL = 100;

/** People read 76 as 76 of a hundred: whoever changes one weight must change another. */
export function* scoreAdvice(policy: Policy): Generator<PolicyAdvice> {
  for (const [index, score] of (policy.scores ?? []).entries()) {
    const total = score.total ?? USUAL_TOTAL;
    const sum = sumsOf(score, policy).find((each) => each !== total);
    const path = ['scores', index, score.total === undefined ? 'criteria' : 'total'];
    if (sum !== undefined) yield { code: 'scoreTotal', data: { sum, total }, path };
  }
}

/** One sum for each day on which a weight changes. */
function sumsOf({ criteria }: Score, policy: Policy): readonly number[] {
  const weights = criteria.map(({ points }) => points);
  return amountsTogether(weights, policy).map((inForce) =>
    Number(inForce.reduce<number>((sum, each) => sum + (each ?? 0), 0).toFixed(6)),
  );
}
