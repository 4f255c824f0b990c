import { cliPolicyWords } from '../../rules/index.ts';
import type { FaultReport } from '../report/check-report.ts';
import type { LintReport } from '../report/lint-report.ts';
import { visible } from '../terminal/visible.ts';
import { faultPlace } from './fault-lines.ts';
import type { HumanOptions } from './human-options.ts';
import { saidWhole } from './said-whole.ts';

/** file:line:column, what is wrong and how to mend it, then the code: a line each, as editors expect it. */
export function lintHuman(reports: readonly LintReport[], options: HumanOptions): string {
  const { language, paint } = options;
  const words = cliPolicyWords[language];
  const lines = reports.flatMap(({ faults, advice }) => [
    ...faults.map((fault) => line(paint('red', words.fault), fault, options)),
    ...advice.map((fault) => line(paint('yellow', words.advice), fault, options)),
  ]);
  const count = (of: 'faults' | 'advice') =>
    reports.reduce((total, report) => total + report[of].length, 0);
  return `${[...lines, words.lintTotal(reports.length, count('faults'), count('advice'))].join('\n')}\n`;
}

function line(kind: string, fault: FaultReport, { paint }: HumanOptions): string {
  const place = visible(faultPlace(fault));
  return `${place}  ${kind}  ${visible(saidWhole(fault))}  ${paint('grey', `[${fault.code}]`)}`;
}
