import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import { addMonths, type Day } from '../../../../src/rules/day/day.ts';
import { createJudge } from '../../../../src/rules/check/engine.ts';
import type { Answer, FactSource } from '../../../../src/rules/check/judge/judgement.ts';
import { normalForm, type NormalCondition } from '../../../../src/rules/policy/normal-form.ts';
import type { Condition } from '../../../../src/rules/policy/shape/index.ts';
import { spanOf } from './naive-day-functions.ts';
import { naiveSource } from './naive-facts.ts';
import { fromTable } from './naive-field-functions.ts';
import { text, type Compute, type Params } from './naive-function.ts';
import { alike, isKnown, keyed, keysOf } from './naive-likeness.ts';
import {
  BLANK,
  isAbsent,
  isUntold,
  number,
  UNKNOWN,
  type NaiveRow,
  type NaiveTable,
} from './naive-table.ts';

/** The matching rows of the ledger that is asked; undefined where that cannot be told. */
async function matches(
  params: Params,
  row: number,
  table: NaiveTable,
): Promise<readonly NaiveRow[] | undefined> {
  const theirs = table.ledgers.get(text(params, 'ledger'));
  if (!theirs) return undefined;
  const pairs = Object.entries((params['match'] as Record<string, string> | undefined) ?? {});
  const ours = pairs.map(([, our]) => keyed(table, table.rows[row], our));
  if (ours.some((value) => isAbsent(value))) return [];
  if (!ours.every(isKnown)) return undefined;
  const condition = params['conditions'] as Condition | undefined;
  const meets = await nestedAnswers(condition, theirs, { table, row });
  const found: NaiveRow[] = [];
  for (const [at, candidate] of theirs.rows.entries()) {
    if (meets[at] === 'no') continue;
    const values = pairs.map(([their]) => keyed(theirs, candidate, their));
    if (values.some(isAbsent)) continue;
    if (!values.every(isKnown)) return undefined;
    const same = values.every((value, place) => {
      const our = ours[place];
      return our !== undefined && alike(value, our, 'shared') === true;
    });
    if (!same) continue;
    if (meets[at] === 'unknown') return undefined;
    found.push(candidate);
  }
  return found;
}

/** The record that asks. */
interface Asking {
  readonly table: NaiveTable;
  readonly row: number;
}

/** Which of their rows meet a condition: judged once for each ledger, and each record that it is held against. */
function nestedAnswers(
  condition: Condition | undefined,
  theirs: NaiveTable,
  asking: Asking,
): Promise<readonly Answer[]> {
  const known = answers.get(theirs) ?? new Map<string, Promise<readonly Answer[]>>();
  answers.set(theirs, known);
  const written = JSON.stringify(condition ?? null);
  const values = written.includes('"ours":') ? asking.table.rows[asking.row] : undefined;
  const key = JSON.stringify([written, values]);
  const judged = known.get(key) ?? judgeAll(condition, theirs, asking);
  known.set(key, judged);
  return judged;
}

const answers = new WeakMap<NaiveTable, Map<string, Promise<readonly Answer[]>>>();

async function judgeAll(condition: Condition | undefined, theirs: NaiveTable, asking: Asking) {
  if (!condition) return theirs.rows.map((): Answer => 'yes');
  const normal = withOurFacts(normalForm(condition));
  const judge = createJudge(new Map([['nested', normal]]), besides(theirs, asking));
  const judged: Answer[] = [];
  for (const row of theirs.rows.keys())
    judged.push((await judge(row)).get('nested')?.answer ?? 'no');
  return judged;
}

const OURS = 'our ';

/** A field of ours under a name that nothing of theirs bears. */
function withOurFacts(condition: NormalCondition): NormalCondition {
  if ('all' in condition) return { all: condition.all.map(withOurFacts) };
  if ('any' in condition) return { any: condition.any.map(withOurFacts) };
  const { value } = condition;
  const isOurs = typeof value === 'object' && 'ours' in value;
  return isOurs ? { ...condition, value: { fact: OURS + value.ours } } : condition;
}

/** Their facts, and those of the one record that asks. */
function besides(theirs: NaiveTable, { table, row }: Asking): FactSource {
  const [own, other] = [naiveSource(table), naiveSource(theirs)];
  const ours = (fact: string) => (fact.startsWith(OURS) ? fact.slice(OURS.length) : undefined);
  return {
    describe: (fact, params) => {
      const name = ours(fact);
      return name === undefined ? other.describe(fact, params) : own.describe(name, undefined);
    },
    value: (fact, params, at) => {
      const name = ours(fact);
      return name === undefined ? other.value(fact, params, at) : own.value(name, undefined, row);
    },
  };
}

const overMatches =
  (fold: (values: readonly FactValue[], count: number) => FactValue): Compute =>
  async (params, row, table) => {
    const rows = await matches(params, row, table);
    if (!rows) return UNKNOWN;
    const name = params['field'] as string | undefined;
    const values = name === undefined ? [] : rows.map((each) => each[name] ?? UNKNOWN);
    return values.some(isUntold) ? UNKNOWN : fold(values, rows.length);
  };

function theOnly(values: readonly FactValue[]): FactValue {
  const present = values.filter((value) => !isAbsent(value));
  const [first] = present;
  if (!first) {
    const noneApplies = values.length > 0 && values.every(({ kind }) => kind === 'notApplicable');
    return noneApplies ? { kind: 'notApplicable', raw: '/' } : BLANK;
  }
  const same = present.every((value) => JSON.stringify(value) === JSON.stringify(first));
  return same ? first : UNKNOWN;
}

function sum(values: readonly FactValue[]): FactValue {
  return number(
    values.reduce((total, value) => total + (value.kind === 'number' ? value.number : 0), 0),
  );
}

/** Every word, and every item of a list, once. */
function itemsOf(values: readonly FactValue[]): FactValue {
  const items = new Set<string>();
  for (const value of values) {
    if (value.kind === 'text') items.add(value.text);
    else if (value.kind === 'choice') items.add(value.choice);
    else if (value.kind === 'list') value.items.forEach((item) => items.add(item));
  }
  return items.size > 0 ? { kind: 'list', items: [...items] } : BLANK;
}

const listIn = overMatches(itemsOf);

const counted = overMatches((_, count) => number(count));

const distinctIn: Compute = async (params, row, table) => {
  const rows = await matches(params, row, table);
  const theirs = table.ledgers.get(text(params, 'ledger'));
  if (!rows || !theirs) return UNKNOWN;
  const values = rows.map((each) => keyed(theirs, each, text(params, 'distinct')));
  const present = values.filter((value) => !isAbsent(value)).map(keysOf);
  return present.includes(undefined) ? UNKNOWN : number(new Set(present.flat()).size);
};

/** What is required less what is there; a list of ours stands under its name. */
const itemsLacking: Compute = async (params, row, table) => {
  const source = naiveSource(table);
  const asked = params['of'];
  const of =
    typeof asked === 'string'
      ? await source.value(asked, undefined, row)
      : await fromTable(asked as Params, row, table);
  if (isAbsent(of)) return BLANK;
  const within = params['in'];
  const held =
    typeof within === 'string'
      ? await source.value(within, undefined, row)
      : await listIn(within as Params, row, table);
  if (isUntold(of) || isUntold(held)) return UNKNOWN;
  const there = held.kind === 'list' ? held.items : [];
  const items = of.kind === 'list' ? of.items.filter((item) => !there.includes(item)) : [];
  return items.length > 0 ? { kind: 'list', items } : BLANK;
};

/** Every day on which some record runs, as a set: what lasts up to a day leaves that day out. */
const timeIn =
  (measure: (days: ReadonlySet<number>) => number): Compute =>
  async (params, row, table) => {
    const rows = await matches(params, row, table);
    if (!rows) return UNKNOWN;
    const [least, most] = [new Set<number>(), new Set<number>()];
    for (const each of rows) {
      const start = each[text(params, 'from')] ?? UNKNOWN;
      const end = each[text(params, 'to')] ?? UNKNOWN;
      if (isAbsent(start)) continue;
      if (start.kind !== 'day') return UNKNOWN;
      if (!isAbsent(end) && end.kind !== 'day') return UNKNOWN;
      const [first, last] = end.kind === 'day' ? [end.from, end.until] : [table.asOf, table.asOf];
      enter(least, start.until, Math.min(first, table.asOf));
      enter(most, start.from, Math.min(last, table.asOf));
    }
    return measure(least) === measure(most) ? number(measure(least)) : UNKNOWN;
  };

function enter(days: Set<number>, from: number, until: number) {
  for (let day = from; day < until; day++) days.add(day);
}

/** Months and days of each unbroken run of days, walked month by month. */
function wholeYears(days: ReadonlySet<number>): number {
  let [months, rest] = [0, 0];
  for (const day of [...days].filter((each) => !days.has(each - 1))) {
    let end = day;
    while (days.has(end)) end += 1;
    let whole = 0;
    while (addMonths(day as Day, whole + 1) <= end) whole += 1;
    months += whole;
    rest += end - addMonths(day as Day, whole);
  }
  return Math.floor((months + Math.floor(rest / 30)) / 12);
}

const shareIn: Compute = async (params, row, table) => {
  const { among, conditions, ...asked } = params;
  const whole = await matches({ ...asked, conditions: among }, row, table);
  const both = among === undefined ? conditions : { all: [conditions, among] };
  const part = await matches({ ...asked, conditions: both }, row, table);
  if (!whole) return UNKNOWN;
  if (whole.length === 0) return BLANK;
  return part ? number(Math.round((part.length * 10_000) / whole.length) / 100) : UNKNOWN;
};

export const ledgerFunctions: Readonly<Record<string, Compute>> = {
  listIn,
  itemsLacking,
  countIn: (params, row, table) =>
    (params['distinct'] === undefined ? counted : distinctIn)(params, row, table),
  hasLedger: (params, _, table) => ({
    kind: 'mark',
    yes: table.ledgers.has(text(params, 'ledger')),
  }),
  sumIn: overMatches(sum),
  daysIn: timeIn((days) => days.size),
  yearsIn: timeIn(wholeYears),
  shareIn,
  lookUp: overMatches(theOnly),
  earliestIn: overMatches((values) => spanOf(values, 'min')),
  latestIn: overMatches((values) => spanOf(values, 'max')),
};
