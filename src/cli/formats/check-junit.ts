import { cliCheckWords, type Language } from '../../rules/index.ts';
import type {
  CheckReport,
  FaultReport,
  FindingReport,
  LedgerReport,
  SubjectReport,
  UncheckedReport,
} from '../report/check-report.ts';
import { saidWhole } from './said-whole.ts';
import { element, textElement } from './xml.ts';

interface Case {
  readonly kind: 'passed' | 'failure' | 'skipped' | 'error';
  readonly xml: string;
}

/**
 * JUnit XML: a suite a ledger. A finding is a failure, what could not be judged is skipped, and each record about which
 * there is nothing to say is one test that passed.
 */
export function checkJunit(reports: readonly CheckReport[], language: Language): string {
  const suites = reports.flatMap((report) => [
    ...report.ledgers.map((ledger) => ledgerSuite(report, ledger, language)),
    ...faultSuite(report, language),
  ]);
  const all = suites.flatMap(({ cases }) => cases);
  const root = element(
    'testsuites',
    { name: 'ledger-rules', ...tally(all) },
    suites.map(({ xml }) => xml),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Suite {
  readonly cases: readonly Case[];
  readonly xml: string;
}

function ledgerSuite(report: CheckReport, ledger: LedgerReport, language: Language): Suite {
  const name = (at: SubjectReport) => cliCheckWords[language].subject(at);
  const cases = [
    ...quietRecords(ledger).map((record) => passed(ledger, name({ ...record, group: null }))),
    ...ledger.findings.map((finding) => failed(ledger, name(finding), finding)),
    ...ledger.unchecked.map((each) => skipped(ledger, name(each), each)),
  ];
  const version = report.policies.find(({ id }) => id === ledger.id)?.version ?? '';
  const properties = element('properties', {}, [
    element('property', { name: 'asOf', value: report.asOf }),
    element('property', { name: 'policy', value: `${ledger.id} ${version}` }),
  ]);
  return suite(`${report.workbook}: ${ledger.title}`, cases, [properties]);
}

function suite(name: string, cases: readonly Case[], before: readonly string[]): Suite {
  const xml = element('testsuite', { name, ...tally(cases) }, [
    ...before,
    ...cases.map((each) => each.xml),
  ]);
  return { cases, xml };
}

function tally(cases: readonly Case[]) {
  const count = (kind: Case['kind']) => cases.filter((each) => each.kind === kind).length;
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function quietRecords(ledger: LedgerReport): LedgerReport['records'] {
  const place = ({ sheet, row }: { sheet: string; row: number | null }) =>
    `${String(row)} ${sheet}`;
  const spoken = new Set([...ledger.findings, ...ledger.unchecked].map(place));
  return ledger.records.filter((record) => !spoken.has(place(record)));
}

function passed(ledger: LedgerReport, name: string): Case {
  return { kind: 'passed', xml: element('testcase', { classname: ledger.id, name }) };
}

function failed(ledger: LedgerReport, name: string, finding: FindingReport): Case {
  const detail = [...finding.cells, ...finding.clauses].join(' ');
  const failure = textElement(
    'failure',
    { type: finding.severity, message: finding.message },
    detail,
  );
  const classname = `${ledger.id}.${finding.rule}`;
  return { kind: 'failure', xml: element('testcase', { classname, name }, [failure]) };
}

function skipped(ledger: LedgerReport, name: string, each: UncheckedReport): Case {
  const why = element('skipped', { message: each.sentence });
  const classname = `${ledger.id}.${each.rule}`;
  return { kind: 'skipped', xml: element('testcase', { classname, name }, [why]) };
}

function faultSuite(report: CheckReport, language: Language): readonly Suite[] {
  if (report.faults.length === 0) return [];
  const cases = report.faults.map((fault) => faulty(fault));
  return [suite(`${report.workbook}: ${cliCheckWords[language].faultsTitle}`, cases, [])];
}

function faulty(fault: FaultReport): Case {
  const error = element('error', { type: fault.code, message: saidWhole(fault) });
  const name = [fault.file, fault.sheet, fault.cell].filter((part) => part !== null).join(' ');
  const attributes = { classname: 'faults', name: name === '' ? fault.code : name };
  return { kind: 'error', xml: element('testcase', attributes, [error]) };
}
