import { proposeChange } from '../../../src/rules/change/propose-change.ts';
import type { Way } from '../../../src/rules/change/smallest-change.ts';
import type { CheckRun, Finding } from '../../../src/rules/check/check-run.ts';
import { check } from '../../../src/rules/check/check.ts';
import type { CheckInputs } from '../../../src/rules/check/explain.ts';
import { sayNoWay, sayWay } from '../../../src/rules/words/say-change.ts';
import { checkedAsOf, gridsOf } from '../../samples/sample.ts';
import { shippedPolicies } from '../../seeds/shipped.ts';
import { chinaCalendar } from '../china-calendar.ts';
import { appliedTo, outcomeIn, rulesFiring } from './apply-way.ts';
import { TOLD } from './told.ts';

/** Sample workbooks with planted defects, and the day as of which they are checked. */
const SAMPLES = [
  ['risk-assessment-2025', '2025-06-30'],
  ['systems/supervision-matters-defects', '2026-09-30'],
  ['systems/case-quality-defects', '2026-09-30'],
] as const;

describe.each(SAMPLES)('%s', (name, asOf) => {
  test('what is told first, and every way, made in the workbook, clears its finding when all is checked again', async () => {
    const { run } = await checkedAsOf(asOf, gridsOf(name));
    const inputs: CheckInputs = {
      ledgers: run.ledgers.map(({ ledger }) => ledger),
      policies: shippedPolicies,
      asOf: run.asOf,
      calendar: chinaCalendar,
    };
    const told: Record<string, string> = {};
    const wrong: string[] = [];
    for (const { compiled, findings } of run.ledgers) {
      const voice = { compiled, policies: shippedPolicies, language: 'zh-CN' } as const;
      for (const finding of firstOfEachRule(findings)) {
        const { rule, subject } = finding;
        const asked = { ledger: compiled.policy.id, rule: rule.id, subject };
        const change = await proposeChange(inputs, asked);
        const ways = change.kind === 'ways' ? change.ways : [];
        const [first] = ways;
        if (first) told[rule.id] = sayWay(first, voice);
        if (change.kind === 'none') told[rule.id] = sayNoWay(change, voice);
        for (const way of ways) wrong.push(...(await wrongWith(way, finding, run, inputs)));
      }
    }
    expect(wrong).toEqual([]);
    expect(told).toEqual(TOLD[name] ?? told);
  });
});

/** It does not clear the rule, or the record is found by other rules than was said. */
async function wrongWith(
  way: Way,
  finding: Finding,
  before: CheckRun,
  { ledgers, policies, asOf, calendar }: CheckInputs,
): Promise<readonly string[]> {
  const after = await check(appliedTo(ledgers, way), policies, asOf, calendar);
  const outcome = outcomeIn(after, finding);
  const fired = rulesFiring(before, finding);
  const brought = rulesFiring(after, finding).filter((id) => !fired.includes(id));
  const said = way.brings.map(({ id }) => id);
  const what = `${finding.rule.id} ${way.cells.map(({ field }) => field).join()}`;
  return [
    ...(outcome === 'clear' ? [] : [`${what}: ${outcome}`]),
    ...(String(brought) === String(said) ? [] : [`${what} brings ${String(brought)}`]),
  ];
}

function firstOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    if (!first.has(finding.rule.id)) first.set(finding.rule.id, finding);
  }
  return [...first.values()];
}
