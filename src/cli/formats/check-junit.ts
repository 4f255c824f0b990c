import { cliCheckWords, type Language } from '../../rules/index.ts';
import type {
  CheckReport,
  FaultReport,
  FindingReport,
  LedgerReport,
  SubjectReport,
} from '../report/check-report.ts';
import { saidWhole } from './said-whole.ts';
import { closing, element, opening, textElement } from './xml.ts';

/**
 * JUnit XML: a suite a ledger. A finding is a failure, what is waived or could not be judged is skipped, and each record about which
 * there is nothing to say is one test that passed. In pieces, since it can be longer than a string may be.
 */
export function* checkJunit(
  reports: readonly CheckReport[],
  language: Language,
): Generator<string> {
  const suites = reports.flatMap((report) => [
    ...report.ledgers.map((ledger) => ledgerSuite(report, ledger, language)),
    ...faultSuite(report, language),
  ]);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield opening('testsuites', { name: 'ledger-rules', ...attributesOf(sum(suites)) });
  for (const { name, tally, before, cases } of suites) {
    yield opening('testsuite', { name, ...attributesOf(tally) }) + before;
    yield* cases();
    yield closing('testsuite');
  }
  yield closing('testsuites');
}

interface Suite {
  readonly name: string;
  readonly tally: Tally;
  readonly before: string;
  readonly cases: () => Iterable<string>;
}

interface Tally {
  readonly passed: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function attributesOf({ passed, failures, errors, skipped }: Tally) {
  return { tests: passed + failures + errors + skipped, failures, errors, skipped };
}

function sum(suites: readonly Suite[]): Tally {
  const of = (kind: keyof Tally) => suites.reduce((total, { tally }) => total + tally[kind], 0);
  return {
    passed: of('passed'),
    failures: of('failures'),
    errors: of('errors'),
    skipped: of('skipped'),
  };
}

function ledgerSuite(report: CheckReport, ledger: LedgerReport, language: Language): Suite {
  const quiet = quietRecords(ledger);
  const { unchecked } = ledger;
  const findings = ledger.findings.filter(({ waiver }) => waiver?.live !== true);
  const waived = ledger.findings.filter(({ waiver }) => waiver?.live === true);
  const version = report.policies.find(({ id }) => id === ledger.id)?.version ?? '';
  return {
    name: `${report.workbook}: ${ledger.title}`,
    tally: {
      passed: quiet.length,
      failures: findings.length,
      errors: 0,
      skipped: waived.length + unchecked.length,
    },
    before: element('properties', {}, [
      element('property', { name: 'asOf', value: report.asOf }),
      element('property', { name: 'policy', value: `${ledger.id} ${version}` }),
    ]),
    *cases() {
      const name = (at: SubjectReport) => cliCheckWords[language].subject(at);
      for (const record of quiet) yield passed(ledger, name({ ...record, group: null }));
      for (const finding of findings) yield failed(ledger, name(finding), finding);
      for (const each of waived) {
        yield skipped(ledger, name(each), each.rule, each.waiver?.sentence ?? '');
      }
      for (const each of unchecked) {
        yield skipped(ledger, name(each.at), each.rule, each.cause.sentence);
      }
    },
  };
}

function quietRecords(ledger: LedgerReport): LedgerReport['records'] {
  const place = ({ sheet, row }: { sheet: string; row: number | null }) =>
    `${String(row)} ${sheet}`;
  const spoken = new Set([
    ...ledger.findings.map(place),
    ...ledger.unchecked.map(({ at }) => place(at)),
  ]);
  return ledger.records.filter((record) => !spoken.has(place(record)));
}

function passed(ledger: LedgerReport, name: string): string {
  return element('testcase', { classname: ledger.id, name });
}

function failed(ledger: LedgerReport, name: string, finding: FindingReport): string {
  const detail = [...finding.cells, ...finding.clauses].join(' ');
  const { severity, message } = finding;
  const failure = textElement('failure', { type: severity, message }, detail);
  return element('testcase', { classname: `${ledger.id}.${finding.rule}`, name }, [failure]);
}

function skipped(ledger: LedgerReport, name: string, rule: string, message: string): string {
  const why = element('skipped', { message });
  return element('testcase', { classname: `${ledger.id}.${rule}`, name }, [why]);
}

function faultSuite(report: CheckReport, language: Language): readonly Suite[] {
  const { faults } = report;
  if (faults.length === 0) return [];
  return [
    {
      name: `${report.workbook}: ${cliCheckWords[language].faultsTitle(faults.length)}`,
      tally: { passed: 0, failures: 0, errors: faults.length, skipped: 0 },
      before: '',
      cases: () => faults.map(faulty),
    },
  ];
}

function faulty(fault: FaultReport): string {
  const error = element('error', { type: fault.code, message: saidWhole(fault) });
  const place = [fault.file, fault.sheet, fault.cell].filter((part) => part !== null).join(' ');
  return element('testcase', { classname: 'faults', name: place === '' ? fault.code : place }, [
    error,
  ]);
}
