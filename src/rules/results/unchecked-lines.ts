import type { LedgerRun, LevelReason, Subject, UncheckedRule } from '../check/check-run.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { lookThrough, type Parts, RECORDS_A_PART } from '../parts.ts';
import { sameItems } from './remembered.ts';
import { EMPTY_LINE, type ResultLine } from './result-line.ts';
import { isLedgerWide } from './reading-results.ts';
import { rulePart, subjectPart } from './subject-part.ts';
import type { Voice } from './voice.ts';

/**
 * What could not be judged, and why. A column or ledger that is not there, and a warning that is open, are told once
 * for all records that they concern; what one record alone keeps from being judged is one line for all rules.
 */
export function* uncheckedLines(run: LedgerRun, voice: Voice): Parts<ResultLine[]> {
  const wide = wideCauses(run, voice);
  const own = new Map<string, UncheckedRule[]>();
  yield* lookThrough(run.unchecked, (unchecked) => {
    const { subject, reason } = unchecked;
    if (subject.kind === 'record' && isLedgerWide(reason)) {
      wide.tell(unchecked, subject);
      return;
    }
    const name = `${subjectName(subject)}|${reason}`;
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
  const open = new Map<string, Told>();
  yield* lookThrough(run.records, ({ record, reasons }) => {
    for (const reason of reasons) {
      if (reason.certain) continue;
      const subject: RecordSubject = { kind: 'record', record };
      const line = () => openLine(run, subject, reason, voice);
      tellOnce(open, `${record.reading}|${reason.warning}`, subject, line);
    }
  });
  return [...wide.told.values(), ...open.values()].map((told) => forAll(told, voice)).concat(lines);
}

/**
 * A large ledger has a million of them: each distinct cause of a rule is named once, and then only counted. A rule has
 * few of them.
 */
function wideCauses(run: LedgerRun, voice: Voice) {
  const told = new Map<string, Told>();
  const known = new Map<CompiledRule, (readonly [UncheckedRule, Told])[]>();
  return {
    told: told as ReadonlyMap<string, Told>,
    tell(unchecked: UncheckedRule, subject: RecordSubject) {
      const { reason, rule, fields } = unchecked;
      const { reading } = subject.record;
      const causes = known.get(rule) ?? [];
      for (const [cause, before] of causes) {
        const isSame = before.reading === reading && cause.reason === reason;
        if (!isSame || !sameItems(cause.fields, fields)) continue;
        before.count += 1;
        return;
      }
      const name = [reading, rule.id, reason, ...fields].join('|');
      const first = tellOnce(told, name, subject, () => uncheckedLine(run, [unchecked], voice));
      known.set(rule, [...causes, [unchecked, first]]);
    },
  };
}

type RecordSubject = Extract<Subject, { kind: 'record' }>;

interface Told {
  readonly line: ResultLine;
  readonly reading: number;
  count: number;
}

function tellOnce(
  told: Map<string, Told>,
  name: string,
  { record: { reading } }: RecordSubject,
  line: () => ResultLine,
): Told {
  const before = told.get(name);
  if (before !== undefined) {
    before.count += 1;
    return before;
  }
  const first = { line: line(), reading, count: 1 };
  told.set(name, first);
  return first;
}

function forAll({ line, count }: Told, { words }: Voice): ResultLine {
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
