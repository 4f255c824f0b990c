import type {
  LedgerRun,
  LevelReason,
  NotKeptRule,
  Subject,
  UncheckedRule,
} from '../check/check-run.ts';
import { lookThrough, type Parts, RECORDS_A_PART } from '../parts.ts';
import { EMPTY_LINE, type ResultLine } from './result-line.ts';
import { rulePart, subjectPart } from './subject-part.ts';
import type { Voice } from './voice.ts';

/**
 * What could not be judged, and why. A column or ledger that is not there, and a warning that is open, are told once
 * for all records that they concern; what one record alone keeps from being judged is one line for all rules.
 */
export function* uncheckedLines(run: LedgerRun, voice: Voice): Parts<ResultLine[]> {
  const wide = run.notKept.map((notKept) => notKeptLine(run, notKept, voice));
  const own = new Map<string, UncheckedRule[]>();
  yield* lookThrough(run.unchecked, (unchecked) => {
    const name = `${subjectName(unchecked.subject)}|${unchecked.reason}`;
    const together = own.get(name);
    if (together === undefined) own.set(name, [unchecked]);
    else together.push(unchecked);
  });
  const lines: ResultLine[] = [];
  yield* lookThrough(
    [...own.values()],
    (together) => lines.push(uncheckedLine(run, together, voice)),
    RECORDS_A_PART,
  );
  const open = yield* openWarnings(run, voice);
  return wide.concat(open, lines);
}

function notKeptLine(run: LedgerRun, { records, ...why }: NotKeptRule, voice: Voice): ResultLine {
  const [first] = records;
  if (first === undefined) return EMPTY_LINE;
  const line = uncheckedLine(run, [{ ...why, subject: { kind: 'record', record: first } }], voice);
  return forAll(line, records.length, voice);
}

function* openWarnings(run: LedgerRun, voice: Voice): Parts<ResultLine[]> {
  const told = new Map<string, { readonly line: ResultLine; count: number }>();
  yield* lookThrough(run.records, ({ record, reasons }) => {
    for (const reason of reasons) {
      if (reason.certain) continue;
      const name = `${record.reading}|${reason.warning}`;
      const before = told.get(name);
      if (before !== undefined) before.count += 1;
      else
        told.set(name, {
          line: openLine(run, { kind: 'record', record }, reason, voice),
          count: 1,
        });
    }
  });
  return [...told.values()].map(({ line, count }) => forAll(line, count, voice));
}

function forAll(line: ResultLine, count: number, { words }: Voice): ResultLine {
  if (count === 1) return line;
  return { ...line, row: null, record: words.manyRecords(count), cells: '', target: null };
}

function subjectName(subject: Subject): string {
  switch (subject.kind) {
    case 'record':
      return `record ${subject.record.index}`;
    case 'group':
      return `group ${subject.group}`;
    case 'ledger':
      return 'ledger';
  }
}

/** Rules that one subject leaves unchecked for one reason: said once, with all fields and all rules. */
function uncheckedLine(
  run: LedgerRun,
  together: readonly UncheckedRule[],
  voice: Voice,
): ResultLine {
  const first = together[0];
  if (first === undefined) return EMPTY_LINE;
  const fields = [...new Set(together.flatMap((each) => each.fields))];
  const clauses = [...new Set(together.flatMap(({ rule }) => rule.cites))];
  const comma = voice.words.listComma;
  return {
    ...subjectPart(run, first.subject, fields, voice),
    ...rulePart(first, voice),
    clauses: clauses.join(comma),
    ...(together.length > 1 && { rule: together.map(({ rule }) => rule.id).join(comma) }),
    severity: voice.words.uncheckedLine,
    problem: voice.say.unchecked({ ...first, fields }, run),
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
