import type { CompiledColumn, CompiledPolicy } from '../../policy/compiled-policy.ts';
import type { Light, Policy } from '../../policy/shape/index.ts';
import type { ColumnResult, ScoreResult, ShownCase, UnknownFact } from '../check-run.ts';
import type { FactScope, RowCondition } from '../functions/fact-scope.ts';
import { NO, UNKNOWN } from '../tri.ts';
import { reasonEvidence, type Evidence } from './evidence.ts';

/** Shared by all records of a ledger whose policy declares none. */
const NO_COLUMNS: readonly ColumnResult[] = [];
const NO_SCORES: readonly ScoreResult[] = [];

/** What each result column shows of a row. Its rules must have been judged: a case may count its findings. */
export function columnsOf(
  { policy, columns }: CompiledPolicy,
  scope: FactScope,
): (row: number) => readonly ColumnResult[] {
  if (columns.length === 0) return () => NO_COLUMNS;
  const compiled = columns.map((column) => compileColumn(column, policy, scope));
  return (row) => compiled.map((result, column) => ({ column, ...result(row) }));
}

type Shown = Omit<ColumnResult, 'column'>;

interface CaseOverRows {
  readonly place: number;
  /** Absent in the case that is all the rest. */
  readonly condition: RowCondition | undefined;
  readonly light: Light | undefined;
  readonly evidence: Evidence;
}

const ALWAYS = { all: [] };

function compileColumn(
  { cases, joins, lead }: CompiledColumn,
  policy: Policy,
  scope: FactScope,
): (row: number) => Shown {
  const before = reasonEvidence(lead ?? '', ALWAYS, policy, scope);
  const compiled = cases.map(({ conditions, text, light }, place): CaseOverRows => {
    const own = reasonEvidence(text, conditions ?? ALWAYS, policy, scope);
    return {
      place,
      condition: conditions && scope.condition(conditions),
      light,
      evidence: lead === undefined ? own : (row) => ({ ...before(row), ...own(row) }),
    };
  });
  return (row) => (joins === true ? allThatHold(compiled, row) : firstThatHolds(compiled, row));
}

/** A case that cannot be told leaves open whether one after it counts. */
function firstThatHolds(cases: readonly CaseOverRows[], row: number): Shown {
  for (const each of cases) {
    const answer = each.condition?.at(row);
    if (answer === NO) continue;
    if (each.condition && answer === UNKNOWN) {
      return { shown: [], light: null, unknown: each.condition.why(row) };
    }
    return { shown: [shownCase(each, row)], light: each.light ?? null, unknown: null };
  }
  return { shown: [], light: null, unknown: null };
}

/** Those that hold are shown although another cannot be told; all the rest counts only where every one is told. */
function allThatHold(cases: readonly CaseOverRows[], row: number): Shown {
  const held: CaseOverRows[] = [];
  const open: CaseOverRows[] = [];
  let unknown: UnknownFact | null = null;
  for (const each of cases) {
    const answer = each.condition?.at(row);
    if (answer === NO) continue;
    if (each.condition && answer === UNKNOWN) {
      open.push(each);
      unknown ??= each.condition.why(row);
    } else if (each.condition || held.length + open.length === 0) {
      held.push(each);
    }
  }
  const light = gravest(held);
  const couldBeGraver = gravityOf(gravest(open)) < gravityOf(light);
  return {
    shown: held.map((each) => shownCase(each, row)),
    light: couldBeGraver ? null : light,
    unknown,
  };
}

/** Gravest first. */
const LIGHTS: readonly (Light | null)[] = ['red', 'yellow', 'green', null];

function gravityOf(light: Light | null): number {
  return LIGHTS.indexOf(light);
}

function gravest(cases: readonly CaseOverRows[]): Light | null {
  return LIGHTS.find((light) => cases.some((each) => (each.light ?? null) === light)) ?? null;
}

function shownCase({ place, evidence }: CaseOverRows, row: number): ShownCase {
  return { case: place, evidence: evidence(row) };
}

export function scoresOf(
  { scores }: CompiledPolicy,
  scope: FactScope,
): (row: number) => readonly ScoreResult[] {
  if (scores.length === 0) return () => NO_SCORES;
  const compiled = scores.map(({ id }) => scope.score(id));
  return (row) => compiled.map(({ at }, score) => ({ score, ...at(row) }));
}
