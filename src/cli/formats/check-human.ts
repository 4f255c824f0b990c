import { cliCheckWords } from '../../rules/index.ts';
import type { CheckReport } from '../report/check-report.ts';
import {
  countLevels,
  countSeverities,
  countWaived,
  isInOrder,
  judged,
  totalOutcomes,
} from '../report/totals.ts';
import { visible } from '../terminal/visible.ts';
import { capped } from './capped.ts';
import { faultLines } from './fault-lines.ts';
import { findingBlocks } from './finding-blocks.ts';
import type { HumanOptions } from './human-options.ts';
import { uncheckedLines } from './unchecked-lines.ts';

/** As many records with findings as a person reads on a screen or two. */
const MOST_BLOCKS = 40;

/** What a clerk reads: how the workbook was understood, the counts, then what to mend, record by record. */
export function checkHuman(reports: readonly CheckReport[], options: HumanOptions): string {
  const words = cliCheckWords[options.language];
  const blocks = reports.map((report) => workbookLines(report, options).join('\n'));
  const total =
    reports.length > 1 ? [words.total(reports.length, reports.filter(isInOrder).length)] : [];
  return `${[...blocks, ...total].join('\n\n')}\n`;
}

function workbookLines(report: CheckReport, options: HumanOptions): readonly string[] {
  const words = cliCheckWords[options.language];
  const sections = [
    findings(report, options),
    uncheckedLines(report, options),
    faultLines([...report.faults, ...report.warnings], options),
    isInOrder(report) ? [options.paint('green', words.inOrder)] : [],
    writtenLines(report, options),
  ];
  return [
    options.paint('bold', words.headline(visible(report.workbook), report.asOf)),
    `  ${report.saidFreshness}`,
    ...understanding(report, options).map((line) => `  ${line}`),
    `  ${words.outcomes(judged(totalOutcomes(report)), totalOutcomes(report), countWaived(report))}`,
    ...colours(report, options).map((line) => `  ${line}`),
    ...sections.flatMap((section) => (section.length === 0 ? [] : ['', ...section])),
  ];
}

function writtenLines({ written }: CheckReport, { language }: HumanOptions): readonly string[] {
  if (written === null) return [];
  const words = cliCheckWords[language];
  const said = written.marked ? words.written : words.writtenAsItCame;
  return [said(visible(written.file)), ...written.notes.map(visible)];
}

function understanding(report: CheckReport, { language }: HumanOptions): readonly string[] {
  const words = cliCheckWords[language];
  const readings = report.ledgers.flatMap(({ title, readings }) =>
    readings.map((reading) => words.reading(title, { ...reading, sheet: visible(reading.sheet) })),
  );
  const others = report.otherSheets.map(({ sheet, why }) => words.otherSheet(visible(sheet), why));
  return others.length === 0 ? readings : [...readings, words.otherSheets(others)];
}

function colours(report: CheckReport, { language, paint }: HumanOptions): readonly string[] {
  const counts = countLevels(report);
  if (counts.red + counts.orange + counts.yellow === 0) return [];
  const { before, parts, none } = cliCheckWords[language].colours(counts);
  const painted = (['red', 'orange', 'yellow'] as const).map((level) =>
    counts[level] === 0 ? parts[level] : paint(level, parts[level]),
  );
  return [before + [...painted, none].join('  ')];
}

function findings(report: CheckReport, options: HumanOptions): readonly string[] {
  const words = cliCheckWords[options.language];
  const blocks = report.ledgers.flatMap((ledger) => findingBlocks(ledger, options));
  if (blocks.length === 0) return [words.noFindings];
  const { shown, left } = capped(blocks, MOST_BLOCKS, options.all);
  return [
    options.paint('bold', words.findingsTitle(countSeverities(report))),
    ...shown.flatMap((block) => block()).map((line) => `  ${line}`),
    ...(left === 0 ? [] : [`  ${words.more(left)}`]),
  ];
}
