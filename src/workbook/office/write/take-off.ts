import type { OwnColumn } from '../own/find-own.ts';
import { setNumberFormat } from '../number-format.ts';
import { rangeIn } from '../read/used-areas.ts';
import { wholeColumn } from './block-steps.ts';
import { readFlags } from './column-flags.ts';
import { CALL, type Step } from './step.ts';

/** Empties one of our columns and gives it back what was the user's. */
export function takeColumnOff({ sheet, range, name }: OwnColumn): Step {
  const { widened, wasText } = readFlags(name.comment);
  return {
    bytes: 4 * CALL,
    queue: ({ workbook }) => {
      const cells = rangeIn(workbook.worksheets.getItem(sheet), range);
      // Contents only: the user's formats, validations and conditional formats there are none of ours.
      cells.clear('Contents');
      if (wasText) {
        const body = { ...range, firstRow: range.firstRow + 1 };
        setNumberFormat(rangeIn(workbook.worksheets.getItem(sheet), body), '@');
      }
      if (widened) {
        wholeColumn(workbook, sheet, range.firstColumn).format.useStandardWidth = true;
      }
    },
  };
}

/** Empties a column that is written anew with other rows. */
export function emptyColumn({ sheet, range }: OwnColumn): Step {
  return {
    bytes: CALL,
    queue: ({ workbook }) => {
      rangeIn(workbook.worksheets.getItem(sheet), range).clear('Contents');
    },
  };
}
