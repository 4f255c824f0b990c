import type { PlannedColumn } from '../../../rules/index.ts';
import { columnPlaces } from '../read/column-places.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import type { Splice } from '../xml/splice.ts';
import { elementNamed, placeFor } from './sheet-order.ts';

/** Excel draws a column a little wider than its characters. */
const PADDING = 0.7109375;

/** Columns that the user has not set: those that no `col` element covers. */
export function freeColumns(
  { content }: ReadSheet,
  columns: readonly PlannedColumn[],
): readonly PlannedColumn[] {
  const places = columnPlaces(content.bytes, elementNamed(content.layout, 'cols'));
  return byColumn(columns).filter(
    ({ column }) => !places.some(({ first, last }) => first <= column && column <= last),
  );
}

/** Sets the widths of free columns. */
export function columnEdits(sheet: ReadSheet, free: readonly PlannedColumn[]): readonly Splice[] {
  const { bytes, prefix, layout } = sheet.content;
  const cols = elementNamed(layout, 'cols');
  const places = columnPlaces(bytes, cols);
  if (free.length === 0) return [];
  if (!cols || places.length === 0) {
    const insert = `<${prefix}cols>${columnsXml(free, prefix)}</${prefix}cols>`;
    const at = cols?.start ?? placeFor(layout, 'cols');
    return [{ at, remove: (cols?.end ?? at) - at, insert }];
  }
  const end = bytes.lastIndexOf(60, cols.end - 1);
  return free.map((column) => {
    const next = places.find(({ first }) => first > column.column);
    return { at: next?.start ?? end, remove: 0, insert: columnsXml([column], prefix) };
  });
}

export function byColumn(columns: readonly PlannedColumn[]): readonly PlannedColumn[] {
  return [...columns].sort((one, other) => one.column - other.column);
}

export function columnsXml(columns: readonly PlannedColumn[], prefix: string): string {
  return columns
    .map(({ column, width, hidden }) => {
      const size = `width="${width + PADDING}" customWidth="1"${hidden ? ' hidden="1"' : ''}`;
      return `<${prefix}col min="${column}" max="${column}" ${size}/>`;
    })
    .join('');
}
