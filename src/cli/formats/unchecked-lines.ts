import { cliCheckWords, type UncheckedReason } from '../../rules/index.ts';
import type { CheckReport, UncheckedReport } from '../report/check-report.ts';
import { visible } from '../terminal/visible.ts';
import { alignColumns } from '../terminal/width.ts';
import { capped } from './capped.ts';
import { groupBy } from './group-by.ts';
import type { HumanOptions } from './human-options.ts';

const MOST_LINES = 20;
const MOST_CELLS = 5;

/** What a person can mend at once stands first. */
const REASONS: readonly UncheckedReason[] = [
  'unreadable',
  'imprecise',
  'exceptionsDisagree',
  'noColumn',
  'noLedger',
  'noCalendar',
];

/** What could not be judged, a line a reason and field: thousands of records with one missing column are one line. */
export function uncheckedLines(report: CheckReport, options: HumanOptions): readonly string[] {
  const words = cliCheckWords[options.language];
  const unchecked = report.ledgers.flatMap((ledger) => ledger.unchecked);
  if (unchecked.length === 0) return [];
  const alike = groupBy(unchecked, ({ cause }) => cause);
  const groups = [...alike.values()].sort((one, other) => place(one) - place(other));
  const { shown, left } = capped(groups, MOST_LINES, options.all);
  const rows = shown.map((each) => groupRow(each, report, options));
  return [
    options.paint('bold', words.uncheckedTitle(unchecked.length)),
    ...alignColumns(rows).map((line) => `  ${line}`),
    ...(left === 0 ? [] : [`  ${words.more(left)}`]),
  ];
}

function place([first]: readonly UncheckedReport[]): number {
  return first === undefined ? 0 : REASONS.indexOf(first.cause.reason);
}

function groupRow(
  alike: readonly UncheckedReport[],
  report: CheckReport,
  { language, all }: HumanOptions,
): readonly string[] {
  const words = cliCheckWords[language];
  const [first] = alike;
  const rules = new Set(alike.map(({ rule }) => rule)).size;
  return [
    first === undefined ? '' : words.reasons[first.cause.reason],
    visible(first?.cause.titles.join(words.joint) ?? ''),
    words.uncheckedLine(alike.length, rules),
    ...[...groupBy(alike, ({ at }) => at.sheet)].flatMap(([sheet, here]) => {
      const cells = [...new Set(here.flatMap((each) => each.cells))];
      if (cells.length === 0) return [];
      const places = words.places(capped(cells, MOST_CELLS, all).shown, cells.length);
      return [visible(sheetsOf(report) > 1 ? words.onSheet(sheet, places) : places)];
    }),
  ];
}

function sheetsOf(report: CheckReport): number {
  return new Set(report.ledgers.flatMap(({ readings }) => readings.map(({ sheet }) => sheet))).size;
}
