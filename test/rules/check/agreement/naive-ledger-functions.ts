import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import { createJudge } from '../../../../src/rules/check/engine.ts';
import type { Answer } from '../../../../src/rules/check/judge/judgement.ts';
import { normalForm } from '../../../../src/rules/policy/normal-form.ts';
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
  const meets = await nestedAnswers(params['conditions'] as Condition | undefined, theirs);
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

/** Which of their rows meet a condition: judged once for each ledger. */
function nestedAnswers(
  condition: Condition | undefined,
  theirs: NaiveTable,
): Promise<readonly Answer[]> {
  const known = answers.get(theirs) ?? new Map<string, Promise<readonly Answer[]>>();
  answers.set(theirs, known);
  const key = JSON.stringify(condition ?? null);
  const judged = known.get(key) ?? judgeAll(condition, theirs);
  known.set(key, judged);
  return judged;
}

const answers = new WeakMap<NaiveTable, Map<string, Promise<readonly Answer[]>>>();

async function judgeAll(condition: Condition | undefined, theirs: NaiveTable) {
  if (!condition) return theirs.rows.map((): Answer => 'yes');
  const judge = createJudge(new Map([['nested', normalForm(condition)]]), naiveSource(theirs));
  const judged: Answer[] = [];
  for (const row of theirs.rows.keys())
    judged.push((await judge(row)).get('nested')?.answer ?? 'no');
  return judged;
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
  lookUp: overMatches(theOnly),
  earliestIn: overMatches((values) => spanOf(values, 'min')),
  latestIn: overMatches((values) => spanOf(values, 'max')),
};
