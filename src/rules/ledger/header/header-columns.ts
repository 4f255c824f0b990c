import { mergeAt, textAt, type SheetView } from '../sheet/sheet-view.ts';
import { contentAt } from '../sheet/sheet-view.ts';
import type { HeaderBlock } from './header-block.ts';
import { readHeader, type HeaderText } from './header-text.ts';

/** A column of a header: its texts from the outermost group to the leaf. */
export interface HeaderColumn {
  readonly column: number;
  /** The last column of its merge. */
  readonly last: number;
  readonly path: readonly HeaderText[];
  readonly leaf: HeaderText;
  /** The path as people read it: 上级/下级. */
  readonly shown: string;
}

export function headerColumns(view: SheetView, block: HeaderBlock): readonly HeaderColumn[] {
  const span = { first: 1, last: view.lastColumn };
  const rows = Array.from(
    { length: block.last - block.first + 1 },
    (_, index) => block.first + index,
  );
  const groupWords = new Map(rows.map((row) => [row, unmergedGroups(view, row, block, span)]));
  const columns: HeaderColumn[] = [];
  for (let column = span.first; column <= span.last; column += 1) {
    const texts = rows.map(
      (row) => textAt(view, row, column) || (groupWords.get(row)?.get(column) ?? ''),
    );
    const before = columns.at(-1);
    const leafRow = rows.filter((_, place) => texts[place] !== '').at(-1);
    if (before && leafRow !== undefined && isSpanned(view, leafRow, column)) {
      columns[columns.length - 1] = { ...before, last: column };
      continue;
    }
    const header = headerColumn(column, texts);
    if (header) columns.push(header);
  }
  return columns;
}

/** One header cell over two columns names the first; the second is the room that its merged records take. */
function isSpanned(view: SheetView, row: number, column: number): boolean {
  const merge = mergeAt(view, row, column);
  return merge !== undefined && merge.firstColumn < column;
}

function headerColumn(column: number, texts: readonly string[]): HeaderColumn | undefined {
  const path = texts
    .filter((text, index) => text !== '' && text !== texts[index - 1])
    .map(readHeader)
    .filter(({ name }) => name !== '');
  const leaf = path.at(-1);
  if (!leaf) return undefined;
  return { column, last: column, path, leaf, shown: path.map(({ shown }) => shown).join('/') };
}

/**
 * In a header row without any wide merge a word speaks for the columns to its right too, up to the next word, where
 * leaves stand below both. Where groups are merged, a column outside the merge belongs to no group.
 */
function unmergedGroups(
  view: SheetView,
  row: number,
  block: HeaderBlock,
  span: { readonly first: number; readonly last: number },
): ReadonlyMap<number, string> {
  const filled = new Map<number, string>();
  if (row === block.last || hasWideMerge(view, row, span)) return filled;
  let word = '';
  for (let column = span.first; column <= span.last; column += 1) {
    const leafBelow = hasOwnTextBelow(view, row, block.last, column);
    const own = textAt(view, row, column);
    if (own !== '') word = leafBelow ? own : '';
    else if (leafBelow && word !== '') filled.set(column, word);
    else word = '';
  }
  return filled;
}

function hasWideMerge(
  view: SheetView,
  row: number,
  span: { readonly first: number; readonly last: number },
): boolean {
  return view.merges
    .at(row)
    .some(
      ({ firstColumn, lastColumn }) =>
        lastColumn > firstColumn && firstColumn <= span.last && lastColumn >= span.first,
    );
}

function hasOwnTextBelow(view: SheetView, row: number, last: number, column: number): boolean {
  for (let below = row + 1; below <= last; below += 1) {
    const merge = mergeAt(view, below, column);
    const anchored = !merge || (merge.firstRow === below && merge.firstColumn === column);
    if (anchored && typeof contentAt(view, below, column) === 'string') return true;
  }
  return false;
}
