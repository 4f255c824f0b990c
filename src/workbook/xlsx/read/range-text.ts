import { type CellRange, columnNumber } from '../../../rules/index.ts';
import { LAST_COLUMN, LAST_ROW } from './limits.ts';

/** Reads A1, A1:C3, $A:$C or 2:5; undefined where it is none of these. */
export function readRange(text: string): CellRange | undefined {
  const [first = '', last = first, more] = text.replaceAll('$', '').toUpperCase().split(':');
  const from = readCorner(first);
  const to = readCorner(last);
  if (more !== undefined || !from || !to) return undefined;
  const range = {
    firstRow: from.row ?? 1,
    firstColumn: from.column ?? 1,
    lastRow: to.row ?? LAST_ROW,
    lastColumn: to.column ?? LAST_COLUMN,
  };
  return range.firstRow <= range.lastRow && range.firstColumn <= range.lastColumn
    ? range
    : undefined;
}

function readCorner(text: string): { row?: number; column?: number } | undefined {
  const match = /^([A-Z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === '') return undefined;
  const [, letters = '', digits = ''] = match;
  const column = columnNumber(letters);
  const row = Number(digits);
  if (column > LAST_COLUMN || row > LAST_ROW || (digits !== '' && row < 1)) return undefined;
  return { ...(letters === '' ? {} : { column }), ...(digits === '' ? {} : { row }) };
}

/** What a defined name refers to: a sheet and ranges on it; undefined for anything else, such as #REF! or a formula. */
export interface SheetReference {
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
}

export function readReference(text: string): SheetReference | undefined {
  const pieces = text.match(/(?:'(?:[^']|'')*'|[^',!]+)![^,]+/g) ?? [];
  const read = pieces.map((piece) => {
    const bang = piece.lastIndexOf('!');
    const sheet = piece
      .slice(0, bang)
      .replace(/^'(.*)'$/s, '$1')
      .replaceAll("''", "'");
    return { sheet, range: readRange(piece.slice(bang + 1)) };
  });
  const sheet = read[0]?.sheet;
  const ranges = read.flatMap(({ range, ...each }) =>
    range && each.sheet === sheet ? [range] : [],
  );
  if (sheet === undefined || ranges.length === 0 || ranges.length !== pieces.length) {
    return undefined;
  }
  return { sheet, ranges };
}

/** The sheet that a name refers to, even where its cells are gone ('a sheet'!#REF!). */
export function referredSheet(text: string): string | undefined {
  const match = /^(?:'((?:[^']|'')*)'|([^'!,]+))!/.exec(text);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2]) : undefined;
}
