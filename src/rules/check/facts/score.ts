import type { CompiledScore } from '../../policy/compiled-policy.ts';
import type { Criterion } from '../../policy/shape/index.ts';
import type { CriterionResult, FactValue, Points, UnknownFact } from '../check-run.ts';
import type { FactScope, ScoreOfRow, ScoreOverRows } from '../functions/fact-scope.ts';
import { UNKNOWN, YES } from '../tri.ts';
import { numberFact } from './inputs.ts';
import { causeOf, isAbsent, unknown } from './unknown.ts';

/** How much of its points a criterion earns, from 0 to 1; or why that cannot be told. */
type Share = (row: number) => number | UnknownFact;
type Scale = Extract<Criterion, { scale: object }>['scale'];

/**
 * The points of each row, criterion by criterion. A criterion that cannot be told may earn anything between none and
 * all of its points: the sum is then an interval. Each row is counted once.
 */
export function scoreOverRows({ criteria }: CompiledScore, scope: FactScope): ScoreOverRows {
  const compiled = criteria.map((criterion) => compileCriterion(criterion, scope));
  const known = new Array<ScoreOfRow | undefined>(scope.rows);
  return { at: (row) => (known[row] ??= scoreOfRow(compiled.map((points) => points(row)))) };
}

function scoreOfRow(criteria: readonly CriterionResult[]): ScoreOfRow {
  const sum = (part: keyof Points) =>
    tenths(criteria.reduce((total, criterion) => total + criterion[part], 0));
  return { from: sum('from'), until: sum('until'), of: sum('of'), criteria };
}

/** To a tenth of a point: the parts that people see add up to the whole that they see. */
function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}

/** Points that are not in force yet count for nothing, neither earned nor missed. */
function compileCriterion(
  criterion: Criterion,
  scope: FactScope,
): (row: number) => CriterionResult {
  const points = amountOf(criterion.points, scope);
  const share =
    'scale' in criterion ? scaleShare(criterion.scale, scope) : heldShare(criterion, scope);
  return (row) => {
    const most = points(row);
    const of = most.kind === 'number' ? tenths(most.number) : 0;
    const earned = share(row);
    if (typeof earned !== 'number') return { from: 0, until: of, of, unknown: earned };
    return { from: tenths(of * earned), until: tenths(of * earned), of, unknown: null };
  };
}

function heldShare(
  { conditions }: Extract<Criterion, { conditions: object }>,
  scope: FactScope,
): Share {
  const condition = scope.condition(conditions);
  return (row) => {
    const answer = condition.at(row);
    if (answer === UNKNOWN) return condition.why(row);
    return answer === YES ? 1 : 0;
  };
}

/** In proportion between the two ends, and no less or more beyond them. A blank earns nothing. */
function scaleShare({ fact, params, zeroAt, fullAt }: Scale, scope: FactScope): Share {
  const column = scope.fact(fact, params);
  const ends = [zeroAt, fullAt].map((end) => amountOf(end, scope));
  return (row) => {
    const value = column.at(row);
    if (isAbsent(value)) return 0;
    const [zero, full] = ends.map((end) => end(row));
    for (const each of [value, zero, full]) {
      const cause = each && causeOf(each, column.name);
      if (cause) return cause;
    }
    if (value.kind !== 'number' || zero?.kind !== 'number' || full?.kind !== 'number') {
      return unknown('imprecise', [column.name]);
    }
    return between(value.number, zero.number, full.number);
  };
}

function between(number: number, zero: number, full: number): number {
  if (zero === full) return number >= full ? 1 : 0;
  return Math.min(1, Math.max(0, (number - zero) / (full - zero)));
}

/** A number, or the parameter of that name. */
function amountOf(amount: number | string, scope: FactScope): (row: number) => FactValue {
  if (typeof amount === 'string') {
    const column = scope.fact(amount);
    return (row) => column.at(row);
  }
  const fact = numberFact(amount);
  return () => fact;
}
