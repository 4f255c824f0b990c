import { sayDay } from '../day/day.ts';
import type { CheckRun, LedgerRun } from '../check/check-run.ts';
import { localText, type Language } from '../words/language.ts';
import { resultsWords, type ResultsWords } from '../words/results-words.ts';
import { sentencesIn, type Sentences } from './sentences.ts';

/** In whose words a plan is written, and as of which day. */
export interface Voice {
  readonly language: Language;
  readonly words: ResultsWords;
  readonly say: Sentences;
  /** yyyy-mm-dd. */
  readonly asOf: string;
}

export function voiceIn(language: Language, run: CheckRun): Voice {
  return {
    language,
    words: resultsWords[language],
    say: sentencesIn(language, run),
    asOf: sayDay(run.asOf),
  };
}

export function ledgerTitle(run: LedgerRun, { language }: Voice): string {
  return localText(run.compiled.policy.title, language);
}

export function fieldTitle(run: LedgerRun, name: string, { language }: Voice): string {
  const field = run.compiled.policy.ledger.fields.find((each) => each.name === name);
  return field === undefined ? name : localText(field.title, language);
}

export function stepTitle(run: LedgerRun, id: string, { language }: Voice): string {
  const step = run.compiled.steps.find((each) => each.id === id);
  return step === undefined ? id : localText(step.title, language);
}

/** From a ledger's id to its title. */
export function titleOf(run: CheckRun, voice: Voice): (ledger: string) => string {
  return (id) => {
    const found = run.ledgers.find(({ compiled }) => compiled.policy.id === id);
    return found === undefined ? id : ledgerTitle(found, voice);
  };
}
