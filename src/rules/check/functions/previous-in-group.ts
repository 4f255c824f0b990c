import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { computedColumn } from '../facts/column.ts';
import { BLANK } from '../../ledger/value.ts';
import type { UnknownFact } from '../check-run.ts';
import { causeOf, isAbsent, unknown } from '../facts/unknown.ts';
import { eachRow } from '../facts/stretches.ts';
import { wholeKey } from '../facts/row-keys.ts';
import type { Column } from '../facts/column.ts';
import type { FactScope } from './fact-scope.ts';
import { Type } from '@sinclair/typebox';
import { ALL_TYPES } from '../operators/operator.ts';
import { Name } from '../../policy/shape/text-shape.ts';
import { defineFunction } from './function-fact.ts';

/** What a field holds in the record before this one of the same group; blank in the first. */
export const previousInGroup = defineFunction({
  name: 'previousInGroup',
  params: Type.Object(
    {
      field: Name,
      orderBy: Name,
      group: Type.Optional(Name),
    },
    { additionalProperties: false },
  ),
  roles: {
    field: { kind: 'field', types: ALL_TYPES },
    orderBy: { kind: 'field', types: DAY_TYPES },
    group: { kind: 'field', types: ALL_TYPES },
  },
  gives: { typeOf: 'field' },
  place: 'records',
  compile: ({ field, orderBy, group }, scope) => {
    const column = scope.field(field);
    const previous = previousRows(orderBy, group ?? scope.group, scope);
    const { type, choices } = column;
    return computedColumn({ name: 'previousInGroup', type, choices }, scope.rows, (row) => {
      const found = previous(row);
      if (found === undefined) return BLANK;
      if (typeof found !== 'number') return found;
      return causeOf(column.at(found), field) ?? column.at(found);
    });
  },
});

/** The row before a row in its group; undefined for the first, and for one that has no day or no group. */
type PreviousRow = (row: number) => number | undefined | UnknownFact;

/**
 * A record whose place in its group cannot be told makes the order of the whole group unknown. Records of one day stand
 * in the order of the ledger.
 */
function previousRows(orderBy: string, group: string | undefined, scope: FactScope): PreviousRow {
  const order = scope.field(orderBy);
  const groupOf = wholeKey(group === undefined ? [] : [scope.field(group)]);
  const placed = new Map<string, { row: number; day: number }[]>();
  const unplaced = new Map<string, UnknownFact>();
  const previous = new Map<number, number>();
  eachRow(scope.rows, scope.later, (row) => {
    const key = groupOf(row);
    const day = placeOf(order, row);
    if (typeof key !== 'string' || day === undefined) return;
    if (typeof day !== 'number') unplaced.set(key, unplaced.get(key) ?? day);
    else pushTo(placed, key, { row, day });
  });
  scope.later(() => {
    for (const rows of placed.values()) {
      rows.sort((one, other) => one.day - other.day || one.row - other.row);
      rows.forEach(({ row }, place) => {
        const before = rows[place - 1];
        if (before) previous.set(row, before.row);
      });
    }
  });
  return (row) => {
    const key = groupOf(row);
    const day = placeOf(order, row);
    if (key === undefined || day === undefined) return undefined;
    if (typeof key !== 'string') return key;
    return typeof day === 'number' ? (unplaced.get(key) ?? previous.get(row)) : day;
  };
}

function placeOf(order: Column, row: number): number | undefined | UnknownFact {
  const value = order.at(row);
  if (isAbsent(value)) return undefined;
  if (value.kind === 'day' && value.from === value.until) return value.from;
  return causeOf(value, order.name) ?? unknown('imprecise', [order.name]);
}

function pushTo<Item>(lists: Map<string, Item[]>, key: string, item: Item) {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
