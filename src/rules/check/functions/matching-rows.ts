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

/** Indexes the other ledger once a run; undefined where the workbook lacks it. */
export function matchingRows(asked: MatchAsked, scope: FactScope): MatchingRows | undefined {
  const theirs = scope.records(asked.ledger);
  if (!theirs) return undefined;
  const pairs = Object.entries(asked.match ?? {});
  const ours = rowKeys(pairs.map(([, ourField]) => scope.field(ourField)));
  const index = indexOf(
    theirs,
    pairs.map(([theirField]) => theirs.field(theirField)),
    asked.conditions && theirs.condition(asked.conditions),
  );
  const at = (row: number): readonly number[] | UnknownFact => {
    const keys = ours(row);
    if (isUnknown(keys) || keys.length === 0) return isUnknown(keys) ? keys : NONE;
    if (index.loose) return qualified(index.loose, asked.ledger);
    const rows = rowsUnder(keys, index.rows);
    const open = rows.map((found) => index.open.get(found)).find((cause) => cause !== undefined);
    return open ? qualified(open, asked.ledger) : rows;
  };
  return { theirs, at };
}

interface RowIndex {
  readonly rows: Map<string, number[]>;
  /** Rows of which it is unknown whether they meet the conditions. */
  readonly open: Map<number, UnknownFact>;
  /** Why some row could match anything: then no answer is certain. */
  loose: UnknownFact | undefined;
}

function indexOf(
  theirs: FactScope,
  columns: readonly Column[],
  condition: RowCondition | undefined,
): RowIndex {
  const keysOf = rowKeys(columns);
  const index: RowIndex = { rows: new Map(), open: new Map(), loose: undefined };
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
    index.loose ??= keys;
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
