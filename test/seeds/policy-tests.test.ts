import type { CompiledPolicy } from '../../src/rules/policy/compiled-policy.ts';
import { testPolicy } from '../../src/rules/check/test-policy.ts';
import { chinaCalendar } from '../rules/china-calendar.ts';
import { shippedPolicies } from './shipped.ts';

const reports = new Map(
  await Promise.all(
    shippedPolicies.map(
      async (compiled) =>
        [compiled.policy.id, await testPolicy(compiled, shippedPolicies, chinaCalendar)] as const,
    ),
  ),
);

const situations = [...reports].flatMap(([policy, { tests }]) =>
  tests.map(({ name, failures }) => [policy, name, failures] as const),
);

const rules = shippedPolicies.flatMap(({ policy, rules: compiled }) =>
  compiled.map(({ id }) => [policy.id, id] as const),
);

test.each(situations)('%s: %s', (_policy, _situation, failures) => {
  expect(failures).toEqual([]);
});

test.each(rules)('%s: %s fires in one situation and is silent in another', (policy, rule) => {
  const tried = reports.get(policy)?.coverage.find((each) => each.rule === rule);
  expect([tried?.fired, tried?.silent]).toEqual([true, true]);
});

/** Per cent of condition branches. */
const LEAST_BRANCHES = 95;

test.each([...reports])('%s: its situations try the branches of its conditions', (_id, report) => {
  const { seen, total, open } = report.branches;
  const untried = open.map(({ owner, kind, line }) => `${owner} ${kind} ${line}`);
  expect(100 * seen >= LEAST_BRANCHES * total ? [] : untried).toEqual([]);
});

test.each(
  shippedPolicies.map(({ policy }): [string, CompiledPolicy['policy']] => [policy.id, policy]),
)('%s: each situation has a name of its own, in Chinese', (_id, { tests = [] }) => {
  const names = tests.map(({ name }) => name);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  expect(names.filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([]);
});

test.each(
  shippedPolicies.map(({ policy }): [string, CompiledPolicy['policy']] => [policy.id, policy]),
)('%s: the record that the situations start from is in order', (_id, { tests = [] }) => {
  const untouched = tests.filter(
    ({ record, records, expect: expected }) =>
      Object.keys(record ?? records?.[0] ?? {}).length === 0 && expected.length === 0,
  );
  expect(untouched.length).toBeGreaterThan(0);
});
