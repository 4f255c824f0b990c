import type { CompiledColumn, CompiledPolicy } from '../../policy/compiled-policy.ts';
import type { Policy } from '../../policy/shape/index.ts';
import type { ColumnResult, ScoreResult } from '../check-run.ts';
import type { FactScope, RowCondition } from '../functions/fact-scope.ts';
import { NO, UNKNOWN } from '../tri.ts';
import { reasonEvidence, type Evidence } from './evidence.ts';

/** Shared by all records of a ledger whose policy declares none. */
const NO_COLUMNS: readonly ColumnResult[] = [];
const NO_SCORES: readonly ScoreResult[] = [];
const NOTHING_SAID: ColumnResult['evidence'] = {};

/** What each result column shows of a row. Its rules must have been judged: a case may count its findings. */
export function columnsOf(
  { policy, columns }: CompiledPolicy,
  scope: FactScope,
): (row: number) => readonly ColumnResult[] {
  if (columns.length === 0) return () => NO_COLUMNS;
  const compiled = columns.map((column) => compileCases(column, policy, scope));
  return (row) => compiled.map((cases, column) => ({ column, ...firstThatHolds(cases, row) }));
}

interface CaseOverRows {
  readonly condition: RowCondition | undefined;
  readonly evidence: Evidence;
}

const ALWAYS = { all: [] };

function compileCases(
  { cases }: CompiledColumn,
  policy: Policy,
  scope: FactScope,
): readonly CaseOverRows[] {
  return cases.map(({ conditions, text }) => ({
    condition: conditions && scope.condition(conditions),
    evidence: reasonEvidence(text, conditions ?? ALWAYS, policy, scope),
  }));
}

/** A case that cannot be told leaves open whether one after it counts. */
function firstThatHolds(cases: readonly CaseOverRows[], row: number): Omit<ColumnResult, 'column'> {
  for (const [place, { condition, evidence }] of cases.entries()) {
    const answer = condition?.at(row);
    if (answer === NO) continue;
    if (condition && answer === UNKNOWN) {
      return { case: null, unknown: condition.why(row), evidence: NOTHING_SAID };
    }
    return { case: place, unknown: null, evidence: evidence(row) };
  }
  return { case: null, unknown: null, evidence: NOTHING_SAID };
}

export function scoresOf(
  { scores }: CompiledPolicy,
  scope: FactScope,
): (row: number) => readonly ScoreResult[] {
  if (scores.length === 0) return () => NO_SCORES;
  const compiled = scores.map(({ id }) => scope.score(id));
  return (row) => compiled.map(({ at }, score) => ({ score, ...at(row) }));
}
