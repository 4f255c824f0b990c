import type { Question } from './question.ts';
import type { UsedArea } from './used-areas.ts';

export interface HiddenLines {
  readonly rows: Set<number>;
  readonly columns: Set<number>;
}

/** Which rows and columns are hidden; asked only where some are. */
export function hiddenQuestions(
  sheet: string,
  areas: readonly UsedArea[],
  into: HiddenLines,
): readonly Question[] {
  const questions: Question[] = [];
  for (const { range, hiddenRows, hiddenColumns } of areas) {
    if (hiddenRows) {
      const column = { ...range, lastColumn: range.firstColumn };
      questions.push({
        sheet,
        range: column,
        perCell: 20,
        fragile: false,
        put: (part, { firstRow }) => {
          const rows = part.getRowProperties({ rowHidden: true });
          return () => {
            rows.value.forEach(({ rowHidden }, index) => {
              if (rowHidden === true) into.rows.add(firstRow + index);
            });
            return 'taken';
          };
        },
      });
    }
    if (hiddenColumns) {
      const row = { ...range, lastRow: range.firstRow };
      questions.push({
        sheet,
        range: row,
        perCell: 25,
        fragile: false,
        put: (part, { firstColumn }) => {
          const columns = part.getColumnProperties({ columnHidden: true });
          return () => {
            columns.value.forEach(({ columnHidden }, index) => {
              if (columnHidden === true) into.columns.add(firstColumn + index);
            });
            return 'taken';
          };
        },
      });
    }
  }
  return questions;
}
