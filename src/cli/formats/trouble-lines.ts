import type { Language } from '../../rules/index.ts';
import { faultReport } from '../report/fault-report.ts';
import type { Trouble } from '../trouble.ts';
import { faultLine } from './fault-lines.ts';

/** A line a trouble: where, what is wrong, and how to mend it. */
export function troubleLines(troubles: readonly Trouble[], language: Language): string {
  return troubles
    .map((each) => `ledger-rules: ${faultLine(faultReport(each, language))}\n`)
    .join('');
}
