import type { CellRange, Parts } from '../../../rules/index.ts';
import { isDateCode } from '../../xlsx/read/date-code.ts';
import type { CellValues, RawValue } from './cell-values.ts';
import type { Question } from './question.ts';

/** Values do not say everything: what else has to be asked, and only of the stretches of columns that need it. */
export function* kindQuestions(
  values: CellValues,
  areas: readonly CellRange[],
): Parts<readonly Question[]> {
  const questions: Question[] = [];
  for (const kind of KINDS) {
    for (const area of areas) {
      for (const range of yield* stretches(values, area, kind)) {
        questions.push(ask(values, range, kind));
      }
    }
  }
  return questions;
}

/** The same asked of whole rows, before their values are known: for a few rows that is cheaper than a second request. */
export function rowKindQuestions(values: CellValues, range: CellRange): readonly Question[] {
  return KINDS.filter(({ wholeColumn }) => !wholeColumn).map((kind) => ask(values, range, kind));
}

interface Kind {
  readonly property: 'numberFormat' | 'valueTypes' | 'formulas';
  readonly perCell: number;
  /** Which cells leave it open. */
  readonly open: (value: RawValue | undefined) => boolean;
  /** One such cell does not do: the whole column has to be so. */
  readonly wholeColumn: boolean;
  readonly answers: (answer: unknown) => boolean;
  readonly note: (values: CellValues, row: number, column: number) => void;
}

/** The last day that Excel knows, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

const KINDS: readonly Kind[] = [
  {
    // Nothing but its format tells a date from a number.
    property: 'numberFormat',
    perCell: 14,
    open: (value) => typeof value === 'number' && value >= 0 && value <= LAST_SERIAL,
    wholeColumn: false,
    answers: (code) => typeof code === 'string' && isDateCode(code),
    note: ({ dates }, row, column) => {
      dates.add(row, column);
    },
  },
  {
    // An error comes as its text: somebody may have typed that text.
    property: 'valueTypes',
    perCell: 10,
    open: (value) => typeof value === 'string' && value.startsWith('#'),
    wholeColumn: false,
    answers: (type) => type === 'Error',
    note: ({ errors }, row, column) => {
      errors.add(row, column);
    },
  },
  {
    // A column of formulas that show nothing is not a free place.
    property: 'formulas',
    perCell: 4,
    open: (value) => value === undefined,
    wholeColumn: true,
    answers: (formula) => formula !== '',
    note: ({ rows }, row, column) => {
      const cells = rows.get(row) ?? [];
      cells[column - 1] = '';
      rows.set(row, cells);
    },
  },
];

function ask(values: CellValues, range: CellRange, kind: Kind): Question {
  const { property, perCell, answers, open, note } = kind;
  return {
    sheet: values.sheet,
    range,
    perCell,
    fragile: false,
    put: (part, { firstRow, firstColumn }) => {
      part.load(property);
      return () => {
        const lines = part[property] as unknown[][] | null;
        if (lines === null) return 'keptBack';
        lines.forEach((line, index) => {
          const row = firstRow + index;
          line.forEach((answer, place) => {
            const column = firstColumn + place;
            const value = values.rows.get(row)?.[column - 1];
            if (open(value) && answers(answer)) note(values, row, column);
          });
        });
        return 'taken';
      };
    },
  };
}

/** Per column, from the first cell that leaves it open to the last. */
function* stretches(
  { rows }: CellValues,
  area: CellRange,
  kind: Kind,
): Parts<readonly CellRange[]> {
  const found: CellRange[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    let firstRow = 0;
    let lastRow = 0;
    let open = 0;
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      if (!kind.open(rows.get(row)?.[column - 1])) continue;
      firstRow ||= row;
      lastRow = row;
      open += 1;
    }
    const needed = kind.wholeColumn ? open === area.lastRow - area.firstRow + 1 : open > 0;
    if (needed) found.push({ firstRow, lastRow, firstColumn: column, lastColumn: column });
    yield;
  }
  return found;
}
