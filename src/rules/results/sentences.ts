import type { Finding, LedgerRun, LevelReason, UncheckedRule } from '../check/check-run.ts';
import type { Fault } from '../fault.ts';
import { localText, type Language } from '../words/language.ts';

/** Says in one language what a run found. */
export interface Sentences {
  readonly finding: (finding: Finding, run: LedgerRun) => string;
  readonly unchecked: (unchecked: UncheckedRule, run: LedgerRun) => string;
  readonly reason: (reason: LevelReason, run: LedgerRun) => string;
  readonly fault: (fault: Fault) => string;
}

export function sentencesIn(language: Language): Sentences {
  return {
    finding: ({ rule }) => localText(rule.message ?? rule.id, language),
    unchecked: ({ reason }) => reason,
    reason: ({ warning }, { compiled }) =>
      localText(compiled.warnings[warning]?.reason ?? '', language),
    fault: ({ code }) => code,
  };
}
