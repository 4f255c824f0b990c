import { numberFact } from '../facts/inputs.ts';
import type { NamedValue } from '../facts/day-spans.ts';
import { causeOf } from '../facts/unknown.ts';
import type { FactValue } from '../check-run.ts';
import { overMatches, valuesOf } from './over-matches.ts';
import { defineFunction } from './function-fact.ts';
import { TheirField } from './their-field.ts';

/** The sum of a field over the matching records of a ledger; blank ones are passed over. */
export const sumIn = defineFunction({
  name: 'sumIn',
  params: TheirField,
  roles: {
    ledger: { kind: 'ledger' },
    match: { kind: 'match' },
    field: { kind: 'theirField', types: ['number'] },
    conditions: { kind: 'theirConditions' },
  },
  gives: 'number',
  place: 'anywhere',
  compile: (asked, scope) =>
    overMatches('sumIn', asked, scope, (theirs) => {
      const column = theirs.field(asked.field);
      return { type: 'number', choices: [], fold: (rows) => sum(valuesOf(column, rows)) };
    }),
});

function sum(values: Iterable<NamedValue>): FactValue {
  let total = 0;
  for (const { value, name } of values) {
    const cause = causeOf(value, name);
    if (cause) return cause;
    if (value.kind === 'number') total += value.number;
  }
  return numberFact(total);
}
