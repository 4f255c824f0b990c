import { type CellRange, inParts, isWhileSame } from '../../../rules/index.ts';
import {
  type NamedRange,
  type TypedCell,
  typedCells,
  typedRanges,
} from '../../xlsx/own/typed-cells.ts';
import type { Visit } from '../excel-door.ts';
import { answerAll } from '../read/answer-all.ts';
import { formulaQuestion, keyOf } from '../read/below-cells.ts';
import { type CellValues, cellValues, valuesQuestion } from '../read/cell-values.ts';
import type { OwnColumn } from './find-own.ts';

/**
 * The cells in our columns that people filled in. One request, several where the ledger is long; one more only where a colour
 * says something else than what was written.
 */
export async function findTyped(
  visit: Visit,
  columns: readonly OwnColumn[],
): Promise<readonly TypedCell[]> {
  const named = columns
    .filter(({ range }) => range.lastRow > range.firstRow)
    .map(({ name, sheet, range }): NamedRange => ({ name: name.name, sheet, range }));
  if (named.length === 0) return [];
  const values = new Map<string, CellValues>();
  for (const { sheet } of named) values.set(sheet, values.get(sheet) ?? cellValues(sheet));
  const questions = named.flatMap(({ sheet, range }) => {
    const into = values.get(sheet);
    return into ? [valuesQuestion(into, bodyOf(range))] : [];
  });
  await answerAll(visit, questions, undefined);
  const valueAt = (sheet: string, row: number, column: number) =>
    values
      .get(sheet)
      ?.rows.get(row)
      ?.at(column - 1);
  const { typed, doubtful } = await inParts(visit.pause, typedCells(named, valueAt));
  return [...typed, ...(await withoutOurFormula(visit, doubtful))];
}

function bodyOf(range: CellRange): CellRange {
  return { ...range, firstRow: range.firstRow + 1 };
}

async function withoutOurFormula(
  visit: Visit,
  doubtful: readonly TypedCell[],
): Promise<readonly TypedCell[]> {
  const formulas = new Map<string, unknown>();
  const questions = typedRanges(doubtful).map(({ sheet, range }) =>
    formulaQuestion(sheet, range, formulas),
  );
  await answerAll(visit, questions, undefined);
  return doubtful.filter(({ sheet, row, column }) => {
    const formula = formulas.get(keyOf(sheet, row, column));
    return !(typeof formula === 'string' && isWhileSame(formula));
  });
}
