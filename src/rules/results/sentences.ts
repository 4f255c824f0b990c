import type {
  CheckRun,
  ColumnResult,
  Finding,
  LedgerRun,
  LevelReason,
  ScoreResult,
  UncheckedRule,
} from '../check/check-run.ts';
import type { Fault } from '../fault.ts';
import type { Language } from '../words/language.ts';
import { resultsWords } from '../words/results-words.ts';
import { sayColumn, sayScore } from '../words/say-declared.ts';
import { sayFault, sayFinding, sayReason, sayUnchecked } from '../words/say.ts';

/** Says in one language what a run found. */
export interface Sentences {
  readonly finding: (finding: Finding, run: LedgerRun) => string;
  readonly unchecked: (
    unchecked: Pick<UncheckedRule, 'reason' | 'fields'>,
    run: LedgerRun,
  ) => string;
  /** '' where no case of the column holds. */
  readonly column: (result: ColumnResult, run: LedgerRun) => string;
  readonly score: (result: ScoreResult, run: LedgerRun) => string;
  readonly reason: (reason: LevelReason, run: LedgerRun) => string;
  readonly fault: (fault: Fault) => string;
}

export function sentencesIn(language: Language, { ledgers }: CheckRun): Sentences {
  const policies = ledgers.map(({ compiled }) => compiled);
  return {
    finding: (finding, run) => sayFinding(finding, run, language),
    unchecked: (unchecked, run) => sayUnchecked(unchecked, run, language, policies),
    column: (result, run) => sayColumn(result, run, language, policies),
    score: (result, run) => sayScore(result, run, language),
    reason: (reason, run) => sayReason(reason, run, language),
    fault: (fault) => {
      const { sentence, repair } = sayFault(fault, language);
      return resultsWords[language].withRepair(sentence, repair);
    },
  };
}
