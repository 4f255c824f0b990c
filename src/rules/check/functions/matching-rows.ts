import type { Condition } from '../../policy/shape/condition-shape.ts';
import type { UnknownFact } from '../check-run.ts';
import type { Column } from '../facts/column.ts';
import { isUnknown } from '../facts/match-key.ts';
import { rowKeys } from '../facts/row-keys.ts';
import { eachRow } from '../facts/stretches.ts';
import { unknown } from '../facts/unknown.ts';
import { NO, UNKNOWN } from '../tri.ts';
import type { FactScope, RowCondition } from './fact-scope.ts';
import type { Match } from './match-shape.ts';
import { pairing, parted } from './our-fields.ts';

export interface MatchAsked {
  readonly ledger: string;
  readonly match?: Match;
  readonly conditions?: Condition;
}

/** The rows of another ledger that match each row of ours. */
export interface MatchingRows {
  readonly theirs: FactScope;
  at(row: number): readonly number[] | UnknownFact;
}

const NONE: readonly number[] = [];

/** Undefined where the workbook lacks the other ledger. */
export function matchingRows(asked: MatchAsked, scope: FactScope): MatchingRows | undefined {
  const theirs = scope.records(asked.ledger);
  if (!theirs) return undefined;
  const pairs = Object.entries(asked.match ?? {});
  const ours = rowKeys(pairs.map(([, ourField]) => scope.field(ourField)));
  const { fixed, paired } = parted(asked.conditions);
  const index = indexed(
    theirs,
    pairs.map(([theirField]) => theirField),
    fixed,
  );
  const pair = paired && pairing(paired, scope, theirs);
  const named = (cause: UnknownFact) => qualified(cause, asked.ledger);
  const at = (row: number): readonly number[] | UnknownFact => {
    const keys = ours(row);
    if (isUnknown(keys) || keys.length === 0) return isUnknown(keys) ? keys : NONE;
    const meets = pair?.with(row);
    for (const [found, cause] of index.loose) {
      if (meets?.(found) !== NO) return named(cause);
    }
    const found = rowsUnder(keys, index.rows);
    const rows = meets ? found.filter((each) => meets(each) !== NO) : found;
    const open = rows.map((each) => index.open.get(each)).find((cause) => cause !== undefined);
    if (open) return named(open);
    const untold = rows.find((each) => meets?.(each) === UNKNOWN);
    return pair && untold !== undefined ? pair.why(row, untold, named) : rows;
  };
  return { theirs, at };
}

interface RowIndex {
  readonly rows: Map<string, number[]>;
  /** Rows of which it is unknown whether they meet the conditions. */
  readonly open: Map<number, UnknownFact>;
  /** Rows that could match anything, and why: while there is one, no answer is certain. */
  readonly loose: Map<number, UnknownFact>;
}

/** A ledger is indexed once for each way in which it is asked, whoever asks. */
const indexes = new WeakMap<FactScope, Map<string, RowIndex>>();

function indexed(
  theirs: FactScope,
  fields: readonly string[],
  fixed: Condition | undefined,
): RowIndex {
  const known = indexes.get(theirs) ?? new Map<string, RowIndex>();
  indexes.set(theirs, known);
  const asked = JSON.stringify([fields, fixed]);
  const present = known.get(asked);
  if (present) return present;
  const columns = fields.map((field) => theirs.field(field));
  const index = indexOf(theirs, columns, fixed && theirs.condition(fixed));
  known.set(asked, index);
  return index;
}

function indexOf(
  theirs: FactScope,
  columns: readonly Column[],
  condition: RowCondition | undefined,
): RowIndex {
  const keysOf = rowKeys(columns);
  const index: RowIndex = { rows: new Map(), open: new Map(), loose: new Map() };
  eachRow(theirs.rows, theirs.later, (row) => {
    enter(index, keysOf, condition, row);
  });
  return index;
}

function enter(
  index: RowIndex,
  keysOf: ReturnType<typeof rowKeys>,
  condition: RowCondition | undefined,
  row: number,
) {
  const meets = condition?.at(row);
  if (meets === NO) return;
  const keys = keysOf(row);
  if (isUnknown(keys)) {
    index.loose.set(row, keys);
    return;
  }
  if (condition && meets === UNKNOWN) index.open.set(row, condition.why(row));
  for (const key of keys.length > 1 ? new Set(keys) : keys) {
    const rows = index.rows.get(key);
    if (rows) rows.push(row);
    else index.rows.set(key, [row]);
  }
}

function rowsUnder(keys: readonly string[], index: RowIndex['rows']): readonly number[] {
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) return index.get(only) ?? NONE;
  return [...new Set(keys.flatMap((key) => index.get(key) ?? NONE))];
}

/** Fields of another ledger are named together with it. */
export function qualified(cause: UnknownFact, ledger: string): UnknownFact {
  if (cause.reason === 'noLedger') return cause;
  const name = (field: string) => (field.includes('.') ? field : `${ledger}.${field}`);
  return unknown(cause.reason, cause.fields.map(name));
}
