import type { Field } from '../../policy/shape/ledger-shape.ts';
import { bareText } from '../cell-text.ts';
import { isNeeded } from '../columns/choose-kind.ts';
import { isSequenceHeader } from '../header/header-words.ts';
import type { Table } from '../header/table.ts';
import type { SheetView } from '../sheet/sheet-view.ts';

/** What the walk over the rows below a header needs to know of its columns. */
export interface TableBody {
  readonly view: SheetView;
  readonly table: Table;
  /** Field → column, in the policy's order. */
  readonly fields: ReadonlyMap<Field, number>;
  readonly columns: ReadonlySet<number>;
  /** The columns that tell one record from another: the key; else what identifies; else the first required text. */
  readonly anchors: readonly number[];
  /** Other columns that every record must fill in. */
  readonly needed: readonly number[];
  readonly sequences: readonly number[];
  /** The column of the group, unless it is part of the key: filled in ahead, it makes no record. */
  readonly group: number | undefined;
  /** Column → the texts of its header, to know it again where it is repeated. */
  readonly headerTexts: ReadonlyMap<number, ReadonlySet<string>>;
}

export function tableBody(view: SheetView, table: Table): TableBody {
  const { index, headers, assignment } = table.columns;
  const { policy } = index;
  const fields = new Map<Field, number>();
  for (const field of policy.ledger.fields) {
    const claim = assignment.taken.get(field.name);
    if (claim) fields.set(field, claim.column);
  }
  const columnOf = (name: string): number | undefined => assignment.taken.get(name)?.column;
  const named = (names: readonly string[]): readonly number[] =>
    names.map(columnOf).filter((column) => column !== undefined);
  const needed = [...fields].filter(([field]) => isNeeded(field, policy));
  const texts = needed.filter(([{ type }]) => type === 'text').map(([, column]) => column);
  const anchors = [
    named(policy.ledger.key),
    named(policy.ledger.identifies ?? []),
    texts.slice(0, 1),
  ].find((columns) => columns.length > 0);
  return {
    view,
    table,
    fields,
    columns: new Set(fields.values()),
    anchors: anchors ?? [],
    needed: needed.map(([, column]) => column).filter((column) => !anchors?.includes(column)),
    sequences: headers
      .filter(({ column, leaf }) => isSequenceHeader(leaf.name) && !anchors?.includes(column))
      .map(({ column }) => column),
    group: named(policy.ledger.group === undefined ? [] : [policy.ledger.group]).find(
      (column) => !anchors?.includes(column),
    ),
    headerTexts: new Map(
      headers.map(({ column, path }) => [
        column,
        new Set(path.map(({ shown }) => bareText(shown))),
      ]),
    ),
  };
}
