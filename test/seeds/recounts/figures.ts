import { at, daysBetween, type Row } from './raw-cells.ts';
import { everything, daysOf, type Test } from './answers.ts';

/** A figure as a plain count gives it. */
export interface Counted {
  readonly kind: 'count' | 'share' | 'sum' | 'median';
  readonly value: number | null;
  /** Rows that it is about: below the line of a share. */
  readonly base: readonly Row[];
  readonly counted: number;
  /** Rows of which it is unknown whether they count. */
  readonly untold: readonly Row[];
}

/** What a row adds: a number, nothing, or nobody knows. */
type Adds = (row: Row) => number | null | undefined;

interface Sorted {
  readonly base: Row[];
  readonly untold: Row[];
  /** Rows of which nobody knows whether they are meant, and that would not add anything. */
  readonly perhaps: Row[];
  readonly numbers: number[];
  /** Rows that are certainly not meant, and rows that are, but nobody knows whether they count. */
  others: number;
  missing: number;
}

function sortOut(rows: readonly Row[], of: Test, adds: Adds): Sorted {
  const sorted: Sorted = { base: [], untold: [], perhaps: [], numbers: [], others: 0, missing: 0 };
  for (const row of rows) {
    const isMeant = of(row);
    if (isMeant === false) sorted.others += 1;
    else if (isMeant) sortMeant(row, adds(row), sorted);
    else if (adds(row) === null) sorted.perhaps.push(row);
    else sorted.untold.push(row);
  }
  return sorted;
}

function sortMeant(row: Row, added: ReturnType<Adds>, sorted: Sorted): void {
  if (added === undefined) {
    sorted.untold.push(row);
    sorted.missing += 1;
    return;
  }
  sorted.base.push(row);
  if (added !== null) sorted.numbers.push(added);
}

const asNumber =
  (test: Test): Adds =>
  (row) => {
    const answer = test(row);
    return answer === undefined ? undefined : answer ? 1 : null;
  };

/**
 * Nothing is known where nothing can be told of the rows that are meant; a day that nobody can read, beside rows that are
 * certainly not meant, takes nothing away.
 */
const isUnknown = ({ base, untold, others, missing }: Sorted) =>
  base.length === 0 && untold.length > 0 && (others === 0 || missing > 0);

export function count(rows: readonly Row[], of: Test, counts: Test = everything): Counted {
  const sorted = sortOut(rows, of, asNumber(counts));
  const { base, untold, numbers } = sorted;
  const counted = numbers.length;
  return { kind: 'count', value: isUnknown(sorted) ? null : counted, base, counted, untold };
}

/** In percent; nothing at all where there is nothing to divide by. */
export function share(rows: readonly Row[], of: Test, counts: Test): Counted {
  const { base, untold, perhaps, numbers } = sortOut(rows, of, asNumber(counts));
  const counted = numbers.length;
  const value = base.length === 0 ? null : (100 * counted) / base.length;
  // Below the line they change a share, and so are rows of which nobody knows whether they are meant.
  return { kind: 'share', value, base, counted, untold: [...untold, ...perhaps] };
}

export function sum(rows: readonly Row[], of: Test, name: string): Counted {
  const sorted = sortOut(rows, of, (row) => {
    const text = at(row, name);
    const isNumber = /^-?[\d.]+$/.test(text);
    return text === '' ? null : isNumber ? Number(text) : undefined;
  });
  const { base, untold, numbers } = sorted;
  const counted = numbers.length;
  const cents = numbers.reduce((total, each) => total + Math.round(each * 100), 0);
  const isNone = isUnknown(sorted) || (counted === 0 && base.length > 0);
  return { kind: 'sum', value: isNone ? null : cents / 100, base, counted, untold };
}

/** The middle one of the days from one to the other. */
export function median(rows: readonly Row[], of: Test, from: string, to: string): Counted {
  const { base, untold, numbers } = sortOut(rows, of, (row) => {
    const ends = [at(row, from), at(row, to)];
    if (ends.includes('')) return null;
    const isExact = ends.every((end) => daysOf(end)?.[0] === end);
    return isExact ? daysBetween(at(row, from), at(row, to)) : undefined;
  });
  const rising = [...numbers].sort((one, other) => one - other);
  const half = rising.length / 2;
  const middle = rising.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  const value = middle.reduce((total, each) => total + each, 0) / middle.length;
  const counted = numbers.length;
  return { kind: 'median', value: counted === 0 ? null : value, base, counted, untold };
}
