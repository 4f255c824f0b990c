import { at, daysBetween, type Row } from './raw-cells.ts';

/** Whether a row is one of those counted; undefined where its cells do not tell. */
export type Test = (row: Row) => boolean | undefined;

/** The first and the last day of a period, and the day as of which it is told. */
export interface Span {
  readonly first: string;
  readonly last: string;
  readonly asOf: string;
}

const lastOf = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** A month `2025-02`, a quarter `2025-Q1` or a year `2025`, told on a day. */
export function spanOf(period: string, today: string): Span {
  const [year = '', part] = period.split('-');
  const months =
    part === undefined
      ? ['01', '12']
      : part.startsWith('Q')
        ? [3 * Number(part[1]) - 2, 3 * Number(part[1])]
        : [part, part];
  const [first = '', end = ''] = months.map((each) => `${year}-${String(each).padStart(2, '0')}`);
  const last = lastOf(end);
  return { first: `${first}-01`, last, asOf: today < last ? today : last };
}

/** The first and the last day that a cell may mean; undefined where it is no day. */
export function daysOf(text: string): readonly [string, string] | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return [text, text];
  return /^\d{4}-\d\d$/.test(text) ? [`${text}-01`, lastOf(text)] : undefined;
}

/** A blank cell meets nothing, and of an unreadable one nobody knows. */
const ofDay =
  (name: string, test: (first: string, last: string) => boolean | undefined): Test =>
  (row) => {
    const text = at(row, name);
    if (text === '') return false;
    const days = daysOf(text);
    return days && test(...days);
  };

export const within = (name: string, span: Span): Test =>
  ofDay(name, (first, last) => {
    if (last < span.first || first > span.last) return false;
    return first >= span.first && last <= span.last ? true : undefined;
  });

export const onOrBefore = (name: string, day: string): Test =>
  ofDay(name, (first, last) => (last <= day ? true : first > day ? false : undefined));

export const before = (name: string, day: string): Test =>
  ofDay(name, (first, last) => (last < day ? true : first >= day ? false : undefined));

export const after = (name: string, day: string): Test =>
  ofDay(name, (first, last) => (first > day ? true : last <= day ? false : undefined));

/** On one of the 365 days that end with the day on which the period is told. */
export const thisYear = (name: string, { asOf }: Span): Test =>
  all(
    onOrBefore(name, asOf),
    ofDay(name, (first, last) => (first === last ? daysBetween(first, asOf) < 365 : undefined)),
  );

/** One day of a row not later than another. */
export const notAfter =
  (one: string, other: string): Test =>
  (row) => {
    const limit = at(row, other);
    const days = daysOf(limit);
    if (limit === '' || at(row, one) === '') return false;
    if (!days) return undefined;
    return ofDay(one, (first, last) =>
      last <= days[0] ? true : first > days[1] ? false : undefined,
    )(row);
  };

/** Anything that can be read; a tick is there, too. */
export const hasDay =
  (name: string): Test =>
  (row) =>
    at(row, name) === ''
      ? false
      : daysOf(at(row, name)) || at(row, name) === '√'
        ? true
        : undefined;

export const has =
  (name: string): Test =>
  (row) =>
    at(row, name) !== '';

export const is =
  (name: string, ...words: readonly string[]): Test =>
  (row) =>
    words.includes(at(row, name));

export const everything: Test = () => true;

export const not =
  (test: Test): Test =>
  (row) => {
    const answer = test(row);
    return answer === undefined ? undefined : !answer;
  };

export const all =
  (...tests: readonly Test[]): Test =>
  (row) => {
    const answers = tests.map((test) => test(row));
    if (answers.includes(false)) return false;
    return answers.includes(undefined) ? undefined : true;
  };

export const any = (...tests: readonly Test[]): Test => not(all(...tests.map(not)));
