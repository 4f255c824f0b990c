import type { OwnSheetPlan } from './write-plan.ts';

/** A4 without the margins, in inches. */
const ACROSS = { portrait: 7.47, landscape: 10.89 };
/** A column of so many characters is so many pixels wide in 宋体 of 11 points; 96 make an inch. */
const CHARACTER = 8;
const PADDING = 5;
const PIXELS = 96;
const STANDARD = 8.43;
/** Digits are an eighth wider at 12 points, and where the typeface is missing and another one is taken. */
const SPARE = 0.85;
const SMALLEST = 10;

/** Per cent at which the columns that are printed go onto a page side by side; never more than 100. */
export function printScale({
  cells,
  columns,
  print,
}: Pick<OwnSheetPlan, 'cells' | 'columns' | 'print'>): number {
  const widths = new Map(columns.map(({ column, width, hidden }) => [column, hidden ? 0 : width]));
  const first = print.area?.firstColumn ?? 1;
  const last =
    print.area?.lastColumn ?? cells.reduce((most, { column }) => Math.max(most, column), 1);
  let pixels = 0;
  for (let column = first; column <= last; column += 1) {
    const width = widths.get(column) ?? STANDARD;
    if (width > 0) pixels += width * CHARACTER + PADDING;
  }
  const across = (print.landscape ? ACROSS.landscape : ACROSS.portrait) * PIXELS * SPARE;
  return Math.max(SMALLEST, Math.min(100, Math.floor((across / pixels) * 100)));
}
