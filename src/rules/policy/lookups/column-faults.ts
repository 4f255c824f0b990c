import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { DeclaredColumn } from '../shape/index.ts';
import { optionalConditionFaults } from './condition-faults.ts';
import { messageFaults } from './message-faults.ts';
import { repeated } from './name-lookup.ts';
import type { Scope } from './scope.ts';

/** The columns of results: beside the ledger they share their names with the scores. */
export function* columnFaults(scope: Scope): Generator<PolicyFault> {
  const { resultColumns = [] } = scope.policy;
  for (const { index, name } of repeated(resultColumns, ({ id }) => id)) {
    const path = ['resultColumns', index, 'id'];
    yield { code: 'nameTwice', data: { name, kind: 'column' }, path };
  }
  for (const [index, { cases, joins, lead }] of resultColumns.entries()) {
    const path = ['resultColumns', index];
    const own: Scope = { ...scope, place: 'column' };
    yield* messageFaults(lead, [...path, 'lead'], [], own);
    if (lead !== undefined && joins !== true) {
      yield { code: 'leadAlone', data: {}, path: [...path, 'lead'] };
    }
    yield* caseFaults(cases, [...path, 'cases'], own);
  }
}

function* caseFaults(
  cases: DeclaredColumn['cases'],
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  for (const [index, { conditions, text }] of cases.entries()) {
    const at = [...path, index];
    yield* optionalConditionFaults(conditions, [...at, 'conditions'], scope);
    yield* messageFaults(text, [...at, 'text'], conditions ? [conditions] : [], scope);
    const isLast = index === cases.length - 1;
    if (!conditions && !isLast) yield { code: 'caseUnreached', data: {}, path: at };
  }
}
