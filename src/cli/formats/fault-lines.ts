import { cliCheckWords } from '../../rules/index.ts';
import type { FaultReport } from '../report/check-report.ts';
import { visible } from '../terminal/visible.ts';
import { capped } from './capped.ts';
import { cellReference } from './cell-reference.ts';
import type { HumanOptions } from './human-options.ts';
import { saidWhole } from './said-whole.ts';

const MOST_FAULTS = 20;

/** What is wrong with the inputs themselves, where, and how to mend it. */
export function faultLines(
  faults: readonly FaultReport[],
  { language, paint, all }: HumanOptions,
): readonly string[] {
  if (faults.length === 0) return [];
  const words = cliCheckWords[language];
  const { shown, left } = capped(faults, MOST_FAULTS, all);
  return [
    paint('bold', words.faultsTitle(faults.length)),
    ...shown.map((fault) => `  ${faultLine(fault)}`),
    ...(left === 0 ? [] : [`  ${words.more(left)}`]),
  ];
}

/** file:line:column or sheet!cell, then the sentence and the repair. */
export function faultLine(fault: FaultReport): string {
  const place = faultPlace(fault);
  const said = visible(saidWhole(fault));
  // Many sentences name the sheet themselves.
  return place === '' || said.includes(visible(place)) ? said : `${visible(place)}  ${said}`;
}

export function faultPlace({ file, line, column, sheet, cell }: FaultReport): string {
  if (file !== null) return [file, line, column].filter((part) => part !== null).join(':');
  if (sheet === null) return '';
  return cell === null ? sheet : cellReference(sheet, cell);
}
