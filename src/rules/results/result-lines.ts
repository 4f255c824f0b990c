import type { Finding, LedgerRun, Subject } from '../check/check-run.ts';
import type { Fault } from '../fault.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import { lookThrough, type Parts, RECORDS_A_PART } from '../parts.ts';
import { isWaived } from '../waivers/is-waived.ts';
import { sayWaiver } from '../words/say-waiver.ts';
import { declaredTexts, declaredTitle } from './declared-texts.ts';
import { resultsByReading, type RecordPart } from './reading-results.ts';
import { remembered } from './remembered.ts';
import { EMPTY_LINE, type ResultLine } from './result-line.ts';
import { sayLevel } from './row-texts.ts';
import { rulePart, subjectPart } from './subject-part.ts';
import type { Voice } from './voice.ts';

/**
 * What was found of each record; groups and whole ledgers last. Findings speak for the colour of their record; where
 * there is none, a day that draws near for instance, the reasons of its colour stand for themselves.
 */
export function* findingLines(run: LedgerRun, voice: Voice): Parts<ResultLine[]> {
  const lines: ResultLine[] = [];
  for (const { records } of yield* resultsByReading(run)) {
    for (const [position, record] of records.entries()) {
      lines.push(...rememberedLines(run, record, voice));
      if (position % RECORDS_A_PART === 0) yield;
    }
  }
  for (const finding of run.findings) {
    if (finding.subject.kind === 'record' || isWaived(finding)) continue;
    lines.push(findingLine(run, finding, '', voice));
  }
  return lines;
}

const linesOfRecord = remembered<readonly ResultLine[]>();

function rememberedLines(run: LedgerRun, record: RecordPart, voice: Voice): readonly ResultLine[] {
  return linesOfRecord(record.result, [voice.language], () => recordLines(run, record, voice));
}

function recordLines(run: LedgerRun, { result, findings }: RecordPart, voice: Voice): ResultLine[] {
  const level = sayLevel(result, voice);
  const open = findings.filter((finding) => !isWaived(finding));
  if (open.length > 0) return open.map((each) => findingLine(run, each, level, voice));
  const subject: Subject = { kind: 'record', record: result.record };
  return result.reasons
    .filter(({ certain }) => certain)
    .map((reason) => ({
      ...subjectPart(run, subject, [], voice),
      level,
      severity: voice.words.levelLine,
      problem: voice.say.reason(reason, run),
      clauses: run.compiled.warnings[reason.warning]?.cites.join(voice.words.listComma) ?? '',
    }));
}

function findingLine(run: LedgerRun, finding: Finding, level: string, voice: Voice): ResultLine {
  return {
    ...subjectPart(run, finding.subject, finding.fields, voice),
    ...rulePart(finding, voice),
    level,
    severity: voice.words.severities[finding.severity],
    problem: problemOf(run, finding, voice),
  };
}

/** With what a waiver says of it: who answers for it and how long, or that it has ended. */
function problemOf(run: LedgerRun, finding: Finding, { say, words, language }: Voice): string {
  const { waiver } = finding;
  const sentence = say.finding(finding, run);
  return waiver === undefined ? sentence : words.withRepair(sentence, sayWaiver(waiver, language));
}

/** What result columns and scores say where they do not stand beside the ledger: one line a record. */
export function* declaredLines(
  run: LedgerRun,
  beside: ReadonlySet<LedgerReading>,
  voice: Voice,
): Parts<ResultLine[]> {
  const { words } = voice;
  const lines: ResultLine[] = [];
  for (const { reading, records } of yield* resultsByReading(run)) {
    if (beside.has(reading)) continue;
    for (const [position, { result }] of records.entries()) {
      if (position % RECORDS_A_PART === 0) yield;
      const said = declaredTexts(result, run, voice).filter(([, text]) => text !== '');
      if (said.length === 0) continue;
      const problem = said.map(([name, text]) =>
        words.declaredPart(declaredTitle(run, name, voice), text),
      );
      const subject: Subject = { kind: 'record', record: result.record };
      lines.push({
        ...subjectPart(run, subject, [], voice),
        severity: words.declaredLine,
        problem: problem.join(words.sentenceComma),
      });
    }
  }
  return lines;
}

/** What somebody answers for: told in a part of its own, without the colour of its record. */
export function* waivedLines(run: LedgerRun, voice: Voice): Parts<ResultLine[]> {
  const lines: ResultLine[] = [];
  const say = (finding: Finding) => {
    lines.push({ ...findingLine(run, finding, '', voice), severity: voice.words.waivedLine });
  };
  yield* lookThrough(run.findings.filter(isWaived), say, RECORDS_A_PART);
  return lines;
}

export function faultLines(faults: readonly Fault[], voice: Voice): ResultLine[] {
  return faults.map((fault) => {
    const { sheet, cell } = fault.place;
    return {
      ...EMPTY_LINE,
      severity: voice.words.faultLine,
      sheet: sheet ?? '',
      problem: voice.say.fault(fault),
      cells: cell ?? '',
      target: sheet !== undefined && cell !== undefined ? { sheet, cell } : null,
    };
  });
}

export function noteLines(notes: readonly string[], voice: Voice): ResultLine[] {
  return notes.map((problem) => ({ ...EMPTY_LINE, severity: voice.words.noteLine, problem }));
}
