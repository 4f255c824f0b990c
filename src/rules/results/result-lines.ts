import type { Finding, LedgerRun, Subject, UncheckedRule } from '../check/check-run.ts';
import { cellAddress } from '../ledger/address.ts';
import type { Fault } from '../fault.ts';
import { cellOf } from '../ledger/cell-of.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import { localText } from '../words/language.ts';
import { EMPTY_LINE, type ResultLine } from './result-line.ts';
import { resultsByReading, type RecordPart } from './reading-results.ts';
import { sayLevel } from './row-texts.ts';
import { ledgerTitle, type Voice } from './voice.ts';

/** Why a record has its colour, then what was found of it; groups and whole ledgers last. */
export function findingLines(run: LedgerRun, voice: Voice): ResultLine[] {
  const lines: ResultLine[] = [];
  for (const { records } of resultsByReading(run)) {
    for (const record of records) lines.push(...recordLines(run, record, voice));
  }
  for (const finding of run.findings) {
    if (finding.subject.kind === 'record') continue;
    lines.push(findingLine(run, finding, '', voice));
  }
  return lines;
}

function recordLines(run: LedgerRun, { result, findings }: RecordPart, voice: Voice): ResultLine[] {
  const level = sayLevel(result, voice);
  const subject: Subject = { kind: 'record', record: result.record };
  const reasons = level === '' ? [] : result.reasons;
  const why = reasons.map((reason) => ({
    ...subjectPart(run, subject, [], voice),
    level,
    severity: voice.words.levelLine,
    problem: voice.say.reason(reason, run),
    clauses: run.compiled.warnings[reason.warning]?.cites.join(voice.words.listComma) ?? '',
  }));
  return [...why, ...findings.map((finding) => findingLine(run, finding, level, voice))];
}

function findingLine(run: LedgerRun, finding: Finding, level: string, voice: Voice): ResultLine {
  return {
    ...subjectPart(run, finding.subject, finding.fields, voice),
    ...rulePart(finding, voice),
    level,
    severity: voice.words.severities[finding.severity],
    problem: voice.say.finding(finding, run),
  };
}

/** What could not be judged. A column or ledger that is not there is told once, not for every record. */
export function uncheckedLines(run: LedgerRun, voice: Voice): ResultLine[] {
  const wide = new Map<string, { first: UncheckedRule; count: number }>();
  const lines: ResultLine[] = [];
  for (const unchecked of run.unchecked) {
    const { subject, reason, rule, fields } = unchecked;
    const once = reason === 'noColumn' || reason === 'noLedger';
    if (subject.kind === 'record' && once) {
      const name = [subject.record.reading, rule.id, reason, ...fields].join('|');
      const seen = wide.get(name);
      if (seen === undefined) wide.set(name, { first: unchecked, count: 1 });
      else seen.count += 1;
    } else {
      lines.push(uncheckedLine(run, unchecked, voice));
    }
  }
  const told = [...wide.values()].map(({ first, count }) => ({
    ...uncheckedLine(run, { ...first, fields: [] }, voice),
    problem: voice.say.unchecked(first, run),
    row: null,
    record: voice.words.manyRecords(count),
    cells: '',
    target: null,
  }));
  return [...told, ...lines];
}

function uncheckedLine(run: LedgerRun, unchecked: UncheckedRule, voice: Voice): ResultLine {
  return {
    ...subjectPart(run, unchecked.subject, unchecked.fields, voice),
    ...rulePart(unchecked, voice),
    severity: voice.words.uncheckedLine,
    problem: voice.say.unchecked(unchecked, run),
  };
}

export function faultLines(faults: readonly Fault[], voice: Voice): ResultLine[] {
  return faults.map((fault) => ({
    ...EMPTY_LINE,
    severity: voice.words.faultLine,
    sheet: fault.place.sheet ?? '',
    problem: voice.say.fault(fault),
    cells: fault.place.cell ?? '',
    target:
      fault.place.sheet !== undefined && fault.place.cell !== undefined
        ? { sheet: fault.place.sheet, cell: fault.place.cell }
        : null,
  }));
}

export function noteLines(notes: readonly string[], voice: Voice): ResultLine[] {
  return notes.map((problem) => ({ ...EMPTY_LINE, severity: voice.words.noteLine, problem }));
}

function subjectPart(
  run: LedgerRun,
  subject: Subject,
  fields: readonly string[],
  voice: Voice,
): ResultLine {
  const ledger = ledgerTitle(run, voice);
  const { words } = voice;
  if (subject.kind === 'group')
    return { ...EMPTY_LINE, ledger, record: words.group(subject.group) };
  if (subject.kind === 'ledger') return { ...EMPTY_LINE, ledger, record: words.wholeLedger };
  const { sheet, row, key, position } = subject.record;
  const reading = run.ledger.readings[subject.record.reading];
  const cells = reading === undefined ? [] : cellsOf(reading, fields, position);
  const first = cells[0] ?? rowStart(reading, row);
  return {
    ...EMPTY_LINE,
    ledger,
    sheet,
    row,
    record: key ?? '',
    cells: (cells.length > 0 ? cells : [first]).join(words.listComma),
    target: { sheet, cell: first },
  };
}

function cellsOf(
  reading: LedgerReading,
  fields: readonly string[],
  position: number,
): readonly string[] {
  const cells = fields.map((field) => cellOf(reading, field, position));
  return [...new Set(cells)].filter((cell) => cell !== '');
}

/** Where a line leads that speaks of the whole record. */
function rowStart(reading: LedgerReading | undefined, row: number): string {
  return cellAddress(row, reading?.columnSpan.first ?? 1);
}

function rulePart(
  { rule }: Pick<Finding, 'rule'>,
  { words, language }: Voice,
): Pick<ResultLine, 'clauses' | 'rule'> {
  const title = rule.title === undefined ? '' : ` ${localText(rule.title, language)}`;
  return { clauses: rule.cites.join(words.listComma), rule: rule.id + title };
}
