import type { CellLook, CellRange } from '../../../rules/index.ts';
import {
  cellLooks,
  COUNT_FORMAT,
  DAY_FORMAT,
  type FontStyle,
  TENTH_FORMAT,
} from '../../xlsx/write/cell-looks.ts';
import { setNumberFormat } from '../number-format.ts';
import { columnCount, rowCount } from '../read/ranges.ts';
import { colour } from './format-steps.ts';

const ALIGNED = { left: 'Left', center: 'Center', right: 'Right', fill: 'Fill' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const LINE = '#D1D5DB';

/** The look of cells on a sheet of our own; on a user's sheet looks are conditional formats. */
export function applyLook(range: Excel.Range, area: CellRange, look: CellLook): void {
  const { font, fill, border, horizontal, vertical, wrap, format } = cellLooks[look];
  const cells = range.format;
  applyFont(cells.font, font);
  if (fill !== undefined) cells.fill.color = colour(fill);
  if (horizontal !== undefined) cells.horizontalAlignment = ALIGNED[horizontal];
  cells.verticalAlignment = vertical === 'top' ? 'Top' : 'Center';
  if (wrap) cells.wrapText = true;
  if (format === 'count') setNumberFormat(range, COUNT_FORMAT);
  if (format === 'tenth') setNumberFormat(range, TENTH_FORMAT);
  if (format === 'day') setNumberFormat(range, DAY_FORMAT);
  if (border !== 'none') drawLines(cells.borders, area);
}

function applyFont(cells: Excel.RangeFont, { color, bold, underlined, size }: FontStyle): void {
  cells.color = colour(color);
  if (bold === true) cells.bold = true;
  if (underlined === true) cells.underline = 'Single';
  if (size !== undefined) cells.size = size;
}

/** A single row has no lines between its rows, and Excel fails where it is given one. */
function drawLines(borders: Excel.RangeBorderCollection, area: CellRange): void {
  const inner = [
    ...(rowCount(area) > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columnCount(area) > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const side of [...EDGES, ...inner]) {
    const line = borders.getItem(side);
    line.style = 'Continuous';
    line.color = LINE;
  }
}
