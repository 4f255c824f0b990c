import { columnPlaces } from '../read/column-places.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import type { Splice } from '../xml/splice.ts';
import { elementNamed } from '../write/sheet-order.ts';

/** Takes columns out of the `col` elements that cover them. */
export function stripColumns(sheet: ReadSheet, columns: ReadonlySet<number>): readonly Splice[] {
  const { bytes, layout } = sheet.content;
  const cols = elementNamed(layout, 'cols');
  if (!cols || columns.size === 0) return [];
  const decoder = new TextDecoder();
  const splices: Splice[] = [];
  let left = 0;
  for (const { first, last, start, end } of columnPlaces(bytes, cols)) {
    const kept = without(first, last, columns);
    left += kept.length;
    if (kept.length === 1 && kept[0]?.[0] === first && kept[0][1] === last) continue;
    const raw = decoder.decode(bytes.subarray(start, end));
    splices.push({
      at: start,
      remove: end - start,
      insert: kept.map((run) => spanning(raw, run)).join(''),
    });
  }
  // A sheet may have no empty list of columns.
  return left > 0 || splices.length === 0
    ? splices
    : [{ at: cols.start, remove: cols.end - cols.start, insert: '' }];
}

/** The runs of first … last that are left. */
function without(
  first: number,
  last: number,
  columns: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let from = first;
  for (const column of [...columns].sort((one, other) => one - other)) {
    if (column < from || column > last) continue;
    if (column > from) runs.push([from, column - 1]);
    from = column + 1;
  }
  if (from <= last) runs.push([from, last]);
  return runs;
}

function spanning(raw: string, [first, last]: readonly [number, number]): string {
  return raw
    .replace(/(\smin\s*=\s*["'])\d+/, `$1${first}`)
    .replace(/(\smax\s*=\s*["'])\d+/, `$1${last}`);
}
