import type { PolicyAdvice } from '../reading/policy-fault.ts';
import type { CompiledPolicy } from '../compiled-policy.ts';
import { bareOrderAdvice } from './bare-order-advice.ts';
import { bulletinAdvice } from './bulletin-advice.ts';
import { confidenceAdvice } from './confidence-advice.ts';
import { declarationAdvice } from './declaration-advice.ts';
import { scoreAdvice } from './score-advice.ts';
import { unusedAdvice } from './unused-advice.ts';

/** What is no fault, and still deserves a look. Expects a policy that was read without a fault. */
export function* adviceFor(compiled: CompiledPolicy): Generator<PolicyAdvice> {
  yield* declarationAdvice(compiled);
  yield* unusedAdvice(compiled.policy);
  yield* confidenceAdvice(compiled.policy);
  yield* bareOrderAdvice(compiled.policy);
  yield* scoreAdvice(compiled.policy);
  yield* bulletinAdvice(compiled.policy);
}
