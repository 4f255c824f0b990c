import { BLANK } from '../../ledger/value.ts';
import type { FactValue } from '../check-run.ts';
import { listFact } from '../facts/inputs.ts';
import { itemsOf } from '../facts/items.ts';
import { causeOf } from '../facts/unknown.ts';
import { LIST_TYPES, WORD_TYPES } from '../operators/operator.ts';
import { defineFunction } from './function-fact.ts';
import { TheirField } from './their-field.ts';
import { overMatches, valuesOf } from './over-matches.ts';
import type { NamedValue } from '../facts/day-spans.ts';

/** What a field holds over the matching records of a ledger, each thing once; blank where there is none. */
export const listIn = defineFunction({
  name: 'listIn',
  params: TheirField,
  roles: {
    ledger: { kind: 'ledger' },
    match: { kind: 'match' },
    field: { kind: 'theirField', types: [...WORD_TYPES, ...LIST_TYPES] },
    conditions: { kind: 'theirConditions' },
  },
  gives: 'list',
  choicesOf: 'field',
  place: 'anywhere',
  compile: (asked, scope) =>
    overMatches('listIn', asked, scope, (theirs) => {
      const column = theirs.field(asked.field);
      return { type: 'list', choices: [], fold: (rows) => together(valuesOf(column, rows)) };
    }),
});

/** In the order in which they first appear; absent ones are passed over. */
function together(values: Iterable<NamedValue>): FactValue {
  const items = new Set<string>();
  for (const { value, name } of values) {
    const cause = causeOf(value, name);
    if (cause) return cause;
    for (const item of itemsOf(value)) items.add(item);
  }
  return items.size === 0 ? BLANK : listFact([...items]);
}
