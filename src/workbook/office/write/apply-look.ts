import type { CellLook } from '../../../rules/index.ts';
import { cellLooks, DAY_FORMAT } from '../../xlsx/write/cell-looks.ts';
import { setNumberFormat } from '../number-format.ts';
import { colour } from './format-steps.ts';

const ALIGNED = { left: 'Left', center: 'Center', right: 'Right' } as const;
const COUNT_FORMAT = '#,##0';
const LINES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const INNER = ['InsideHorizontal', 'InsideVertical'] as const;
const LINE = '#D1D5DB';

/** The look of cells on a sheet of our own; on a user's sheet looks are conditional formats. */
export function applyLook(range: Excel.Range, look: CellLook): void {
  const { font, fill, border, horizontal, vertical, wrap, format } = cellLooks[look];
  const cells = range.format;
  cells.font.color = colour(font.color);
  if (font.bold === true) cells.font.bold = true;
  if (font.underlined === true) cells.font.underline = 'Single';
  if (font.size !== undefined) cells.font.size = font.size;
  if (fill !== undefined) cells.fill.color = colour(fill);
  if (horizontal !== undefined) cells.horizontalAlignment = ALIGNED[horizontal];
  cells.verticalAlignment = vertical === 'top' ? 'Top' : 'Center';
  if (wrap) cells.wrapText = true;
  if (format === 'count') setNumberFormat(range, COUNT_FORMAT);
  if (format === 'day') setNumberFormat(range, DAY_FORMAT);
  if (border === 'none') return;
  for (const side of [...LINES, ...INNER]) {
    const line = cells.borders.getItem(side);
    line.style = 'Continuous';
    line.color = LINE;
  }
}
