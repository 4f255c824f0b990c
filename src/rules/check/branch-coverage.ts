import type { Day } from '../day/day.ts';
import type { WorkCalendar } from '../day/work-calendar.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { atOnce } from '../parts.ts';
import { NO_WAIVERS } from '../waivers/waiver.ts';
import { writtenConditions, type Branch } from './branches.ts';
import { groupScope, groupsOf, ledgerScope } from './facts/tables.ts';
import { allOf, anyOf, type Answer } from './evaluate/logic.ts';
import type { FactScope } from './functions/fact-scope.ts';
import { openTablesNow } from './open-tables.ts';
import { checkLedger } from './results/ledger-check.ts';
import { waiverBook } from './results/waiver-book.ts';
import { NO, YES } from './tri.ts';

/** How much of what a policy says its cases have tried. */
export interface BranchCoverage {
  /** Two a comparison (seen to hold, seen not to), one a part of a group (seen to decide alone). */
  readonly total: number;
  readonly seen: number;
  /** In the order of the policy. */
  readonly open: readonly OpenBranch[];
}

interface OpenBranch {
  /** The rule's id, or the pointer of a warning, result column or score. */
  readonly owner: string;
  readonly kind: BranchKind;
  readonly pointer: string;
  /** Null for a policy that was not read from text. */
  readonly line: number | null;
}

type BranchKind = 'neverTrue' | 'neverFalse' | 'neverDecides';

export interface BranchTally {
  /** Judges every written condition over the records of one case. */
  add(ledgers: readonly Ledger[], asOf: Day): void;
  result(): BranchCoverage;
}

/** Counts over all cases of a policy. */
export function branchTally(
  compiled: CompiledPolicy,
  policies: readonly CompiledPolicy[],
  calendar: WorkCalendar,
): BranchTally {
  const written = writtenConditions(compiled);
  const targets = written.flatMap(({ owner, branch }) => targetsOf(branch, owner));
  const seen = new Set<string>();
  return {
    add: (ledgers, asOf) => {
      const { tables, run, steps } = openTablesNow(ledgers, policies, asOf, calendar);
      const table = tables.find((each) => each.ledger.policy.id === compiled.policy.id);
      if (!table) return;
      const ledgerCheck = atOnce(checkLedger(table, run, waiverBook(NO_WAIVERS, [], asOf)));
      const scopes: Readonly<Record<'record' | 'group' | 'ledger', FactScope>> = {
        record: table.scope,
        group: groupScope(table.ledger, groupsOf(table.ledger), run),
        ledger: ledgerScope(table.ledger, run),
      };
      const judged = written.map(({ owner, per, branch }) => ({
        tree: overRows(branch, owner, scopes[per]),
        rows: scopes[per].rows,
      }));
      for (const step of steps) step();
      ledgerCheck.judge(0, table.records.length);
      for (const { tree, rows } of judged) {
        for (let row = 0; row < rows; row++) note(tree, row, seen);
      }
    },
    result: () => ({
      total: targets.length,
      seen: targets.filter(({ name }) => seen.has(name)).length,
      open: targets
        .filter(({ name }) => !seen.has(name))
        .map(({ owner, kind, pointer }) => ({
          owner,
          kind,
          pointer,
          line: compiled.places?.get(pointer)?.value.line ?? null,
        })),
    }),
  };
}

const nameOf = (owner: string, pointer: string, kind: BranchKind) => `${owner} ${pointer} ${kind}`;

function targetsOf(branch: Branch, owner: string): (Omit<OpenBranch, 'line'> & { name: string })[] {
  const target = (pointer: string, kind: BranchKind) => ({
    owner,
    pointer,
    kind,
    name: nameOf(owner, pointer, kind),
  });
  if (branch.kind === 'leaf') {
    return [target(branch.pointer, 'neverTrue'), target(branch.pointer, 'neverFalse')];
  }
  const several = branch.parts.length > 1;
  return branch.parts.flatMap((part) => [
    ...targetsOf(part, owner),
    ...(several ? [target(part.pointer, 'neverDecides')] : []),
  ]);
}

interface BranchOverRows {
  readonly branch: Branch;
  readonly owner: string;
  readonly answer: Answer;
  readonly parts: readonly BranchOverRows[];
}

function overRows(branch: Branch, owner: string, scope: FactScope): BranchOverRows {
  const parts = branch.parts.map((each) => overRows(each, owner, scope));
  const answers = parts.map((part) => part.answer);
  return { branch, owner, parts, answer: answerOf(branch, answers, scope) };
}

function answerOf({ kind, condition }: Branch, parts: readonly Answer[], scope: FactScope): Answer {
  if (kind === 'leaf') return scope.condition(condition).at;
  return kind === 'any' ? anyOf(parts) : allOf(parts);
}

/** One of several parts decides where it alone makes an `any` hold, or alone keeps an `all` from holding. */
function note(
  { branch, owner, answer: answerAt, parts }: BranchOverRows,
  row: number,
  seen: Set<string>,
) {
  if (branch.kind === 'leaf') {
    const answer = answerAt(row);
    if (answer === YES) seen.add(nameOf(owner, branch.pointer, 'neverTrue'));
    if (answer === NO) seen.add(nameOf(owner, branch.pointer, 'neverFalse'));
    return;
  }
  const deciding = branch.kind === 'any' ? YES : NO;
  const [only, ...others] = parts.filter((part) => part.answer(row) === deciding);
  if (only && others.length === 0) seen.add(nameOf(owner, only.branch.pointer, 'neverDecides'));
  for (const part of parts) note(part, row, seen);
}
