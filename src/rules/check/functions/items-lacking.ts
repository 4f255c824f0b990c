import { Type } from '@sinclair/typebox';
import { BLANK } from '../../ledger/value.ts';
import { nameFor } from '../../policy/shape/text-shape.ts';
import type { FactValue } from '../check-run.ts';
import { computedColumn, type Column } from '../facts/column.ts';
import { listFact, named } from '../facts/inputs.ts';
import { itemsOf } from '../facts/items.ts';
import { causeOf, isAbsent } from '../facts/unknown.ts';
import type { FactScope } from './fact-scope.ts';
import { fromTable } from './from-table.ts';
import { defineFunction } from './function-fact.ts';
import { listIn } from './list-in.ts';

const ListName = nameFor(
  '多项字段，或取值是列表的参数 / A list field, or a parameter that is a list.',
);

/** Which of the items that are required are not there; blank where none is lacking. */
export const itemsLacking = defineFunction({
  name: 'itemsLacking',
  params: Type.Object(
    {
      of: Type.Union([ListName, fromTable.params]),
      in: Type.Union([ListName, listIn.params]),
    },
    { additionalProperties: false },
  ),
  roles: {
    of: { kind: 'list', or: 'fromTable' },
    in: { kind: 'list', or: 'listIn' },
  },
  gives: 'list',
  place: 'anywhere',
  compile: (asked, scope) => {
    const required = listColumn(asked.of, scope, 'fromTable');
    const held = listColumn(asked.in, scope, 'listIn');
    return computedColumn(named('itemsLacking', 'list'), scope.rows, (row) =>
      lacking(required, held, row),
    );
  },
});

function listColumn(
  asked: string | Readonly<Record<string, unknown>>,
  scope: FactScope,
  called: string,
): Column {
  return typeof asked === 'string' ? scope.fact(asked) : scope.fact(called, asked);
}

/** A cell that is absent holds nothing, and so lacks everything; where nothing is required, nothing is lacking. */
function lacking(required: Column, held: Column, row: number): FactValue {
  const wanted = required.at(row);
  if (isAbsent(wanted)) return BLANK;
  const there = held.at(row);
  const cause = causeOf(wanted, required.name) ?? causeOf(there, held.name);
  if (cause) return cause;
  const items = itemsOf(wanted).filter((item) => !itemsOf(there).includes(item));
  return items.length === 0 ? BLANK : listFact(items);
}
