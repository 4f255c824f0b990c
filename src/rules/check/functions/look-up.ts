import { causeOf, isAbsent, unknown } from '../facts/unknown.ts';
import type { Column } from '../facts/column.ts';
import { BLANK } from '../../ledger/value.ts';
import type { FactValue } from '../check-run.ts';
import { overMatches } from './over-matches.ts';
import { ALL_TYPES } from '../operators/operator.ts';
import { defineFunction } from './function-fact.ts';
import { TheirField } from './their-field.ts';

/** What a field holds in the matching records of a ledger; blank where none matches, unknown where they differ. */
export const lookUp = defineFunction({
  name: 'lookUp',
  params: TheirField,
  roles: {
    ledger: { kind: 'ledger' },
    match: { kind: 'match' },
    field: { kind: 'theirField', types: ALL_TYPES },
    conditions: { kind: 'theirConditions' },
  },
  gives: { typeOf: 'field' },
  place: 'anywhere',
  compile: (asked, scope) =>
    overMatches('lookUp', asked, scope, (theirs) => {
      const column = theirs.field(asked.field);
      const { type, choices } = column;
      return { type, choices, fold: (rows) => theOnlyOne(column, rows) };
    }),
});

/** Absent ones are passed over. Where all are not applicable, so is the answer. */
function theOnlyOne(column: Column, rows: readonly number[]): FactValue {
  let only: FactValue | undefined;
  let absent: FactValue | undefined;
  for (const row of rows) {
    const value = column.at(row);
    const cause = causeOf(value, column.name);
    if (cause) return cause;
    if (isAbsent(value)) absent = absent?.kind === 'blank' ? absent : value;
    else if (only && !isSame(only, value)) return unknown('imprecise', [column.name]);
    else only = value;
  }
  return only ?? absent ?? BLANK;
}

/** Two cells that say the same: the same month, or √ twice, counts as the same. */
function isSame(one: FactValue, other: FactValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
