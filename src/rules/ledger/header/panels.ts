import { filledCells, type SheetView } from '../sheet/sheet-view.ts';
import type { HeaderBlock } from './header-block.ts';
import type { HeaderColumn } from './header-columns.ts';
import { isSequenceHeader } from './header-words.ts';

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** The same names again to the right (姓名 票数 姓名 票数): one sheet row holds several records. */
export function panelsOf(headers: readonly HeaderColumn[]): readonly ColumnSpan[] {
  const [start] = headers;
  const shared = start && isSequenceHeader(start.leaf.name) ? [0, 1] : [0];
  for (const skipped of shared) {
    const rest = headers.slice(skipped);
    const names = rest.map(({ path }) => path.map(({ name }) => name).join('/'));
    for (let width = Math.floor(names.length / 2); width >= 2; width -= 1) {
      if (repeats(names, width)) return spans(rest, width);
    }
  }
  return [];
}

function repeats(names: readonly string[], width: number): boolean {
  return (
    names.length % width === 0 &&
    new Set(names.slice(0, width)).size === width &&
    names.every((name, place) => name === names[place % width])
  );
}

function spans(headers: readonly HeaderColumn[], width: number): readonly ColumnSpan[] {
  const panels: ColumnSpan[] = [];
  for (let place = 0; place < headers.length; place += width) {
    const first = headers[place];
    const last = headers[place + width - 1];
    if (first && last) panels.push({ first: first.column, last: last.last });
  }
  return panels;
}

/** Stretches of headers with an empty column between them. */
export function stretchesOf(
  view: SheetView,
  block: HeaderBlock,
  headers: readonly HeaderColumn[],
  until: number,
): readonly ColumnSpan[] {
  const stretches: { first: number; last: number }[] = [];
  for (const { column, last } of headers) {
    const open = stretches.at(-1);
    if (open && isFilledBetween(view, block, open.last, column, until)) open.last = last;
    else stretches.push({ first: column, last });
  }
  return stretches;
}

function isFilledBetween(
  view: SheetView,
  block: HeaderBlock,
  left: number,
  right: number,
  until: number,
): boolean {
  if (right === left + 1) return true;
  for (const { row, cells } of view.rows) {
    if (row < block.first || row > until) continue;
    if (filledCells(cells, left + 1, right - 1).length > 0) return true;
  }
  return false;
}
