import type { UncheckedReason } from '../../check/check-run.ts';
import type { FactScope, RowCondition } from '../../check/functions/fact-scope.ts';
import { causeOf, isAbsent } from '../../check/facts/unknown.ts';
import { NO, UNKNOWN, YES, type Tri } from '../../check/tri.ts';
import type { Indicator } from '../../policy/shape/index.ts';
import type { Period } from '../bulletin.ts';

/** How an indicator takes a record: above the line, only below it, or not to be told why. */
export type Taken =
  | { readonly as: 'counted'; readonly amount: number }
  | { readonly as: 'base' }
  | {
      readonly as: 'unknown';
      readonly why: UncheckedReason;
      /** A cell of its own leaves open only whether the indicator is about it at all. */
      readonly isStray: boolean;
    };

interface Sorter {
  /** undefined: the indicator is not about this record. */
  readonly take: (row: number) => Taken | undefined;
  /** Whether the record certainly lies in the period; of an indicator without a day none does. */
  readonly isDated: (row: number) => boolean;
}

/** An answer that says why it cannot be told. */
type Answer = (row: number) => typeof NO | typeof YES | UncheckedReason;
/** A number, none where there is nothing to count, or why it cannot be told. */
type Amount = (row: number) => number | undefined | UncheckedReason;

const BASE: Taken = { as: 'base' };

export function recordSorter(indicator: Indicator, scope: FactScope, period: Period): Sorter {
  const inPeriod = indicator.on === undefined ? always : liesIn(period, indicator.on, scope);
  const isMeant = indicator.of ? answered(scope.condition(indicator.of)) : always;
  const amountOf = amountIn(indicator, scope);
  const isShare = 'share' in indicator;
  const take = (row: number): Taken | undefined => {
    const asked = both(inPeriod(row), isMeant, row);
    if (asked === NO) return undefined;
    const amount = amountOf(row);
    if (asked === YES) {
      if (typeof amount === 'string') return { as: 'unknown', why: amount, isStray: false };
      return amount === undefined ? BASE : { as: 'counted', amount };
    }
    const isStray = asked === 'unreadable' || asked === 'imprecise';
    // Below the line it changes a share; a count, a sum or a median it does not.
    if (amount === undefined && !isShare) return undefined;
    return { as: 'unknown', why: asked, isStray };
  };
  return { take, isDated: (row) => indicator.on !== undefined && inPeriod(row) === YES };
}

function both(one: ReturnType<Answer>, other: Answer, row: number): ReturnType<Answer> {
  if (one === NO) return NO;
  const second = other(row);
  return second === NO || one === YES ? second : one;
}

const always: Answer = () => YES;

function answered(condition: RowCondition): Answer {
  return (row) => {
    const answer: Tri = condition.at(row);
    return answer === UNKNOWN ? condition.why(row).reason : answer;
  };
}

function liesIn({ first, last }: Period, field: string, scope: FactScope): Answer {
  const column = scope.field(field);
  return (row) => {
    const value = column.at(row);
    if (isAbsent(value)) return NO;
    if (value.kind !== 'day') return causeOf(value, field)?.reason ?? 'imprecise';
    if (value.until < first || value.from > last) return NO;
    return value.from >= first && value.until <= last ? YES : 'imprecise';
  };
}

/** 1 where a record is counted; the number, or the days, that it adds to a sum or a median. */
function amountIn(indicator: Indicator, scope: FactScope): Amount {
  if ('sum' in indicator) return numberIn(scope.field(indicator.sum));
  if ('median' in indicator) return numberIn(scope.fact('daysBetween', indicator.median));
  const condition = 'share' in indicator ? indicator.share : indicator.count;
  if (condition === 'all') return () => 1;
  const isCounted = answered(scope.condition(condition));
  return (row) => {
    const answer = isCounted(row);
    if (typeof answer === 'string') return answer;
    return answer === YES ? 1 : undefined;
  };
}

function numberIn(column: ReturnType<FactScope['field']>): Amount {
  return (row) => {
    const value = column.at(row);
    if (value.kind === 'number') return value.number;
    return isAbsent(value) ? undefined : (causeOf(value, column.name)?.reason ?? 'imprecise');
  };
}
