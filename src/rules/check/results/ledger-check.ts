import type { Ledger } from '../../ledger/ledger.ts';
import { BLANK } from '../../ledger/value.ts';
import type { CompiledPolicy, CompiledRule } from '../../policy/compiled-policy.ts';
import { lookThrough, type Parts } from '../../parts.ts';
import { sameData } from '../../same-data.ts';
import type {
  Finding,
  LedgerRecord,
  LedgerRun,
  Outcomes,
  RecordResult,
  Subject,
  UncheckedRule,
} from '../check-run.ts';
import { groupScope, groupsOf, ledgerScope } from '../facts/tables.ts';
import type { RunFacts } from '../facts/table-scope.ts';
import type { FactScope } from '../functions/fact-scope.ts';
import { type JudgedLedger, rowsToJudge } from '../recheck/rows-to-judge.ts';
import type { LedgerTable } from '../ledger-table.ts';
import { ledgerFaults } from './faults.ts';
import { columnsOf, scoresOf } from './columns.ts';
import { findingIdentity, recordNames } from './identity.ts';
import { levelsOf } from './levels.ts';
import { progressOf } from './progress.ts';
import { textOf } from './records.ts';
import {
  checkSubjects,
  type SubjectCheck,
  type Subjects,
  type SubjectsFound,
} from './subject-check.ts';
import type { WaiverBook } from './waiver-book.ts';

/** A ledger under check: judged a stretch of records at a time, then its groups and the whole. */
export interface LedgerCheck {
  readonly records: number;
  /** Rules and warnings that each record is judged by. */
  readonly weight: number;
  judge(from: number, until: number): void;
  /** Takes over what an edit has not touched; gives a flag for each record that is left to be judged. */
  takeOver(before: JudgedLedger): Generator<void, Uint8Array | undefined>;
  judgeWholes(): void;
  result(): Parts<LedgerRun>;
}

export function* checkLedger(
  table: LedgerTable,
  run: RunFacts,
  book: WaiverBook,
): Parts<LedgerCheck> {
  const { ledger, compiled, records, rules, verdicts, scope } = table;
  const subjects = recordSubjects(table, book);
  const ofRecords = yield* checkSubjects(rules, subjects, ledger.policy, verdicts);
  const wholes = [yield* checkGroups(table, run, book), yield* checkWhole(table, run, book)];
  const resultOf = resultsOf(compiled, scope);
  const results: RecordResult[] = [];
  return {
    records: records.length,
    weight:
      rules.length +
      compiled.warnings.length +
      compiled.steps.length +
      compiled.columns.length +
      compiled.scores.length,
    judge: (from, until) => {
      ofRecords.judge(from, until);
      for (const record of records.slice(from, until)) results[record.index] = resultOf(record);
    },
    *takeOver(before) {
      const again = yield* rowsToJudge(before, table, (finding) => stands(finding, subjects));
      if (again === undefined) return undefined;
      yield* ofRecords.takeOver(before.run, before.table.verdicts, again);
      for (const result of before.run.records) {
        const { index } = result.record;
        if (again[index] === 0) results[index] = result;
      }
      return again;
    },
    judgeWholes: () => {
      for (const { check, rows } of wholes) check.judge(0, rows);
    },
    *result() {
      const found: SubjectsFound[] = [yield* ofRecords.found()];
      for (const { check } of wholes) found.push(yield* check.found());
      // Of a run that was stopped not every record has a result.
      return yield* together(table, found, Object.values(results));
    },
  };
}

/** What stands beside a record, when its rules have been judged. */
function resultsOf(
  compiled: CompiledPolicy,
  scope: FactScope,
): (record: LedgerRecord) => RecordResult {
  const level = levelsOf(compiled, scope);
  const progress = progressOf(compiled, scope);
  const columns = columnsOf(compiled, scope);
  const scores = scoresOf(compiled, scope);
  return (record) => {
    const { index } = record;
    return {
      record,
      ...level(index),
      ...progress(index),
      columns: columns(index),
      scores: scores(index),
    };
  };
}

/** Known and waived as before. */
function stands({ subject, rule, identity, waiver }: Finding, subjects: Subjects): boolean {
  if (subject.kind !== 'record') return true;
  const { index } = subject.record;
  const known = subjects.identity(index, rule, subjects.marked(index, rule));
  return known === identity && sameData(subjects.waiver(known, rule, subject), waiver);
}

function* together(
  { ledger, compiled, records }: LedgerTable,
  found: readonly SubjectsFound[],
  results: readonly RecordResult[],
): Parts<LedgerRun> {
  const none: readonly UncheckedRule[] = [];
  const unchecked = none.concat(...found.map((each) => each.unchecked));
  const disagreeing: UncheckedRule[] = [];
  yield* lookThrough(unchecked, (each) => {
    if (each.reason === 'exceptionsDisagree') disagreeing.push(each);
  });
  const sum = (outcome: keyof Outcomes) =>
    found.reduce((total, { outcomes }) => total + outcomes[outcome], 0);
  return {
    compiled,
    ledger,
    outcomes: {
      finding: sum('finding'),
      clear: sum('clear'),
      unchecked: sum('unchecked'),
      notInForce: sum('notInForce'),
    },
    findings: found.flatMap((each) => each.findings),
    unchecked,
    notKept: found.flatMap((each) => each.notKept),
    records: results,
    faults: ledgerFaults(ledger, records, disagreeing),
  };
}

function recordSubjects({ ledger, records, scope }: LedgerTable, book: WaiverBook): Subjects {
  const names = recordNames(ledger, records);
  const at = (row: number): LedgerRecord => {
    const record = records[row];
    if (!record) throw new Error(`There is no record ${row}.`);
    return record;
  };
  const subjects: Subject[] = [];
  return {
    scope,
    subject: (row) => (subjects[row] ??= { kind: 'record', record: at(row) }),
    marked: (row, rule) => {
      const columns = ledger.readings[at(row).reading]?.columns;
      return rule.marks.filter((field) => columns?.has(field));
    },
    identity: (row, rule, fields) =>
      findingIdentity(ledger.policy.id, names(at(row)), rule, fields),
    waiver: (identity, rule, subject) => book.of(identity, ledger.policy.id, rule.id, subject),
  };
}

interface WholeCheck {
  readonly check: SubjectCheck;
  readonly rows: number;
}

function* checkGroups(
  { ledger, compiled }: LedgerTable,
  run: RunFacts,
  book: WaiverBook,
): Parts<WholeCheck> {
  const rules = compiled.rules.filter((rule) => rule.per === 'group');
  const groups = rules.length > 0 ? groupsOf(ledger) : [];
  const name = (row: number) => textOf(groups[row] ?? BLANK) ?? '';
  const { id } = ledger.policy;
  const subjects: Subjects = {
    scope: groupScope(ledger, groups, run),
    subject: (row) => ({ kind: 'group', group: name(row) }),
    marked: () => [],
    identity: (row, rule) => findingIdentity(id, name(row), rule, ['group']),
    waiver: (identity, rule, subject) => book.of(identity, id, rule.id, subject),
  };
  return yield* wholeCheck(rules, subjects, ledger, groups.length);
}

function* checkWhole(
  { ledger, compiled }: LedgerTable,
  run: RunFacts,
  book: WaiverBook,
): Parts<WholeCheck> {
  const rules = compiled.rules.filter((rule) => rule.per === 'ledger');
  const { id } = ledger.policy;
  const subjects: Subjects = {
    scope: ledgerScope(ledger, run),
    subject: () => ({ kind: 'ledger' }),
    marked: () => [],
    identity: (_, rule) => findingIdentity(id, '', rule, ['ledger']),
    waiver: (identity, rule, subject) => book.of(identity, id, rule.id, subject),
  };
  return yield* wholeCheck(rules, subjects, ledger, rules.length > 0 ? 1 : 0);
}

function* wholeCheck(
  rules: readonly CompiledRule[],
  subjects: Subjects,
  { policy }: Ledger,
  rows: number,
): Parts<WholeCheck> {
  const verdicts = new Uint8Array(rules.length * rows);
  return { check: yield* checkSubjects(rules, subjects, policy, verdicts), rows };
}
