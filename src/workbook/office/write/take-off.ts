import type { CellRange } from '../../../rules/index.ts';
import { setNumberFormat } from '../number-format.ts';
import type { ColumnNotes } from '../own/file-notes.ts';
import type { OwnColumn } from '../own/find-own.ts';
import { withoutAll } from '../read/ranges.ts';
import { rangeIn } from '../read/used-areas.ts';
import { wholeColumn } from './block-steps.ts';
import { readFlags } from '../../xlsx/own/column-flags.ts';
import type { Permission } from './permission.ts';
import { CALL, type Step } from './step.ts';

/** Empties one of our columns and gives it back what was the user's. */
export function takeColumnOff(
  column: OwnColumn,
  notes: ColumnNotes | undefined,
  kept: readonly CellRange[],
  allowed: Pick<Permission, 'formats' | 'widths'>,
): readonly Step[] {
  const { sheet, range, name } = column;
  const { widened, wasText } = readFlags(name.comment);
  const restore: Step = {
    bytes: 2 * CALL,
    queue: ({ workbook }) => {
      if (wasText && allowed.formats) {
        const body = { ...range, firstRow: range.firstRow + 1 };
        setNumberFormat(rangeIn(workbook.worksheets.getItem(sheet), body), '@');
      }
      if (allowed.widths && (widened || notes?.widened === true)) {
        wholeColumn(workbook, sheet, range.firstColumn).format.useStandardWidth = true;
      }
    },
  };
  return [
    ...emptyColumn(column, kept),
    ...(notes && allowed.formats ? takeLooksOff(column, notes) : []),
    restore,
  ];
}

/** Contents only: the user's formats, validations and conditional formats there are none of ours. */
export function emptyColumn(
  { sheet, range }: OwnColumn,
  kept: readonly CellRange[],
): readonly Step[] {
  return withoutAll(range, kept).map((part) => ({
    bytes: CALL,
    queue: ({ workbook }) => {
      rangeIn(workbook.worksheets.getItem(sheet), part).clear('Contents');
    },
  }));
}

/** The file adapter writes looks into the cells themselves; here they are only formats that have gone already. */
function takeLooksOff(
  { sheet }: OwnColumn,
  { ours, looks, journalSheet }: ColumnNotes,
): readonly Step[] {
  const plain = ours.map((part) => ({
    bytes: CALL,
    queue: ({ workbook }: Excel.RequestContext) => {
      rangeIn(workbook.worksheets.getItem(sheet), part).style = 'Normal';
    },
  }));
  const own = looks.map(({ range: part, bearer }) => ({
    bytes: 2 * CALL,
    queue: ({ workbook }: Excel.RequestContext) => {
      const source = workbook.worksheets.getItem(journalSheet).getRange(bearer);
      rangeIn(workbook.worksheets.getItem(sheet), part).copyFrom(source, 'Formats');
    },
  }));
  return [...plain, ...own];
}
