import { inParts, isWhileSame } from '../../../rules/index.ts';
import { type TypedCell, typedCells, typedRanges } from '../../xlsx/own/typed-cells.ts';
import type { Visit } from '../excel-door.ts';
import { answerAll } from '../read/answer-all.ts';
import { formulaQuestion, keyOf } from '../read/below-cells.ts';
import type { OwnColumn } from './find-own.ts';
import type { OwnValues } from './own-values.ts';

/** The cells in our columns that people filled in; a request only where a colour says something else than was written. */
export async function findTyped(
  visit: Visit,
  columns: readonly OwnColumn[],
  valueAt: OwnValues,
): Promise<readonly TypedCell[]> {
  const named = columns.map(({ name, sheet, range }) => ({ name: name.name, sheet, range }));
  const { typed, doubtful } = await inParts(visit.pause, typedCells(named, valueAt));
  const formulas = new Map<string, unknown>();
  const questions = typedRanges(doubtful).map(({ sheet, range }) =>
    formulaQuestion(sheet, range, formulas),
  );
  await answerAll(visit, questions, undefined);
  const isOurs = ({ sheet, row, column }: TypedCell) => {
    const formula = formulas.get(keyOf(sheet, row, column));
    return typeof formula === 'string' && isWhileSame(formula);
  };
  return [...typed, ...doubtful.filter((cell) => !isOurs(cell))];
}
