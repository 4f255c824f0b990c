import { describe, expect, test } from '@jest/globals';
import { proposeChange } from '../../../src/rules/change/propose-change.ts';
import type { CheckInputs } from '../../../src/rules/check/explain.ts';
import type { Finding } from '../../../src/rules/check/check-run.ts';
import { check } from '../../../src/rules/check/check.ts';
import { checkedAsOf, gridsOf } from '../../samples/sample.ts';
import { shippedPolicies } from '../../seeds/shipped.ts';
import { chinaCalendar } from '../china-calendar.ts';
import { appliedTo, outcomeIn, rulesFiring } from './apply-way.ts';

/** Sample workbooks with planted defects, and the day as of which they are checked. */
const SAMPLES = [
  ['risk-assessment-2025', '2025-06-30'],
  ['systems/risk-defects', '2025-06-30'],
  ['systems/disputes-defects', '2025-06-30'],
  ['systems/supervision-matters-defects', '2026-09-30'],
  ['systems/case-quality-defects', '2026-09-30'],
  ['systems/personnel-defects', '2025-06-30'],
] as const;

describe('every way that is told, made in the workbook, clears its finding when everything is checked again', () => {
  test.each(SAMPLES)('%s', async (name, asOf) => {
    const { run } = await checkedAsOf(asOf, gridsOf(name));
    const ledgers = run.ledgers.map(({ ledger }) => ledger);
    const inputs: CheckInputs = {
      ledgers,
      policies: shippedPolicies,
      asOf: run.asOf,
      calendar: chinaCalendar,
    };
    const wrong: string[] = [];
    let ways = 0;
    for (const { compiled, findings } of run.ledgers) {
      const ledger = compiled.policy.id;
      for (const finding of firstOfEachRule(findings)) {
        const { rule, subject } = finding;
        const change = await proposeChange(inputs, { ledger, rule: rule.id, subject });
        const told = change.kind === 'ways' ? change.ways : [];
        for (const [place, way] of told.entries()) {
          ways += 1;
          const after = await check(
            appliedTo(ledgers, way),
            shippedPolicies,
            run.asOf,
            chinaCalendar,
          );
          const outcome = outcomeIn(after, ledger, finding);
          if (outcome !== 'clear') wrong.push(`${rule.id} way ${place}: ${outcome}`);
          const before = rulesFiring(run, ledger, finding);
          const brought = rulesFiring(after, ledger, finding).filter((id) => !before.includes(id));
          const said = way.brings.map(({ id }) => id);
          if (String(brought) !== String(said)) {
            wrong.push(`${rule.id} way ${place} brings ${brought.join()}, not ${said.join()}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(ways).toBeGreaterThan(10);
  });
});

function firstOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.subject.kind === 'record' && !first.has(finding.rule.id)) {
      first.set(finding.rule.id, finding);
    }
  }
  return [...first.values()];
}
