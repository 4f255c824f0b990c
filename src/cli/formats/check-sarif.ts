import type { Language, Severity } from '../../rules/index.ts';
import type {
  CheckReport,
  FaultReport,
  FindingReport,
  LedgerReport,
  RuleReport,
  SubjectReport,
} from '../report/check-report.ts';
import { cellReference } from './cell-reference.ts';
import { fileUri } from './file-uri.ts';
import { saidWhole } from './said-whole.ts';
import { jsonPieces } from './json-pieces.ts';

export interface SarifOptions {
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
  /** Clause → what it asks for. */
  readonly clauses: ReadonlyMap<string, string>;
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0: one run over all workbooks. What could not be judged is a result of the kind `open`. */
export function checkSarif(
  reports: readonly CheckReport[],
  options: SarifOptions,
): Iterable<string> {
  const rules = allRules(reports);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const run = {
    tool: {
      driver: {
        name: 'ledger-rules',
        version: options.version,
        language: options.language,
        rules: rules.map((rule) => sarifRule(rule, options)),
      },
    },
    invocations: [
      {
        executionSuccessful: true,
        toolConfigurationNotifications: reports.flatMap((report) =>
          report.faults.map((fault) => notification(report, fault)),
        ),
      },
    ],
    artifacts: reports.map(({ workbook }) => ({ location: { uri: fileUri(workbook) } })),
    results: reports.flatMap((report) =>
      report.ledgers.flatMap((ledger) => results(report, ledger, indexes)),
    ),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return jsonPieces(log, 5);
}

function allRules(reports: readonly CheckReport[]): readonly RuleReport[] {
  const rules = new Map<string, RuleReport>();
  for (const { ledgers } of reports) {
    for (const rule of ledgers.flatMap((ledger) => ledger.rules)) rules.set(rule.id, rule);
  }
  return [...rules.values()];
}

function sarifRule(rule: RuleReport, { clauses }: SarifOptions) {
  const cited = rule.clauses.map((clause) => {
    const asks = clauses.get(clause);
    return asks === undefined ? clause : `${clause} ${asks}`;
  });
  const help = [rule.title, ...cited, rule.note].filter((line) => line !== '').join('\n');
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { clauses: rule.clauses },
  };
}

function results(
  report: CheckReport,
  ledger: LedgerReport,
  indexes: ReadonlyMap<string, number>,
): readonly object[] {
  const findings = ledger.findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule),
    kind: 'fail',
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: locations(report, finding, finding.cells),
    ...fingerprint(finding),
    ...suppressions(finding),
    properties: { ledger: ledger.id, record: finding.record, clauses: finding.clauses },
  }));
  const unchecked = ledger.unchecked.map((each) => ({
    ruleId: each.rule,
    ruleIndex: indexes.get(each.rule),
    kind: 'open',
    level: 'none',
    message: { text: each.cause.sentence },
    locations: locations(report, each.at, each.cells),
    properties: { ledger: ledger.id, record: each.at.record, reason: each.cause.reason },
  }));
  return [...findings, ...unchecked];
}

function fingerprint({ identity }: FindingReport): object {
  return identity === null ? {} : { partialFingerprints: { 'ledgerRules/v1': identity } };
}

/** A waiver that has ended suppresses nothing: `rejected` keeps the result open, and tells why. */
function suppressions({ waiver }: FindingReport): object {
  if (waiver === null) return {};
  const status = waiver.live ? 'accepted' : 'rejected';
  return { suppressions: [{ kind: 'external', status, justification: waiver.sentence }] };
}

/** One location a cell; where there is none, the row, or the sheet. */
function locations(
  report: CheckReport,
  at: SubjectReport,
  cells: readonly string[],
): readonly object[] {
  const row = at.row === null ? [] : [`${String(at.row)}:${String(at.row)}`];
  const places = cells.length > 0 ? cells : row;
  const physicalLocation = { artifactLocation: { uri: fileUri(report.workbook) } };
  if (places.length === 0) {
    return [
      {
        physicalLocation,
        logicalLocations: [{ name: at.sheet, fullyQualifiedName: at.sheet }],
      },
    ];
  }
  return places.map((place) => ({
    physicalLocation,
    logicalLocations: [{ name: place, fullyQualifiedName: cellReference(at.sheet, place) }],
  }));
}

function notification(report: CheckReport, fault: FaultReport): object {
  const uri = fileUri(fault.file ?? report.workbook);
  const region =
    fault.line === null
      ? {}
      : { region: { startLine: fault.line, startColumn: fault.column ?? 1 } };
  return {
    descriptor: { id: fault.code },
    level: 'warning',
    message: { text: saidWhole(fault) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...region } }],
  };
}
