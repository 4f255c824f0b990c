import type { CellRange, MarkLook, PlannedFormat } from '../../../rules/index.ts';
import { FORMAT_MARKER } from '../../../rules/index.ts';
import { DAY_FORMAT, type LookStyle } from '../../xlsx/write/cell-looks.ts';
import { markStyles } from '../../xlsx/write/mark-looks.ts';
import { addressLists } from './address-lists.ts';
import { CALL, type Step } from './step.ts';

/** Greater than any priority: Excel takes the last one instead. */
const LAST = 1_000_000;

/** From the last to the first: each one is known by its place, which those behind it do not change. */
export function removeFormats(formats: readonly Excel.ConditionalFormat[]): readonly Step[] {
  return formats.map((format) => ({
    bytes: CALL,
    queue: () => {
      format.delete();
    },
  }));
}

export function addMarks(sheet: string, formats: readonly PlannedFormat[]): readonly Step[] {
  return formats.flatMap(({ ranges, formula, look }) =>
    addFormat(sheet, ranges, `=${formula}`, (format) => {
      applyMark(format, look);
    }),
  );
}

/**
 * How our cells on a user's sheet look: a format again, so that nothing of the user's formats has to be put back. It
 * holds everywhere, and carries our constant.
 */
export function addLook(
  sheet: string,
  ranges: readonly CellRange[],
  style: LookStyle,
): readonly Step[] {
  return addFormat(sheet, ranges, `=${FORMAT_MARKER}`, (format) => {
    format.font.color = colour(style.font.color);
    if (style.font.bold === true) format.font.bold = true;
    if (style.fill !== undefined) format.fill.color = colour(style.fill);
    if (style.border !== 'none') edge(format, BORDER);
    if (style.format === 'day') format.numberFormat = DAY_FORMAT;
  });
}

const BORDER = '#D1D5DB';

/** A new format stands first: it is sent behind all others, so that the user's keep their order among them. */
function addFormat(
  sheet: string,
  ranges: readonly CellRange[],
  formula: string,
  apply: (format: Excel.ConditionalRangeFormat) => void,
): readonly Step[] {
  return chunksOf(ranges).map(({ addresses, rows }) => ({
    bytes: 14 * CALL + addresses.length + formula.length,
    queue: ({ workbook }) => {
      const cells = workbook.worksheets.getItem(sheet).getRanges(addresses);
      const format = cells.conditionalFormats.add('Custom');
      format.custom.rule.formula = rows === 0 ? formula : movedDown(formula, rows);
      apply(format.custom.format);
      // Last of all: with another priority it is another object.
      format.priority = LAST;
    },
  }));
}

/** Ranges in lists that are not too long; a formula speaks of the first cell of the first range of its list. */
function chunksOf(ranges: readonly CellRange[]) {
  const first = ranges[0];
  if (first === undefined) return [];
  let seen = 0;
  return addressLists(ranges).map((addresses) => {
    const start = ranges[seen] ?? first;
    seen += addresses.split(',').length;
    return { addresses, rows: start.firstRow - first.firstRow };
  });
}

/** $X5 as seen from so many rows further down; what stands in quotes stays. */
function movedDown(formula: string, rows: number): string {
  return formula.replace(/"(?:[^"]|"")*"|(\$[A-Z]{1,3})(\d+)/g, (whole, column, row) =>
    typeof column === 'string' ? `${column}${Number(row) + rows}` : whole,
  );
}

function applyMark(format: Excel.ConditionalRangeFormat, look: MarkLook): void {
  const { text, bold, struck, ground, edge: line } = markStyles[look];
  format.font.color = colour(text);
  if (bold === true) format.font.bold = true;
  if (struck === true) format.font.strikethrough = true;
  if (ground !== undefined) format.fill.color = colour(ground);
  if (line !== undefined) edge(format, colour(line));
}

function edge({ borders }: Excel.ConditionalRangeFormat, color: string): void {
  for (const side of [borders.top, borders.bottom, borders.left, borders.right]) {
    side.style = 'Continuous';
    side.color = color;
  }
}

/** FF1F2937 → #1F2937 */
export function colour(argb: string): string {
  return `#${argb.slice(-6)}`;
}
