import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import type { Column } from '../facts/column.ts';
import { earliest, latest, type SpanFold } from '../facts/day-spans.ts';
import type { FactScope } from './fact-scope.ts';
import type { MatchAsked } from './matching-rows.ts';
import { overMatches, valuesOf } from './over-matches.ts';
import { defineFunction } from './function-fact.ts';
import { TheirField } from './their-field.ts';

/** The earliest day of a field over the matching records of a ledger; blank where there is none. */
export const earliestIn = defineFunction({
  name: 'earliestIn',
  params: TheirField,
  roles: {
    ledger: { kind: 'ledger' },
    match: { kind: 'match' },
    field: { kind: 'theirField', types: DAY_TYPES },
    conditions: { kind: 'theirConditions' },
  },
  gives: 'day',
  place: 'anywhere',
  compile: (asked, scope) => extreme('earliestIn', earliest, asked, scope),
});

/** The latest day of a field over the matching records of a ledger; blank where there is none. */
export const latestIn = defineFunction({
  name: 'latestIn',
  params: TheirField,
  roles: {
    ledger: { kind: 'ledger' },
    match: { kind: 'match' },
    field: { kind: 'theirField', types: DAY_TYPES },
    conditions: { kind: 'theirConditions' },
  },
  gives: 'day',
  place: 'anywhere',
  compile: (asked, scope) => extreme('latestIn', latest, asked, scope),
});

function extreme(
  name: string,
  fold: SpanFold,
  asked: MatchAsked & { readonly field: string },
  scope: FactScope,
): Column {
  return overMatches(name, asked, scope, (theirs) => {
    const column = theirs.field(asked.field);
    return { type: 'day', choices: [], fold: (rows) => fold(valuesOf(column, rows)) };
  });
}
