import type { CellRange } from '../../../rules/index.ts';
import type { Visit } from '../excel-door.ts';
import { answerAll } from '../read/answer-all.ts';
import { type CellValues, cellValues, type RawValue, valuesQuestion } from '../read/cell-values.ts';
import type { OwnColumn } from './find-own.ts';

/** What the cells of our columns show now, below their headers; undefined where they are empty. */
export type OwnValues = (sheet: string, row: number, column: number) => RawValue | undefined;

/** One request, several where the ledger is long. */
export async function readOwnValues(
  visit: Visit,
  columns: readonly OwnColumn[],
): Promise<OwnValues> {
  const sheets = new Map<string, CellValues>();
  const questions = columns
    .filter(({ range }) => range.lastRow > range.firstRow)
    .map(({ sheet, range }) => {
      const into = sheets.get(sheet) ?? cellValues(sheet);
      sheets.set(sheet, into);
      return valuesQuestion(into, bodyOf(range));
    });
  await answerAll(visit, questions, undefined);
  return (sheet, row, column) =>
    sheets
      .get(sheet)
      ?.rows.get(row)
      ?.at(column - 1);
}

function bodyOf(range: CellRange): CellRange {
  return { ...range, firstRow: range.firstRow + 1 };
}
