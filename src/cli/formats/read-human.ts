import { cliReadWords } from '../../rules/index.ts';
import type { ReadLedgerReport, ReadReport } from '../report/read-report.ts';
import { visible } from '../terminal/visible.ts';
import { alignColumns } from '../terminal/width.ts';
import { capped } from './capped.ts';
import { faultLines } from './fault-lines.ts';
import type { HumanOptions } from './human-options.ts';

const FIRST_RECORDS = 3;
const MOST_UNREADABLE = 30;

/** How a workbook was understood, for the person who keeps it. */
export function readHuman(reports: readonly ReadReport[], options: HumanOptions): string {
  return `${reports.map((report) => workbookText(report, options)).join('\n\n')}\n`;
}

function workbookText(report: ReadReport, options: HumanOptions): string {
  const words = cliReadWords[options.language];
  const sections = [
    ...report.ledgers.map((ledger) => ledgerLines(ledger, options)),
    section(
      words.othersTitle,
      report.otherSheets.map(({ sheet, why }) => [visible(sheet), why]),
      options,
    ),
    faultLines(report.faults, options),
  ];
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  const title = `${options.paint('bold', visible(report.workbook))}\n  ${report.freshness}`;
  return [title, ...texts].join('\n\n');
}

function ledgerLines(ledger: ReadLedgerReport, options: HumanOptions): readonly string[] {
  const words = cliReadWords[options.language];
  const unreadable = capped(ledger.unreadable, MOST_UNREADABLE, options.all);
  const records = capped(ledger.records, FIRST_RECORDS, options.all).shown;
  const inside = [
    ledger.records.length === 0
      ? [words.noRecords(ledger.header)]
      : [words.rows(ledger.header, ledger.data, ledger.records.length)],
    section(words.columnsTitle, columnRows(ledger, options), options),
    section(
      words.unmappedTitle,
      ledger.unmapped.map(({ letters, header, why }) => [letters, visible(header), why]),
      options,
    ),
    ledger.missing.length === 0 ? [] : [words.missing(ledger.missing.join(words.joint))],
    section(
      words.setAsideTitle,
      ledger.setAside.map(({ why, rows }) => [why, words.rowsOf(rows)]),
      options,
    ),
    section(
      words.unreadableTitle,
      unreadable.shown.map(({ cell, title, raw }) => [cell, title, visible(raw)]),
      options,
    ),
    unreadable.left === 0 ? [] : [words.more(unreadable.left)],
    section(
      words.recordsTitle(records.length, ledger.records.length),
      records.map(({ row, values }) => [words.rowsOf(String(row)), visible(values.join('  '))]),
      options,
    ),
    section(
      words.noticesTitle,
      ledger.notices.map((notice) => [visible(notice)]),
      options,
    ),
  ];
  const title = options.paint('bold', words.ledger(ledger.title, visible(ledger.sheet)));
  return [title, ...inside.flat().map((line) => `  ${line}`)];
}

function columnRows(
  { columns }: ReadLedgerReport,
  { language, paint }: HumanOptions,
): readonly (readonly string[])[] {
  const words = cliReadWords[language];
  return columns.map(({ letters, field, title, evidence, counts }) => [
    letters,
    title,
    paint('grey', field),
    words.counts(counts),
    visible(evidence.join(words.joint)),
  ]);
}

/** A title and rows under it, in columns; nothing where there are no rows. */
function section(
  title: string,
  rows: readonly (readonly string[])[],
  { paint }: HumanOptions,
): readonly string[] {
  if (rows.length === 0) return [];
  return [paint('bold', title), ...alignColumns(rows).map((line) => `  ${line}`)];
}
