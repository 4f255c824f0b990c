import {
  cellOf,
  cliReadWords,
  columnLetters,
  fieldTitle,
  localText,
  readWaivers,
  sayEvidence,
  sayFreshness,
  sayNotice,
  sayOtherSheet,
  saySetAside,
  sayUnmapped,
  type CompiledPolicy,
  type Day,
  type Language,
  type LedgerReading,
  type Policy,
  type Value,
} from '../../rules/index.ts';
import { freshnessOf, type OpenedWorkbook } from '../files/open-workbook.ts';
import { groupBy } from '../formats/group-by.ts';
import { troubleOf } from '../trouble.ts';
import { faultReport } from './fault-report.ts';
import type { ColumnReport, ReadLedgerReport, ReadReport } from './read-report.ts';
import { rowSpan, rowSpans } from './row-spans.ts';
import { shownValue } from './shown-value.ts';

/** Puts the reading of a workbook into words and addresses. */
export function reportRead(
  opened: OpenedWorkbook,
  policies: readonly CompiledPolicy[],
  language: Language,
  today: Day,
): ReadReport {
  const { file, workbook, reading } = opened;
  const faults = [
    ...reading.faults,
    ...reading.ledgers.flatMap((ledger) => ledger.faults),
    ...readWaivers(workbook.ownGrids.waivers).faults,
    ...workbook.warnings,
  ];
  return {
    workbook: file,
    freshness: sayFreshness(freshnessOf(opened, policies, today), language),
    ledgers: reading.ledgers.flatMap((ledger) => {
      const policy = policies.find((each) => each.policy.id === ledger.ledger)?.policy;
      return policy === undefined ? [] : [ledgerReport(ledger, policy, language)];
    }),
    otherSheets: reading.otherSheets.map(({ sheet, reason }) => ({
      sheet,
      why: sayOtherSheet(reason, language),
    })),
    faults: faults.map((fault) => faultReport(troubleOf(fault), language)),
  };
}

function ledgerReport(
  reading: LedgerReading,
  policy: Policy,
  language: Language,
): ReadLedgerReport {
  const title = (field: string) => fieldTitle(field, policy, language);
  const columns = [...reading.columns].sort(([, one], [, other]) => one - other);
  const unmapped = [...reading.unmapped].sort(([one], [other]) => one - other);
  return {
    title: localText(policy.title, language),
    sheet: reading.sheet,
    header: rowSpan(reading.header),
    data: rowSpan(reading.data),
    columns: columns.map(([field, column]) =>
      columnReport(field, column, reading, title, language),
    ),
    unmapped: unmapped.map(([column, { header, reason }]) => ({
      letters: columnLetters(column),
      header,
      why: sayUnmapped(reason, language),
    })),
    missing: reading.missingFields.map(title),
    setAside: setAside(reading, language),
    unreadable: columns.flatMap(([field]) => unreadable(field, reading, title)),
    records: reading.records.map(({ row }, index) => ({
      row,
      values: columns.flatMap(([field]) => saidValue(field, index, reading, title, language)),
    })),
    notices: (reading.notices ?? []).map((notice) => sayNotice(notice, language)),
  };
}

function columnReport(
  field: string,
  column: number,
  reading: LedgerReading,
  title: (field: string) => string,
  language: Language,
): ColumnReport {
  const counts = { present: 0, blank: 0, notApplicable: 0, unreadable: 0 };
  for (const { kind } of reading.values.get(field) ?? []) counts[countedAs(kind)] += 1;
  return {
    letters: columnLetters(column),
    field,
    title: title(field),
    evidence: (reading.evidence.get(column) ?? []).map((each) => sayEvidence(each, language)),
    counts,
  };
}

function countedAs(kind: Value['kind']): keyof ColumnReport['counts'] {
  switch (kind) {
    case 'blank':
    case 'notApplicable':
    case 'unreadable':
      return kind;
    case 'noColumn':
      return 'blank';
    case 'text':
    case 'number':
    case 'mark':
    case 'choice':
    case 'list':
    case 'day':
      return 'present';
  }
}

function setAside({ setAside }: LedgerReading, language: Language): ReadLedgerReport['setAside'] {
  const byReason = groupBy(setAside, ({ reason }) => reason);
  return [...byReason].map(([reason, rows]) => ({
    why: saySetAside(reason, language),
    rows: rowSpans(rows.map(({ row }) => row)).join(cliReadWords[language].joint),
  }));
}

function unreadable(
  field: string,
  reading: LedgerReading,
  title: (field: string) => string,
): ReadLedgerReport['unreadable'] {
  return (reading.values.get(field) ?? []).flatMap((value, position) =>
    value.kind === 'unreadable'
      ? [{ cell: cellOf(reading, field, position), title: title(field), raw: value.raw }]
      : [],
  );
}

/** Title and value; nothing for a blank. */
function saidValue(
  field: string,
  index: number,
  reading: LedgerReading,
  title: (field: string) => string,
  language: Language,
): readonly string[] {
  const value = reading.values.get(field)?.[index];
  const said = value === undefined ? '' : shownValue(value, language);
  return said === '' ? [] : [`${title(field)} ${said}`];
}
