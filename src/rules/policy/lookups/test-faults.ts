import { nameables } from '../reading/nearest.ts';
import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Policy, PolicyTest } from '../shape/index.ts';
import { fieldFaults, repeated, textsOf, unknownName } from './name-lookup.ts';
import type { Reading } from './scope.ts';

type TypedRecord = Readonly<Record<string, unknown>>;

/** The policy's own tests: their fields, the rules that they expect, and the records of other ledgers. */
export function* testFaults(policy: Policy, reading: Reading): Generator<PolicyFault> {
  yield* recordFaults(policy.testRecord ?? {}, ['testRecord'], policy);
  yield* otherLedgersFaults(policy.testLedgers ?? {}, ['testLedgers'], policy, reading);
  const tests = policy.tests ?? [];
  for (const { index, name } of repeated(tests, (test) => test.name)) {
    yield { code: 'nameTwice', data: { name, kind: 'test' }, path: ['tests', index, 'name'] };
  }
  for (const [index, test] of tests.entries()) {
    yield* oneTestFaults(test, ['tests', index], policy, reading);
  }
}

function* oneTestFaults(
  test: PolicyTest,
  path: Path,
  policy: Policy,
  reading: Reading,
): Generator<PolicyFault> {
  const { without = [], expect, unchecked = [], ledgers = {} } = test;
  yield* ownRecordFaults(test, path, policy);
  for (const [index, name] of without.entries()) {
    yield* fieldFaults(policy, name, [...path, 'without', index]);
  }
  yield* ruleIdFaults(expect, [...path, 'expect'], reading);
  yield* ruleIdFaults(unchecked, [...path, 'unchecked'], reading);
  yield* otherLedgersFaults(ledgers, [...path, 'ledgers'], policy, reading);
}

function* ownRecordFaults(
  { from, record, records }: PolicyTest,
  path: Path,
  policy: Policy,
): Generator<PolicyFault> {
  if (record && records) yield { code: 'recordAndRecords', data: {}, path: [...path, 'records'] };
  if (from === undefined && !record && !records && !policy.testRecord) {
    yield { code: 'testWithoutRecord', data: {}, path };
  }
  if (from !== undefined) yield* startFaults(from, [...path, 'from'], policy);
  yield* recordFaults(record ?? {}, [...path, 'record'], policy);
  yield* recordsFaults(records ?? [], [...path, 'records'], policy);
}

function* startFaults(from: string, path: Path, { tests = [] }: Policy): Generator<PolicyFault> {
  const start = tests.find(({ name }) => name === from);
  if (!start) {
    const known = nameables(tests.map(({ name }) => name));
    yield unknownName('test', from, known, path);
  } else if (start.records) yield { code: 'fromRecords', data: { test: from }, path };
}

function* ruleIdFaults(
  ids: readonly string[],
  path: Path,
  { ruleIds, offIds }: Reading,
): Generator<PolicyFault> {
  for (const [index, id] of ids.entries()) {
    const at = [...path, index];
    if (offIds.has(id)) yield { code: 'switchedOffRule', data: { id }, path: at };
    else if (!ruleIds.has(id)) yield unknownName('rule', id, nameables(ruleIds), at);
  }
}

function* otherLedgersFaults(
  ledgers: Readonly<Record<string, readonly TypedRecord[]>>,
  path: Path,
  policy: Policy,
  reading: Reading,
): Generator<PolicyFault> {
  for (const [id, records] of Object.entries(ledgers)) {
    yield* otherLedgerFaults(id, records, [...path, id], policy, reading);
  }
}

function* otherLedgerFaults(
  id: string,
  records: readonly TypedRecord[],
  path: Path,
  policy: Policy,
  { others }: Reading,
): Generator<PolicyFault> {
  const owner = id === policy.id ? policy : others?.get(id);
  if (owner) yield* recordsFaults(records, path, owner);
  else if (others) {
    const known = [...others.values()].map(({ id: name, title }) => ({
      name,
      labels: textsOf(title),
    }));
    yield { ...unknownName('ledger', id, known, path), at: 'key' };
  }
}

function* recordsFaults(
  records: readonly TypedRecord[],
  path: Path,
  policy: Policy,
): Generator<PolicyFault> {
  for (const [index, record] of records.entries()) {
    yield* recordFaults(record, [...path, index], policy);
  }
}

function* recordFaults(record: TypedRecord, path: Path, policy: Policy): Generator<PolicyFault> {
  for (const name of Object.keys(record)) {
    for (const fault of fieldFaults(policy, name, [...path, name])) yield { ...fault, at: 'key' };
  }
}
