import { computedColumn } from '../facts/column.ts';
import { named, numberFact } from '../facts/inputs.ts';
import { eachRow } from '../facts/stretches.ts';
import { wholeKey } from '../facts/row-keys.ts';
import type { UnknownFact } from '../check-run.ts';
import type { FactScope } from './fact-scope.ts';
import { Type } from '@sinclair/typebox';
import { ALL_TYPES } from '../operators/operator.ts';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** How many other records of the ledger hold the same in `fields` and, together, something else in `differing`. */
export const duplicatesOf = defineFunction({
  name: 'duplicatesOf',
  params: Type.Object(
    {
      fields: Type.Array(Name, { minItems: 1 }),
      differing: Type.Optional(Type.Array(Name, { minItems: 1 })),
    },
    { additionalProperties: false },
  ),
  roles: {
    fields: { kind: 'fields', types: ALL_TYPES },
    differing: { kind: 'fields', types: ALL_TYPES },
  },
  gives: 'number',
  place: 'records',
  compile: ({ fields, differing }, scope) => {
    const duplicates = duplicateRows(fields, differing ?? [], scope);
    return computedColumn(named('duplicatesOf', 'number'), scope.rows, (row) => {
      const count = duplicates(row);
      return typeof count === 'number' ? numberFact(count) : count;
    });
  },
});

/** The records that hold the same in all of the fields. */
interface Alike {
  /** How many hold what in the differing fields. */
  readonly byDifference: Map<string, number>;
  count: number;
  /** Those of which the differing fields are all present. */
  told: number;
  /** Why the differing fields of one of them are unknown. */
  cause: UnknownFact | undefined;
}

/**
 * A record whose fields are unreadable is nobody's duplicate: it is itself reported as unchecked. One that is known to
 * be alike, but not whether it differs, makes the answer unknown.
 */
function duplicateRows(
  fields: readonly string[],
  differing: readonly string[],
  scope: FactScope,
): (row: number) => number | UnknownFact {
  const same = wholeKey(fields.map((field) => scope.field(field)));
  const different = wholeKey(differing.map((field) => scope.field(field)));
  const groups = new Map<string, Alike>();
  eachRow(scope.rows, scope.later, (row) => {
    const key = same(row);
    if (typeof key === 'string') enter(groups, key, different(row));
  });
  return (row) => {
    const key = same(row);
    if (typeof key !== 'string') return key ?? 0;
    const alike = groups.get(key);
    const others = (alike?.count ?? 1) - 1;
    if (differing.length === 0 || others === 0 || !alike) return others;
    const difference = different(row);
    if (difference === undefined) return 0;
    if (typeof difference !== 'string') return difference;
    return alike.cause ?? alike.told - (alike.byDifference.get(difference) ?? 0);
  };
}

function enter(
  groups: Map<string, Alike>,
  key: string,
  difference: string | UnknownFact | undefined,
) {
  const alike: Alike = groups.get(key) ?? {
    byDifference: new Map(),
    count: 0,
    told: 0,
    cause: undefined,
  };
  groups.set(key, alike);
  alike.count += 1;
  if (typeof difference === 'string') {
    alike.told += 1;
    alike.byDifference.set(difference, (alike.byDifference.get(difference) ?? 0) + 1);
  } else alike.cause ??= difference;
}
