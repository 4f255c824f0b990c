import { conversion } from '../field-types/unit.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import { filledCells, contentAt } from '../sheet/sheet-view.ts';
import { areUnits, unitIn } from '../sheet/row-looks.ts';
import { bareText } from '../cell-text.ts';
import type { TableBody } from './table-body.ts';

/** The unit in which a column of numbers is written: its header's, the unit row's below it, or that of the whole sheet. */
export function columnUnit(body: TableBody, field: Field, column: number): string | undefined {
  if (field.type !== 'number') return undefined;
  const header = body.table.columns.headers.find((candidate) => candidate.column === column);
  const inHeader = [...(header?.path ?? [])].reverse().find(({ unit }) => unit !== undefined)?.unit;
  return inHeader ?? unitBelow(body, column) ?? unitAbove(body, field);
}

function unitBelow({ view, table }: TableBody, column: number): string | undefined {
  const { last } = table.block;
  for (let row = last + 1; row <= last + 3; row += 1) {
    const cells = filledCells(view.rowAt.get(row), table.span.first, table.span.last);
    if (areUnits(cells)) return unitIn(contentAt(view, row, column));
  }
  return undefined;
}

/** 单位：万元 above the table speaks for the columns that hold money, and for no others. */
function unitAbove({ view, table }: TableBody, field: Field): string | undefined {
  for (let row = table.block.first - 1; row >= table.top; row -= 1) {
    for (const [, content] of filledCells(view.rowAt.get(row), 1, view.lastColumn)) {
      const unit =
        typeof content === 'string' && /单位/.test(bareText(content)) ? unitIn(content) : undefined;
      if (unit !== undefined && field.unit !== undefined && conversion(unit, field.unit))
        return unit;
    }
  }
  return undefined;
}
