import type { CellRange } from '../../../rules/index.ts';
import type { Question } from './question.ts';

/** What Excel says of a cell: an error comes as its text. */
export type RawValue = string | number | boolean;

/** The cells of one sheet as they come in, and what was asked about some of them afterwards. */
export interface CellValues {
  readonly sheet: string;
  /** Row → values; index = column - 1; absent where the cell is empty, '' where a formula shows nothing. */
  readonly rows: Map<number, (RawValue | undefined)[]>;
  readonly errors: CellSet;
  readonly dates: CellSet;
}

interface CellSet {
  readonly add: (row: number, column: number) => void;
  readonly has: (row: number, column: number) => boolean;
}

/** Columns of a sheet are at most 16,384. */
const WIDTH = 16_384;

function cellSet(): CellSet {
  const cells = new Set<number>();
  return {
    add: (row, column) => cells.add(row * WIDTH + column),
    has: (row, column) => cells.has(row * WIDTH + column),
  };
}

export function cellValues(sheet: string): CellValues {
  return {
    sheet,
    rows: new Map(),
    errors: cellSet(),
    dates: cellSet(),
  };
}

/** Texts of an office are mostly short: dates, marks, names. */
const PER_VALUE = 20;

/** Never `text` (as it is displayed) nor `formulas`: they cost more and say less. */
export function valuesQuestion(into: CellValues, range: CellRange): Question {
  return {
    sheet: into.sheet,
    range,
    perCell: PER_VALUE,
    fragile: false,
    put: (part, { firstRow, firstColumn }) => {
      part.load('values');
      return () => {
        const values = part.values as RawValue[][] | null;
        // Excel says null, and no error, where it was too much.
        if (values === null) return 'keptBack';
        values.forEach((line, index) => {
          place(into, firstRow + index, firstColumn, line);
        });
        return 'taken';
      };
    },
  };
}

function place(into: CellValues, row: number, firstColumn: number, line: readonly RawValue[]) {
  const cells = into.rows.get(row) ?? [];
  line.forEach((value, index) => {
    if (value !== '') cells[firstColumn - 1 + index] = value;
  });
  if (cells.length > 0) into.rows.set(row, cells);
}
