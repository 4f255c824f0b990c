import { Type } from '@sinclair/typebox';
import { BLANK } from '../../ledger/value.ts';
import type { Condition } from '../../policy/shape/condition-shape.ts';
import type { LookupTable } from '../../policy/shape/table-shape.ts';
import { Name } from '../../policy/shape/text-shape.ts';
import type { FactValue } from '../check-run.ts';
import { computedColumn } from '../facts/column.ts';
import { listFact, named } from '../facts/inputs.ts';
import { WORD_TYPES, type FactType } from '../operators/operator.ts';
import { UNKNOWN, YES } from '../tri.ts';
import type { FactScope, RowCondition } from './fact-scope.ts';
import { defineFunction } from './function-fact.ts';

/** Fields that a table may go by. */
export const TABLE_TYPES: readonly FactType[] = [...WORD_TYPES, 'number', 'mark'];

/** The items that a table of the policy gives for a record; blank where no row fits. */
export const fromTable = defineFunction({
  name: 'fromTable',
  params: Type.Object(
    {
      table: Name,
      fields: Type.Optional(Type.Array(Name, { minItems: 1 })),
      with: Type.Optional(
        Type.Record(Name, Type.Union([Type.String(), Type.Number(), Type.Boolean()]), {
          minProperties: 1,
          description:
            '写定的字段：不看记录，按写出的值查 / Fields of the table with a value that is written out.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  roles: {
    table: { kind: 'table' },
    fields: { kind: 'fields', types: TABLE_TYPES },
    with: { kind: 'tableValues' },
  },
  gives: 'list',
  place: 'anywhere',
  compile: ({ table: name, fields, with: written = {} }, scope) => {
    const table = scope.table(name);
    const rows = table.rows
      .filter(({ when }) => fitsWritten(when, table.by, written))
      .map(({ when, gives }) => {
        const open = when.map((value, place) =>
          (table.by[place] ?? '') in written ? null : value,
        );
        return { gives, fits: rowCondition(open, fields ?? table.by, scope) };
      });
    return computedColumn(named('fromTable', 'list'), scope.rows, (row) => given(rows, row));
  },
});

interface CompiledRow {
  readonly gives: readonly string[];
  readonly fits: RowCondition;
}

type When = LookupTable['rows'][number]['when'];

/** What is written out decides at once which rows can fit at all. */
function fitsWritten(
  when: When,
  by: readonly string[],
  written: Readonly<Record<string, string | number | boolean>>,
): boolean {
  return Object.entries(written).every(([name, value]) => {
    const asked = when[by.indexOf(name)] ?? null;
    return asked === null || (Array.isArray(asked) ? asked.includes(value) : asked === value);
  });
}

/** A row fits where each field is what it says; of null it says nothing. */
function rowCondition(when: When, fields: readonly string[], scope: FactScope): RowCondition {
  const all = fields.flatMap((fact, place): Condition[] => {
    const value = when[place] ?? null;
    if (value === null) return [];
    return [{ fact, operator: 'in', value: Array.isArray(value) ? value : [value] }];
  });
  return scope.condition({ all });
}

/** All that the fitting rows give, each item once; unknown while it is unknown of one of them whether it fits. */
function given(rows: readonly CompiledRow[], row: number): FactValue {
  const items = new Set<string>();
  for (const { gives, fits } of rows) {
    const answer = fits.at(row);
    if (answer === UNKNOWN) return fits.why(row);
    if (answer === YES) gives.forEach((item) => items.add(item));
  }
  return items.size === 0 ? BLANK : listFact([...items]);
}
