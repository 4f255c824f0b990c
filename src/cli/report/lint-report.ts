import type { FaultReport } from './check-report.ts';

/** What is wrong with one policy file. */
export interface LintReport {
  readonly policy: string;
  readonly faults: readonly FaultReport[];
  readonly advice: readonly FaultReport[];
}
