import { parseDay, type Day } from '../day/day.ts';
import type { WorkCalendar } from '../day/work-calendar.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { Level, PolicyTest } from '../policy/shape/index.ts';
import type { CheckRun, LedgerRun } from './check-run.ts';
import { branchTally, type BranchCoverage, type BranchTally } from './branch-coverage.ts';
import { check } from './check.ts';
import { lastDayIn, typedLedger, type TypedRecord } from './typed-ledger.ts';

/** How the tests that a policy carries came out, and which of its rules they try. */
export interface PolicyTestReport {
  readonly policy: string;
  readonly tests: readonly TestResult[];
  readonly coverage: readonly RuleCoverage[];
  readonly branches: BranchCoverage;
}

interface TestResult {
  readonly name: string;
  /** Empty where the test passed. */
  readonly failures: readonly TestFailure[];
}

export type TestFailure =
  /** `missing`: expected and not found; `unexpected`: found and not expected. */
  | { readonly kind: 'missing' | 'unexpected'; readonly rule: string }
  | { readonly kind: 'missingUnchecked' | 'unexpectedUnchecked'; readonly rule: string }
  | { readonly kind: 'level'; readonly expected: Level; readonly found: Level };

/** A rule is tried when it fired in one test and, having been judged, stayed silent in another. */
interface RuleCoverage {
  readonly rule: string;
  readonly fired: boolean;
  readonly silent: boolean;
}

/** Runs the tests of a policy; `policies` are all that are at hand, for what it asks of other ledgers. */
export async function testPolicy(
  compiled: CompiledPolicy,
  policies: readonly CompiledPolicy[],
  calendar: WorkCalendar,
): Promise<PolicyTestReport> {
  const tests = compiled.policy.tests ?? [];
  const ran: TestRun[] = [];
  const tally = branchTally(compiled, policies, calendar);
  for (const test of tests) ran.push(await runTest(test, compiled, policies, calendar, tally));
  return {
    policy: compiled.policy.id,
    tests: ran.map(({ test, found }) => ({ name: test.name, failures: failuresOf(test, found) })),
    coverage: compiled.rules.map(({ id }) => ({
      rule: id,
      fired: ran.some(({ found }) => found.fired.has(id)),
      silent: ran.some(({ found }) => !found.fired.has(id) && !found.unchecked.has(id)),
    })),
    branches: tally.result(),
  };
}

interface TestRun {
  readonly test: PolicyTest;
  readonly found: Found;
}

interface Found {
  readonly fired: ReadonlySet<string>;
  readonly unchecked: ReadonlySet<string>;
  readonly level: Level;
}

async function runTest(
  test: PolicyTest,
  compiled: CompiledPolicy,
  policies: readonly CompiledPolicy[],
  calendar: WorkCalendar,
  tally: BranchTally,
): Promise<TestRun> {
  const ledgers = ledgersOf(test, compiled, policies);
  const asOf = test.asOf ?? compiled.policy.testAsOf;
  const day = asOf === undefined ? lastDayIn(ledgers) : parseDay(asOf);
  const run = await check(ledgers, policies, day ?? (0 as Day), calendar);
  tally.add(ledgers, day ?? (0 as Day));
  return { test, found: foundIn(run, compiled) };
}

/** The record that a test starts from: that of another test, laid over the one from which that starts. */
function startOf({ from }: PolicyTest, tests: readonly PolicyTest[]): TypedRecord {
  const start = from === undefined ? undefined : tests.find(({ name }) => name === from);
  return start ? { ...startOf(start, tests), ...start.record } : {};
}

/** The records of the test, and those of other ledgers: its own, or else those that the policy gives for all its tests. */
function ledgersOf(
  test: PolicyTest,
  compiled: CompiledPolicy,
  policies: readonly CompiledPolicy[],
): readonly Ledger[] {
  const others = test.ledgers ?? compiled.policy.testLedgers ?? {};
  const start = startOf(test, compiled.policy.tests ?? []);
  const own = (test.records ?? [test.record ?? {}]).map((record) => ({ ...start, ...record }));
  const given = new Map<string, readonly TypedRecord[]>(Object.entries(others));
  given.set(compiled.policy.id, [...own, ...(given.get(compiled.policy.id) ?? [])]);
  return policies.flatMap(({ policy }) => {
    const records = given.get(policy.id);
    const without = policy.id === compiled.policy.id ? test.without : undefined;
    return records ? [typedLedger(policy, records, without)] : [];
  });
}

/** Gravest first. */
const LEVELS: readonly Level[] = ['red', 'orange', 'yellow', 'none'];

function foundIn(run: CheckRun, { policy }: CompiledPolicy): Found {
  const own: LedgerRun | undefined = run.ledgers.find(
    ({ ledger }) => ledger.policy.id === policy.id,
  );
  const levels = own?.records.map(({ level }) => level) ?? [];
  return {
    fired: new Set(own?.findings.map(({ rule }) => rule.id)),
    unchecked: new Set(own && [...own.unchecked, ...own.notKept].map(({ rule }) => rule.id)),
    level: LEVELS.find((level) => levels.includes(level)) ?? 'none',
  };
}

/** Rules that could not be judged, and the level, are compared only where the test speaks of them. */
function failuresOf(test: PolicyTest, found: Found): readonly TestFailure[] {
  const failures: TestFailure[] = [];
  const { missing, extra } = differences(test.expect, found.fired);
  for (const rule of missing) failures.push({ kind: 'missing', rule });
  for (const rule of extra) failures.push({ kind: 'unexpected', rule });
  if (test.unchecked) {
    const unchecked = differences(test.unchecked, found.unchecked);
    for (const rule of unchecked.missing) failures.push({ kind: 'missingUnchecked', rule });
    for (const rule of unchecked.extra) failures.push({ kind: 'unexpectedUnchecked', rule });
  }
  if (test.level !== undefined && test.level !== found.level) {
    failures.push({ kind: 'level', expected: test.level, found: found.level });
  }
  return failures;
}

function differences(expected: readonly string[], found: ReadonlySet<string>) {
  return {
    missing: expected.filter((rule) => !found.has(rule)),
    extra: [...found].filter((rule) => !expected.includes(rule)),
  };
}
