import type { OwnColumn } from '../own/find-own.ts';
import { andBelow, belowOf, type CellBelow } from '../own/grown-rows.ts';
import type { CellValues, RawValue } from './cell-values.ts';
import type { Question } from './question.ts';

interface BelowCells {
  readonly questions: (column: OwnColumn) => readonly Question[];
  readonly at: CellBelow;
}

/** Formulas are asked for only below our columns, and only where something stands. */
export function belowCells(drafts: readonly { readonly values: CellValues }[]): BelowCells {
  const rows = new Map(drafts.map(({ values }) => [values.sheet, values.rows]));
  const formulas = new Map<string, unknown>();
  const valueAt = (sheet: string, row: number, column: number): RawValue | undefined =>
    rows.get(sheet)?.get(row)?.[column - 1];
  return {
    questions({ sheet, range }) {
      const { firstColumn: column, firstRow, lastRow } = belowOf(range);
      let last = firstRow - 1;
      while (last < lastRow && valueAt(sheet, last + 1, column) !== undefined) last += 1;
      if (last < firstRow) return [];
      return [formulaQuestion(sheet, { ...andBelow(range), lastRow: last }, formulas)];
    },
    at: (sheet, row, column) =>
      formulas.get(keyOf(sheet, row, column)) ?? valueAt(sheet, row, column),
  };
}

export function formulaQuestion(
  sheet: string,
  range: Question['range'],
  into: Map<string, unknown>,
): Question {
  return {
    sheet,
    range,
    perCell: 60,
    fragile: false,
    put: (part, { firstRow, firstColumn }) => {
      part.load('formulas');
      return () => {
        const lines = part.formulas as unknown[][] | null;
        if (lines === null) return 'keptBack';
        lines.forEach(([formula], index) => {
          into.set(keyOf(sheet, firstRow + index, firstColumn), formula);
        });
        return 'taken';
      };
    },
  };
}

export const keyOf = (sheet: string, row: number, column: number) => `${row} ${column} ${sheet}`;
