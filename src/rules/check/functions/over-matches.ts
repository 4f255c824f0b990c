import type { FactValue } from '../check-run.ts';
import { computedColumn, type Column } from '../facts/column.ts';
import type { NamedValue } from '../facts/day-spans.ts';
import { isUnknown } from '../facts/match-key.ts';
import { unknown } from '../facts/unknown.ts';
import type { FactType } from '../operators/operator.ts';
import type { FactScope } from './fact-scope.ts';
import { matchingRows, qualified, type MatchAsked } from './matching-rows.ts';

interface OverMatches {
  readonly type: FactType | undefined;
  readonly choices: readonly string[];
  readonly fold: (rows: readonly number[]) => FactValue;
}

/** A column made from the matching rows of a ledger; unknown where the workbook lacks that ledger. */
export function overMatches(
  name: string,
  asked: MatchAsked,
  scope: FactScope,
  over: (theirs: FactScope) => OverMatches,
): Column {
  const matches = matchingRows(asked, scope);
  if (!matches) {
    const missing = unknown('noLedger', [asked.ledger]);
    return computedColumn({ name, type: undefined, choices: [] }, scope.rows, () => missing);
  }
  const { type, choices, fold } = over(matches.theirs);
  return computedColumn({ name, type, choices }, scope.rows, (row) => {
    const rows = matches.at(row);
    if (isUnknown(rows)) return rows;
    const value = fold(rows);
    return value.kind === 'unknown' ? qualified(value, asked.ledger) : value;
  });
}

export function* valuesOf(column: Column, rows: readonly number[]): Generator<NamedValue> {
  for (const row of rows) yield { value: column.at(row), name: column.name };
}
