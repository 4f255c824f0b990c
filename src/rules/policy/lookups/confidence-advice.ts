import { parameterOf } from '../fact-types.ts';
import type { PolicyAdvice } from '../reading/policy-fault.ts';
import type { Policy, Rule } from '../shape/index.ts';
import { factsOf, leavesOf } from './leaves.ts';

/** A number of medium confidence carries a warning; as an error it claims more than is known. */
export function* confidenceAdvice(policy: Policy): Generator<PolicyAdvice> {
  for (const [index, rule] of (policy.rules ?? []).entries()) {
    if (rule.severity !== 'error' || rule.enabled === false) continue;
    const parameter = parametersOf(rule, policy).find(
      (name) => parameterOf(policy, name)?.confidence === 'medium',
    );
    const path = ['rules', index, 'severity'];
    if (parameter !== undefined) yield { code: 'mediumAsError', data: { parameter }, path };
  }
}

function parametersOf({ conditions }: Rule, policy: Policy): string[] {
  return [...leavesOf(conditions, [], policy)].flatMap((leaf) =>
    leaf.kind === 'comparison'
      ? factsOf(leaf.comparison, []).flatMap(({ fact, params }) => [
          fact,
          ...Object.values(params ?? {}).filter((value) => typeof value === 'string'),
        ])
      : [],
  );
}
