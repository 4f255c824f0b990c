import type { CompiledRule } from '../../policy/compiled-policy.ts';
import type { Parts } from '../../parts.ts';
import type { Policy } from '../../policy/shape/index.ts';
import type { Finding, FindingWaiver, Outcomes, Subject, UncheckedRule } from '../check-run.ts';
import { compileRule, type RuleOverRows } from '../evaluate/rule.ts';
import {
  CLEAR,
  ERROR,
  NOT_IN_FORCE,
  NOT_KEPT,
  severityOf,
  UNCHECKED,
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

/** Rules over their subjects. */
export interface SubjectCheck {
  /** Judges the rows of a stretch. */
  judge(from: number, until: number): void;
  /** Takes over what an earlier check found, of all records but those that are flagged. */
  takeOver(before: SubjectsFound, verdicts: Uint8Array, again: Uint8Array): void;
  /** What has been found so far. */
  found(): SubjectsFound;
}

export interface SubjectsFound {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly UncheckedRule[];
  readonly outcomes: Outcomes;
}

/** `verdicts`: one a rule and row, row after row; the warnings read them too. */
export function* checkSubjects(
  rules: readonly CompiledRule[],
  subjects: Subjects,
  policy: Policy,
  verdicts: Uint8Array,
): Parts<SubjectCheck> {
  const { scope } = subjects;
  const compiled = yield* compileRules(rules, policy, scope);
  const found: Found = { findings: [], unchecked: [] };
  let taken: Found = { findings: [], unchecked: [] };
  let rows = 0;
  const judgeRules = (from: number, until: number) => {
    for (const [place, { judge }] of compiled.entries()) {
      for (let row = from; row < until; row++) verdicts[row * rules.length + place] = judge(row);
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
    judge: (from, until) => {
      judgeRules(from, until);
      for (let row = from; row < until; row++) collectFound(row);
      rows += until - from;
    },
    takeOver: (before, earlier, again) => {
      taken = foundOfOthers(before, again);
      verdicts.set(earlier);
      for (const [row, flag] of again.entries()) {
        if (flag === 0) rows += 1;
        else verdicts.fill(CLEAR, row * rules.length, (row + 1) * rules.length);
      }
    },
    found: () => {
      const all = {
        findings: inOrder(taken.findings, found.findings),
        unchecked: inOrder(taken.unchecked, found.unchecked),
      };
      return { ...all, outcomes: outcomesOf(all, verdicts, rows * rules.length) };
    },
  };
}

interface Found {
  readonly findings: Finding[];
  readonly unchecked: UncheckedRule[];
}

type SaidRule = RuleOverRows & { readonly evidence: Evidence };

function* compileRules(
  rules: readonly CompiledRule[],
  policy: Policy,
  scope: FactScope,
): Parts<readonly SaidRule[]> {
  const compiled: SaidRule[] = [];
  for (const rule of rules) {
    compiled.push({ ...compileRule(rule, scope), evidence: ruleEvidence(rule, policy, scope) });
    yield;
  }
  return compiled;
}

/** Of all records but those that are flagged. */
function foundOfOthers(before: SubjectsFound, again: Uint8Array): Found {
  const stays = ({ subject }: Finding | UncheckedRule) =>
    subject.kind === 'record' && again[subject.record.index] === 0;
  return {
    findings: before.findings.filter(stays),
    unchecked: before.unchecked.filter(stays),
  };
}

/** Both are in the order of records, and have no record in common. */
function inOrder<Item extends { readonly subject: Subject }>(
  one: readonly Item[],
  other: readonly Item[],
): readonly Item[] {
  if (one.length === 0) return other;
  const joined: Item[] = [];
  let next = 0;
  for (const item of other) {
    while (next < one.length && placeOf(one[next]) < placeOf(item)) {
      const before = one[next];
      if (before) joined.push(before);
      next += 1;
    }
    joined.push(item);
  }
  return joined.concat(one.slice(next));
}

function placeOf(item: { readonly subject: Subject } | undefined): number {
  return item?.subject.kind === 'record' ? item.subject.record.index : Infinity;
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
  { rule, evidence }: SaidRule,
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

/** `judged`: rules × rows so far. Of rows that have not been judged yet no verdict says that it was not in force. */
function outcomesOf(
  { findings, unchecked }: Pick<SubjectsFound, 'findings' | 'unchecked'>,
  verdicts: Uint8Array,
  judged: number,
): Outcomes {
  let notInForce = 0;
  for (const verdict of verdicts) if (verdict === NOT_IN_FORCE) notInForce += 1;
  const clear = judged - findings.length - unchecked.length - notInForce;
  return { finding: findings.length, clear, unchecked: unchecked.length, notInForce };
}
