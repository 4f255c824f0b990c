import type { PolicyFault } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';
import { bulletinFaults } from './bulletin-faults.ts';
import { calendarFaults } from './calendar-faults.ts';
import { circleFaults } from './circle-faults.ts';
import { citationFaults } from './citation-faults.ts';
import { ledgerFaults } from './ledger-faults.ts';
import { parameterFaults } from './parameter-faults.ts';
import { columnFaults } from './column-faults.ts';
import { procedureFaults } from './procedure-faults.ts';
import { ruleFaults, warningFaults } from './rule-faults.ts';
import type { Reading, Scope } from './scope.ts';
import { scoreFaults } from './score-faults.ts';
import { sizeFaults } from './size-faults.ts';
import { tableFaults } from './table-faults.ts';
import { testFaults } from './test-faults.ts';

/** Everything that a policy says, looked up in the policy itself, in the tables of the language and in the catalogue. */
export function* policyFaults(
  policy: Policy,
  clauses: ReadonlySet<string>,
  reading: Reading,
): Generator<PolicyFault> {
  yield* circleFaults(policy);
  yield* citationFaults(policy, clauses);
  yield* parameterFaults(policy);
  yield* tableFaults(policy);
  yield* calendarFaults(policy);
  const tooLarge = [...sizeFaults(policy)];
  yield* tooLarge.length > 0 ? tooLarge : namingFaults(policy, reading);
}

/** The part that is judged again when all policies are at hand: whatever may name another ledger. */
export function* namingFaults(policy: Policy, reading: Reading): Generator<PolicyFault> {
  const place = { place: 'record', isOff: false, inside: [] } as const;
  const scope: Scope = { home: policy, policy, ...place, reading };
  yield* ledgerFaults(scope);
  yield* procedureFaults(scope);
  yield* ruleFaults(scope);
  yield* warningFaults(scope);
  yield* columnFaults(scope);
  yield* scoreFaults(scope);
  yield* bulletinFaults(scope);
  yield* testFaults(policy, reading);
}
