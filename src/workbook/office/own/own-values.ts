import type { CellRange } from '../../../rules/index.ts';
import { type CellValues, cellValues, type RawValue, valuesQuestion } from '../read/cell-values.ts';
import type { Question } from '../read/question.ts';
import type { OwnColumn } from './find-own.ts';

/** What the cells of our columns show now, below their headers; undefined where they are empty. */
export type OwnValues = (sheet: string, row: number, column: number) => RawValue | undefined;

export interface AskedValues {
  readonly questions: readonly Question[];
  /** When they are answered. */
  readonly at: OwnValues;
}

export function ownValues(columns: readonly OwnColumn[]): AskedValues {
  const sheets = new Map<string, CellValues>();
  const questions = columns
    .filter(({ range }) => range.lastRow > range.firstRow)
    .map(({ sheet, range }) => {
      const into = sheets.get(sheet) ?? cellValues(sheet);
      sheets.set(sheet, into);
      return valuesQuestion(into, bodyOf(range));
    });
  return {
    questions,
    at: (sheet, row, column) =>
      sheets
        .get(sheet)
        ?.rows.get(row)
        ?.at(column - 1),
  };
}

function bodyOf(range: CellRange): CellRange {
  return { ...range, firstRow: range.firstRow + 1 };
}
