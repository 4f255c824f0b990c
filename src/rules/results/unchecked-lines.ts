import type { LedgerRun, LevelReason, Subject, UncheckedRule } from '../check/check-run.ts';
import type { ResultLine } from './result-line.ts';
import { isLedgerWide } from './reading-results.ts';
import { rulePart, subjectPart } from './subject-part.ts';
import type { Voice } from './voice.ts';

/**
 * What could not be judged, and why. A column or ledger that is not there, and a warning that is open, are told once
 * for all records that they concern.
 */
export function uncheckedLines(run: LedgerRun, voice: Voice): ResultLine[] {
  const wide = new Map<string, Told>();
  const lines: ResultLine[] = [];
  for (const unchecked of run.unchecked) {
    const { subject, reason, rule, fields } = unchecked;
    const line = () => uncheckedLine(run, unchecked, voice);
    if (subject.kind === 'record' && isLedgerWide(reason)) {
      tellOnce(wide, [subject.record.reading, rule.id, reason, ...fields].join('|'), line);
    } else {
      lines.push(line());
    }
  }
  const open = new Map<string, Told>();
  for (const { record, reasons } of run.records) {
    for (const reason of reasons.filter(({ certain }) => !certain)) {
      const subject: Subject = { kind: 'record', record };
      const line = () => openLine(run, subject, reason, voice);
      tellOnce(open, `${record.reading}|${reason.warning}`, line);
    }
  }
  return [...wide.values(), ...open.values()].map((told) => forAll(told, voice)).concat(lines);
}

interface Told {
  readonly line: ResultLine;
  count: number;
}

function tellOnce(told: Map<string, Told>, name: string, line: () => ResultLine): void {
  const before = told.get(name);
  if (before === undefined) told.set(name, { line: line(), count: 1 });
  else before.count += 1;
}

function forAll({ line, count }: Told, { words }: Voice): ResultLine {
  if (count === 1) return line;
  return { ...line, row: null, record: words.manyRecords(count), cells: '', target: null };
}

function uncheckedLine(run: LedgerRun, unchecked: UncheckedRule, voice: Voice): ResultLine {
  return {
    ...subjectPart(run, unchecked.subject, unchecked.fields, voice),
    ...rulePart(unchecked, voice),
    severity: voice.words.uncheckedLine,
    problem: voice.say.unchecked(unchecked, run),
  };
}

function openLine(run: LedgerRun, subject: Subject, reason: LevelReason, voice: Voice): ResultLine {
  const { words } = voice;
  return {
    ...subjectPart(run, subject, [], voice),
    level: words.levels[reason.level],
    severity: words.uncheckedLine,
    problem: voice.say.reason(reason, run),
    clauses: run.compiled.warnings[reason.warning]?.cites.join(words.listComma) ?? '',
  };
}
