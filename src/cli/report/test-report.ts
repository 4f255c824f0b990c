import type { PolicyTestReport } from '../../rules/index.ts';

/** How the cases of one policy came out. */
export interface TestReport extends PolicyTestReport {
  readonly title: string;
  readonly version: string;
}
