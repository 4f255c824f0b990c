import type { CompiledRule } from '../../policy/compiled-policy.ts';
import type { FactValue } from '../check-run.ts';
import { CLEAR, ERROR, findingVerdict, UNCHECKED } from '../evaluate/verdict.ts';
import { numberFact } from '../facts/inputs.ts';
import { unknown } from '../facts/unknown.ts';
import type { FindingsAsked } from '../functions/fact-scope.ts';

/**
 * Counts the findings of a row; where there is none but a rule is unchecked, it cannot be told. What is unchecked for want
 * of a column or a ledger is so on every row, and leaves the count of none in doubt.
 */
export function findingCounts(
  rules: readonly CompiledRule[],
  verdicts: Uint8Array,
): (asked: FindingsAsked) => (row: number) => FactValue {
  return ({ severity, rules: ids, blocks }) => {
    const places = [...rules.entries()].filter(
      ([, rule]) =>
        (ids === undefined || ids.includes(rule.id)) &&
        (blocks === undefined || (rule.blocks !== undefined && blocks.includes(rule.blocks))),
    );
    const wanted = severity && findingVerdict(severity);
    return (row) => {
      let count = 0;
      let untold: CompiledRule | undefined;
      for (const [place, rule] of places) {
        const verdict = verdicts[row * rules.length + place] ?? CLEAR;
        if (verdict === UNCHECKED && couldBe(rule, severity)) untold ??= rule;
        if (verdict >= ERROR && (wanted === undefined || verdict === wanted)) count += 1;
      }
      return count === 0 && untold ? unknown('unreadable', untold.marks) : numberFact(count);
    };
  };
}

/** Whether a finding of the rule could have the severity, its exceptions taken in. */
function couldBe(rule: CompiledRule, severity: FindingsAsked['severity']): boolean {
  return (
    severity === undefined ||
    rule.severity === severity ||
    rule.exceptions.some(({ effect }) => effect === severity)
  );
}
