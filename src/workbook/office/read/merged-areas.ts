import type { CellRange } from '../../../rules/index.ts';
import type { Question } from './question.ts';
import { cutRows, rangeOf } from './ranges.ts';

/** Excel fails where a range holds more than 512 merged areas; a ledger's rows seldom hold more. */
const ROWS = 1_000;
/** A merged area takes about a hundred bytes, and most cells are not merged. */
const PER_CELL = 0.5;

/** Where cells are merged: only the first cell of each has a value. */
export function mergeQuestions(
  sheet: string,
  areas: readonly CellRange[],
  into: Map<string, CellRange>,
): readonly Question[] {
  return areas
    .flatMap((area) => cutRows(area, ROWS))
    .map((range) => ({
      sheet,
      range,
      perCell: PER_CELL,
      fragile: true,
      put: (part: Excel.Range) => {
        const merged = part.getMergedAreasOrNullObject();
        // Its address names no more than the first cells.
        merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
        return () => {
          if (merged.isNullObject) return 'taken';
          for (const area of merged.areas.items) {
            const found = rangeOf(area);
            // A merge that reaches over the edge of a part is told for both.
            into.set(`${found.firstRow} ${found.firstColumn}`, found);
          }
          return 'taken';
        };
      },
    }));
}
