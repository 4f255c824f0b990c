import { cliCheckWords, type Language, type Level, type Severity } from '../../rules/index.ts';
import type { FindingReport, LedgerReport, RecordReport } from '../report/check-report.ts';
import type { Colour } from '../terminal/paint.ts';
import { visible } from '../terminal/visible.ts';
import { alignColumns } from '../terminal/width.ts';
import { declaredLines } from './declared-lines.ts';
import { groupBy } from './group-by.ts';
import type { HumanOptions } from './human-options.ts';

const COLOURS: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  info: 'grey',
};

/** The gravest first. */
const LEVELS: readonly Level[] = ['red', 'orange', 'yellow', 'none'];

/** Lines about one record, group or ledger; made only where they are shown. */
export type FindingBlock = () => readonly string[];

/** A block a record that has a finding, a colour or a red light, then one a group, then the ledger's own. */
export function findingBlocks(
  ledger: LedgerReport,
  options: HumanOptions,
): readonly FindingBlock[] {
  const bySubject = groupBy(ledger.findings, subjectId);
  const records = ledger.records.flatMap((record): readonly FindingBlock[] => {
    const findings = bySubject.get(subjectId({ ...record, group: null })) ?? [];
    const isInOrder = findings.length === 0 && record.level === 'none';
    if (isInOrder && !saysMore(record, options)) return [];
    return [
      () => [
        recordLine(record, options),
        ...reasonLines(record, options),
        ...declaredLines(record.declared).map((line) => `  ${line}`),
        ...findingLines(findings, options),
      ],
    ];
  });
  const others = [...bySubject.values()].flatMap((findings): readonly FindingBlock[] => {
    const [first] = findings;
    if (first === undefined || first.row !== null) return [];
    const subject = visible(cliCheckWords[options.language].subject(first));
    return [() => [options.paint('bold', subject), ...findingLines(findings, options)]];
  });
  return [...records, ...others];
}

/** A red light, or a column that cannot be told, calls for somebody too; with --all whatever a column or score says. */
function saysMore({ declared }: RecordReport, { all }: HumanOptions): boolean {
  const { columns, scores } = declared;
  if (all) return scores.length > 0 || columns.some(({ text }) => text !== '');
  return columns.some(({ light, isOpen }) => light === 'red' || isOpen);
}

function subjectId(at: {
  readonly sheet: string;
  readonly row: number | null;
  readonly group: string | null;
}): string {
  return `${String(at.row)} ${at.sheet} ${at.group ?? ''}`;
}

function recordLine(record: RecordReport, { language, paint }: HumanOptions): string {
  const words = cliCheckWords[language];
  const { level, progress, next, due } = record;
  const subject = paint('bold', visible(words.subject({ ...record, group: null })));
  const parts = [
    ...(level === 'none'
      ? []
      : [paint(level, words.levels[level]) + maybeGraver(record, language)]),
    ...(progress.total === 0 ? [] : [words.progress(progress.done, progress.total)]),
    ...(next === null ? [] : [words.next(next.title, due)]),
  ];
  return [subject, ...parts].join('  ');
}

function maybeGraver({ level, reasons }: RecordReport, language: Language): string {
  const graver = LEVELS.slice(0, LEVELS.indexOf(level)).find((each) =>
    reasons.some((reason) => !reason.certain && reason.level === each),
  );
  const words = cliCheckWords[language];
  return graver === undefined ? '' : words.maybe(words.levels[graver]);
}

/** Why it has its colour. What could not be judged is told once for all records, with the unchecked rules. */
function reasonLines(
  { reasons }: RecordReport,
  { language, paint }: HumanOptions,
): readonly string[] {
  const words = cliCheckWords[language].levels;
  return reasons
    .filter(({ certain }) => certain)
    .map(({ level, sentence }) => `  ${paint(level, words[level])}  ${visible(sentence)}`);
}

function findingLines(
  findings: readonly FindingReport[],
  { language, paint }: HumanOptions,
): readonly string[] {
  const words = cliCheckWords[language];
  const label = ({ severity, waiver }: FindingReport) =>
    waiver?.live === true
      ? paint('grey', words.waived)
      : paint(COLOURS[severity], words.severities[severity]);
  const rows = findings.map((finding) => [
    label(finding),
    finding.cells.join(' '),
    `${visible(finding.message)}${finding.waiver ? `  ${visible(finding.waiver.sentence)}` : ''}  ${paint('grey', `[${[...finding.clauses, finding.rule].join(' ')}]`)}`,
  ]);
  return alignColumns(rows).map((line) => `  ${line}`);
}
