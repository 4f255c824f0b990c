import {
  causeTitle,
  everyUnchecked,
  sayUnchecked,
  type CompiledPolicy,
  type Language,
  type LedgerRun,
  type Subject,
  type UncheckedRule,
} from '../../rules/index.ts';
import type { CauseReport, SubjectReport, UncheckedReport } from './check-report.ts';
import { cellsOf, subjectReport } from './subject-report.ts';

/** One missing column can leave a million rules unchecked: what many of them share is made once. */
export function reportUnchecked(
  run: LedgerRun,
  policies: readonly CompiledPolicy[],
  language: Language,
): readonly UncheckedReport[] {
  const causes = new Map<string, CauseReport>();
  const seen = new Map<readonly string[], CauseReport>();
  const causeOf = (each: UncheckedRule): CauseReport => {
    const before = seen.get(each.fields);
    if (before?.reason === each.reason) return before;
    const key = [each.reason, ...each.fields].join(' ');
    const cause = causes.get(key) ?? causeReport(each, run, policies, language);
    causes.set(key, cause);
    seen.set(each.fields, cause);
    return cause;
  };
  const records = new Map<number, SubjectReport>();
  const subjectOf = (subject: Subject): SubjectReport => {
    if (subject.kind !== 'record') return subjectReport(subject, run);
    const { index } = subject.record;
    const at = records.get(index) ?? subjectReport(subject, run);
    records.set(index, at);
    return at;
  };
  return everyUnchecked(run).map((each) => ({
    at: subjectOf(each.subject),
    rule: each.rule.id,
    cause: causeOf(each),
    cells: cellsOf(each.subject, each.fields, run),
  }));
}

function causeReport(
  each: UncheckedRule,
  run: LedgerRun,
  policies: readonly CompiledPolicy[],
  language: Language,
): CauseReport {
  const { reason, fields } = each;
  const { policy } = run.compiled;
  return {
    reason,
    fields,
    titles: fields.map((field) => causeTitle(field, policy, policies, language)),
    sentence: sayUnchecked(each, run, language, policies),
  };
}
