import type { CompiledRule } from '../../policy/compiled-policy.ts';
import type { Policy } from '../../policy/shape/index.ts';
import type { Finding, FindingWaiver, Outcomes, Subject, UncheckedRule } from '../check-run.ts';
import { compileRule, type RuleOverRows } from '../evaluate/rule.ts';
import {
  CLEAR,
  ERROR,
  INFO,
  NOT_IN_FORCE,
  NOT_KEPT,
  severityOf,
  UNCHECKED,
  WARNING,
  type Verdict,
} from '../evaluate/verdict.ts';
import type { FactScope } from '../functions/fact-scope.ts';
import { ruleEvidence, type Evidence } from './evidence.ts';

/** What rules are judged on, row by row: the records, the groups or the whole of a ledger. */
export interface Subjects {
  readonly scope: FactScope;
  subject(row: number): Subject;
  /** Those of the fields that a rule marks which have a column here. */
  marked(row: number, rule: CompiledRule): readonly string[];
  identity(row: number, rule: CompiledRule, fields: readonly string[]): string | null;
  waiver(identity: string | null, rule: CompiledRule, subject: Subject): FindingWaiver | undefined;
}

/** Rules over their subjects, and what has been found so far. */
export interface SubjectCheck {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly UncheckedRule[];
  outcomes(): Outcomes;
  /** Judges the rows of a stretch. */
  judge(from: number, until: number): void;
}

/** `verdicts`: one a rule and row, row after row; the warnings read them too. */
export function checkSubjects(
  rules: readonly CompiledRule[],
  subjects: Subjects,
  policy: Policy,
  verdicts: Uint8Array,
): SubjectCheck {
  const { scope } = subjects;
  const compiled = rules.map((rule) => ({
    ...compileRule(rule, scope),
    evidence: ruleEvidence(rule, policy, scope),
  }));
  const found: Found = { findings: [], unchecked: [] };
  const tally = new Float64Array(INFO + 1);
  const judgeRules = (from: number, until: number) => {
    for (const [place, { judge }] of compiled.entries()) {
      for (let row = from; row < until; row++) {
        const verdict = judge(row);
        verdicts[row * rules.length + place] = verdict;
        tally[verdict] = (tally[verdict] ?? 0) + 1;
      }
    }
  };
  const collectFound = (row: number) => {
    for (const [place, rule] of compiled.entries()) {
      const at = row * rules.length + place;
      const verdict = verdicts[at] ?? CLEAR;
      if (verdict === UNCHECKED) verdicts[at] = collectUnchecked(found, rule, subjects, row);
      else if (verdict >= ERROR) verdicts[at] = collectFinding(found, rule, subjects, row, verdict);
    }
  };
  return {
    ...found,
    outcomes: () => outcomesOf(tally),
    judge: (from, until) => {
      judgeRules(from, until);
      for (let row = from; row < until; row++) collectFound(row);
    },
  };
}

interface Found {
  readonly findings: Finding[];
  readonly unchecked: UncheckedRule[];
}

/** The verdict afterwards: what hangs on the record is told from what hangs on the sheet. */
function collectUnchecked(
  found: Found,
  { rule, why }: RuleOverRows,
  subjects: Subjects,
  row: number,
): Verdict {
  const { reason, fields } = why(row);
  found.unchecked.push({ rule, subject: subjects.subject(row), reason, fields });
  return reason === 'noColumn' || reason === 'noLedger' ? NOT_KEPT : UNCHECKED;
}

/** The verdict afterwards: to the warnings, a finding that somebody answers for is none. */
function collectFinding(
  found: Found,
  { rule, evidence }: RuleOverRows & { readonly evidence: Evidence },
  subjects: Subjects,
  row: number,
  verdict: number,
): number {
  const severity = severityOf(verdict);
  if (severity === undefined) throw new Error(`${String(verdict)} is the verdict of no finding.`);
  const subject = subjects.subject(row);
  const fields = subjects.marked(row, rule);
  const identity = subjects.identity(row, rule, fields);
  const waiver = subjects.waiver(identity, rule, subject);
  const finding = { rule, subject, severity, fields, identity, evidence: evidence(row) };
  found.findings.push(waiver ? { ...finding, waiver } : finding);
  return waiver?.live === true ? CLEAR : verdict;
}

function outcomesOf(tally: Float64Array): Outcomes {
  const count = (verdict: Verdict) => tally[verdict] ?? 0;
  return {
    finding: count(ERROR) + count(WARNING) + count(INFO),
    clear: count(CLEAR),
    unchecked: count(UNCHECKED),
    notInForce: count(NOT_IN_FORCE),
  };
}
