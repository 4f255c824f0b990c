import type { OwnColumn } from '../own/own-signs.ts';
import { columnPlaces } from '../read/column-places.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import type { Splice } from '../xml/splice.ts';
import { elementNamed } from '../write/sheet-order.ts';
import type { KeptLooks } from './kept-looks.ts';

/**
 * Columns whose widths go: those of ours that we set, and such as came in right of one and took its width over.
 */
export function widened(
  { content }: ReadSheet,
  columns: readonly OwnColumn[],
  looks: KeptLooks,
): ReadonlySet<number> {
  const { bytes, layout } = content;
  const places = columnPlaces(bytes, elementNamed(layout, 'cols'));
  const widthOf = (column: number) => {
    const place = places.find(({ first, last }) => first <= column && column <= last);
    const raw = place && new TextDecoder().decode(bytes.subarray(place.start, place.end));
    return raw && /\swidth\s*=\s*["']([^"']*)/.exec(raw)?.[1];
  };
  const own = new Set(columns.map(({ range }) => range.firstColumn));
  const going = new Set<number>();
  for (const column of columns.filter((each) => looks.isWidened(each))) {
    const { firstColumn } = column.range;
    const width = widthOf(firstColumn);
    going.add(firstColumn);
    let next = firstColumn + 1;
    while (width !== undefined && !own.has(next) && widthOf(next) === width) going.add(next++);
  }
  return going;
}

/** Takes columns out of the `col` elements that cover them; a look that the user gave a whole column stays. */
export function stripColumns(sheet: ReadSheet, columns: ReadonlySet<number>): readonly Splice[] {
  const { bytes, layout } = sheet.content;
  const cols = elementNamed(layout, 'cols');
  if (!cols || columns.size === 0) return [];
  const decoder = new TextDecoder();
  const usual = usualWidth(sheet);
  const splices: Splice[] = [];
  let left = 0;
  for (const { first, last, start, end } of columnPlaces(bytes, cols)) {
    const kept = without(first, last, columns);
    if (kept.length === 1 && kept[0]?.[0] === first && kept[0][1] === last) {
      left += 1;
      continue;
    }
    const raw = decoder.decode(bytes.subarray(start, end));
    const plain = LOOK.test(raw) ? within(first, last, columns) : [];
    const pieces = [
      ...kept.map((run) => ({ run, xml: spanning(raw, run) })),
      ...plain.map((run) => ({ run, xml: spanning(withUsualWidth(raw, usual), run) })),
    ].sort((one, other) => one.run[0] - other.run[0]);
    left += pieces.length;
    splices.push({
      at: start,
      remove: end - start,
      insert: pieces.map(({ xml }) => xml).join(''),
    });
  }
  // A sheet may have no empty list of columns.
  return left > 0 || splices.length === 0
    ? splices
    : [{ at: cols.start, remove: cols.end - cols.start, insert: '' }];
}

/** As Excel writes it where a sheet says nothing else. */
const USUAL_WIDTH = '9.140625';
const LOOK = /\sstyle\s*=\s*["'](?!0["'])/;
const SIZE = /\s(?:customWidth|width|bestFit)\s*=\s*["'][^"']*["']/g;

function withUsualWidth(raw: string, usual: string): string {
  return raw.replace(SIZE, '').replace(/(\smax\s*=\s*["']\d+["'])/, `$1 width="${usual}"`);
}

function usualWidth({ content: { bytes, layout } }: ReadSheet): string {
  const element = elementNamed(layout, 'sheetFormatPr');
  const raw = element && new TextDecoder().decode(bytes.subarray(element.start, element.openEnd));
  return /\sdefaultColWidth\s*=\s*["']([^"']*)/.exec(raw ?? '')?.[1] ?? USUAL_WIDTH;
}

/** The columns of first … last that go, one by one. */
function within(
  first: number,
  last: number,
  columns: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  return [...columns]
    .filter((column) => first <= column && column <= last)
    .map((column) => [column, column]);
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
