import type { CellRange } from '../../../rules/index.ts';
import { readFlags } from '../../xlsx/own/column-flags.ts';
import { setNumberFormat } from '../number-format.ts';
import type { OwnColumn } from '../own/find-own.ts';
import { belowOf } from '../own/grown-rows.ts';
import { ask } from '../ask.ts';
import type { Visit } from '../excel-door.ts';
import { rangeIn } from '../read/used-areas.ts';
import { wholeColumn } from './block-steps.ts';
import { CALL, type Step } from './step.ts';
import type { Survey } from './survey.ts';

/** A column that comes in takes its width from the one to its left; so many at once are looked at. */
const LOOK_RIGHT = 4;

/**
 * Rows and columns that came in beside ours look as ours do: widths that we set, and cells that are no longer text because a
 * formula of ours had to stand above them. One request, and only where something is to be taken off.
 */
export async function besideSteps(
  visit: Visit,
  { own, notes }: Pick<Survey, 'own' | 'notes'>,
  left: ReadonlySet<string>,
): Promise<readonly Step[]> {
  const columns = own.columns.filter(({ sheet }) => !left.has(sheet));
  const widened = columns.filter(
    (column) => readFlags(column.name.comment).widened || notes(column)?.widened === true,
  );
  const texts = columns.filter(({ name }) => readFlags(name.comment).wasText);
  if (widened.length + texts.length === 0) return [];
  const asked = await ask(visit, ({ workbook }) => ({
    widths: widened.map((column) => queueWidths(workbook, column, columns)),
    texts: texts.map(({ sheet, range }) => {
      const below = belowOf(range);
      const cells = rangeIn(workbook.worksheets.getItem(sheet), below).load('numberFormat');
      return { sheet, below, cells };
    }),
  }));
  return [
    ...asked.widths.flatMap(takenOver),
    ...asked.texts.flatMap(({ sheet, below, cells }) =>
      textAgain(sheet, below, cells.numberFormat as unknown[][]),
    ),
  ];
}

function queueWidths(
  workbook: Excel.Workbook,
  { sheet, range: { firstColumn } }: OwnColumn,
  columns: readonly OwnColumn[],
) {
  const ours = new Set(
    columns.filter((each) => each.sheet === sheet).map(({ range }) => range.firstColumn),
  );
  const right = Array.from({ length: LOOK_RIGHT }, (_, index) => firstColumn + 1 + index);
  const end = right.findIndex((column) => ours.has(column));
  const load = (column: number) =>
    wholeColumn(workbook, sheet, column).format.load('columnWidth,useStandardWidth');
  return {
    sheet,
    own: load(firstColumn),
    right: right
      .slice(0, end < 0 ? LOOK_RIGHT : end)
      .map((column) => ({ column, format: load(column) })),
  };
}

function takenOver({ sheet, own, right }: ReturnType<typeof queueWidths>): readonly Step[] {
  const other = right.findIndex(
    ({ format }) => format.useStandardWidth || format.columnWidth !== own.columnWidth,
  );
  return right.slice(0, other < 0 ? right.length : other).map(({ column }) => ({
    bytes: CALL,
    queue: ({ workbook }) => {
      wholeColumn(workbook, sheet, column).format.useStandardWidth = true;
    },
  }));
}

/** Only where the user's text goes on below: otherwise it may have ended where ours did. */
function textAgain(sheet: string, below: CellRange, codes: readonly unknown[][]): readonly Step[] {
  const text = codes.findIndex(([code]) => code === '@');
  const all = codes.slice(0, text).every(([code]) => code === 'General');
  if (text < 1 || !all) return [];
  const range = { ...below, lastRow: below.firstRow + text - 1 };
  return [
    {
      bytes: CALL,
      queue: ({ workbook }) => {
        setNumberFormat(rangeIn(workbook.worksheets.getItem(sheet), range), '@');
      },
    },
  ];
}
