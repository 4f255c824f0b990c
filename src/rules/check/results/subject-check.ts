import type { CompiledRule } from '../../policy/compiled-policy.ts';
import { LOOKS_A_PART, lookThrough, type Parts } from '../../parts.ts';
import type { Policy } from '../../policy/shape/index.ts';
import type {
  Finding,
  FindingWaiver,
  NotKeptRule,
  Outcomes,
  Subject,
  UncheckedRule,
} from '../check-run.ts';
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
import { isNotKept, notKeptRules, type NotKeptRules } from './not-kept.ts';

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
  takeOver(before: SubjectsFound, verdicts: Uint8Array, again: Uint8Array): Parts<void>;
  /** What has been found so far. */
  found(): Parts<SubjectsFound>;
}

export interface SubjectsFound {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly UncheckedRule[];
  readonly notKept: readonly NotKeptRule[];
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
  const found: Found = { findings: [], unchecked: [], notKept: notKeptRules(rules) };
  let taken: Taken = { findings: [], unchecked: [] };
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
      if (verdict === UNCHECKED) verdicts[at] = collectUnchecked(found, rule, subjects, row, place);
      else if (verdict >= ERROR) verdicts[at] = collectFinding(found, rule, subjects, row, verdict);
    }
  };
  return {
    judge: (from, until) => {
      judgeRules(from, until);
      for (let row = from; row < until; row++) collectFound(row);
      rows += until - from;
    },
    *takeOver(before, earlier, again) {
      taken = yield* foundOfOthers(before, again);
      yield* found.notKept.takeOver(before.notKept, again);
      verdicts.set(earlier);
      for (const [row, flag] of again.entries()) {
        if (flag === 0) rows += 1;
        else verdicts.fill(CLEAR, row * rules.length, (row + 1) * rules.length);
      }
    },
    *found() {
      const all = yield* together(taken, found);
      return { ...all, outcomes: yield* outcomesOf(all, verdicts, rows * rules.length) };
    },
  };
}

interface Found {
  readonly findings: Finding[];
  readonly unchecked: UncheckedRule[];
  readonly notKept: NotKeptRules;
}

type Taken = Pick<Found, 'findings' | 'unchecked'>;

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
function* foundOfOthers(before: SubjectsFound, again: Uint8Array): Parts<Taken> {
  return {
    findings: yield* thoseOfOthers(before.findings, again),
    unchecked: yield* thoseOfOthers(before.unchecked, again),
  };
}

function* together(taken: Taken, found: Found): Parts<Omit<SubjectsFound, 'outcomes'>> {
  return {
    findings: yield* inOrder(taken.findings, found.findings),
    unchecked: yield* inOrder(taken.unchecked, found.unchecked),
    notKept: yield* found.notKept.found(),
  };
}

function* thoseOfOthers<Item extends { readonly subject: Subject }>(
  before: readonly Item[],
  again: Uint8Array,
): Parts<Item[]> {
  const stay: Item[] = [];
  yield* lookThrough(before, (item) => {
    const { subject } = item;
    if (subject.kind === 'record' && again[subject.record.index] === 0) stay.push(item);
  });
  return stay;
}

/** Both are in the order of records, and have no record in common. */
function* inOrder<Item extends { readonly subject: Subject }>(
  one: readonly Item[],
  other: readonly Item[],
): Parts<readonly Item[]> {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const joined: Item[] = [];
  let next = 0;
  yield* lookThrough(one, (before) => {
    for (let item = other[next]; item && placeOf(item) < placeOf(before); item = other[next]) {
      joined.push(item);
      next += 1;
    }
    joined.push(before);
  });
  return joined.concat(other.slice(next));
}

function placeOf({ subject }: { readonly subject: Subject }): number {
  return subject.kind === 'record' ? subject.record.index : Infinity;
}

/** The verdict afterwards: what hangs on the record is told from what hangs on the sheet. */
function collectUnchecked(
  found: Found,
  { rule, why }: RuleOverRows,
  subjects: Subjects,
  row: number,
  place: number,
): Verdict {
  const because = why(row);
  const subject = subjects.subject(row);
  const wide = isNotKept(because);
  if (wide && subject.kind === 'record') found.notKept.add(place, because, subject.record);
  else found.unchecked.push({ rule, subject, reason: because.reason, fields: because.fields });
  return wide ? NOT_KEPT : UNCHECKED;
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
function* outcomesOf(
  { findings, unchecked, notKept }: Omit<SubjectsFound, 'outcomes'>,
  verdicts: Uint8Array,
  judged: number,
): Parts<Outcomes> {
  let notInForce = 0;
  for (let at = 0; at < verdicts.length; at += 1) {
    if (verdicts[at] === NOT_IN_FORCE) notInForce += 1;
    if (at % (LOOKS_A_PART * 10) === 0) yield;
  }
  const finding = findings.length;
  const left = notKept.reduce((sum, { records }) => sum + records.length, unchecked.length);
  return { finding, clear: judged - finding - left - notInForce, unchecked: left, notInForce };
}
