import { cliCheckWords, type UncheckedReason } from '../../rules/index.ts';
import type { CauseReport, CheckReport, UncheckedReport } from '../report/check-report.ts';
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
  const whats = causeTitles(report, options);
  const names = new Map(
    Array.from(whats, ([cause, what]) => [cause, `${cause.reason} ${what}`] as const),
  );
  const alike = groupBy(unchecked, ({ cause }) => names.get(cause) ?? '');
  const groups = [...alike.values()].sort((one, other) => place(one) - place(other));
  const { shown, left } = capped(groups, MOST_LINES, options.all);
  const rows = shown.map((each) => groupRow(each, whats, report, options));
  return [
    options.paint('bold', words.uncheckedTitle(unchecked.length)),
    ...alignColumns(rows).map((line) => `  ${line}`),
    ...(left === 0 ? [] : [`  ${words.more(left)}`]),
  ];
}

function place([first]: readonly UncheckedReport[]): number {
  return first === undefined ? 0 : REASONS.indexOf(first.cause.reason);
}

/** What is missing or unreadable; with its ledger, where another ledger lacks something of the same name. */
function causeTitles(
  report: CheckReport,
  { language }: HumanOptions,
): ReadonlyMap<CauseReport, string> {
  const words = cliCheckWords[language];
  const causes = report.ledgers.flatMap(({ title, unchecked }) =>
    [...causesOf(unchecked)].map((cause) => ({
      ledger: title,
      cause,
      what: cause.titles.join(words.joint),
    })),
  );
  const alike = groupBy(causes, ({ cause, what }) => [cause.reason, what].join(' '));
  return new Map(
    [...alike.values()].flatMap((same) =>
      same.map(({ ledger, cause, what }) => [
        cause,
        same.length > 1 ? words.ofLedger(ledger, what) : what,
      ]),
    ),
  );
}

function causesOf(unchecked: readonly UncheckedReport[]): ReadonlySet<CauseReport> {
  const causes = new Set<CauseReport>();
  for (const { cause } of unchecked) causes.add(cause);
  return causes;
}

function groupRow(
  alike: readonly UncheckedReport[],
  whats: ReadonlyMap<CauseReport, string>,
  report: CheckReport,
  { language, all }: HumanOptions,
): readonly string[] {
  const words = cliCheckWords[language];
  const [first] = alike;
  const rules = new Set(alike.map(({ rule }) => rule)).size;
  return [
    first === undefined ? '' : words.reasons[first.cause.reason],
    visible((first && whats.get(first.cause)) ?? ''),
    words.uncheckedLine(alike.length, rules),
    ...[...groupBy(alike, ({ at }) => at.sheet)].flatMap(([sheet, here]) => {
      const cells = cellsOf(here);
      if (cells.length === 0) return [];
      const places = words.places(capped(cells, MOST_CELLS, all).shown, cells.length);
      return [visible(sheetsOf(report) > 1 ? words.onSheet(sheet, places) : places)];
    }),
  ];
}

function cellsOf(unchecked: readonly UncheckedReport[]): readonly string[] {
  const all = new Set<string>();
  for (const { cells } of unchecked) for (const cell of cells) all.add(cell);
  return [...all];
}

function sheetsOf(report: CheckReport): number {
  return new Set(report.ledgers.flatMap(({ readings }) => readings.map(({ sheet }) => sheet))).size;
}
