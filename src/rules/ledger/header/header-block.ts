import type { CellContent, CellRange } from '../grid.ts';
import { areColumnNumbers, areRules, areUnits, isSample } from '../sheet/row-looks.ts';
import type { FilledCells } from '../sheet/row-looks.ts';
import { mayBeGroups, TITLE_WORDS } from '../sheet/rows-above.ts';
import { readHeader } from './header-text.ts';
import { leafWord } from './header-words.ts';
import { isOwnHeader } from './own-header.ts';
import { filledCells, mergeAt, type SheetView } from '../sheet/sheet-view.ts';
import { bareText } from '../cell-text.ts';

export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
}

/** Does this text name a field of some ledger? */
export type KnownHeader = (text: string) => boolean;

const DEEPEST = 5;

/** Grows the header from the row that names most fields: upwards over group words, downwards over leaves. */
export function growHeader(view: SheetView, anchor: number, known: KnownHeader): HeaderBlock {
  let first = anchor;
  while (anchor - first < DEEPEST - 1 && isParentRow(view, first - 1, first, known)) first -= 1;
  let last = anchor;
  while (last - first < DEEPEST - 1 && isChildRow(view, { first, last }, known)) last += 1;
  return { first, last };
}

function isParentRow(view: SheetView, row: number, below: number, known: KnownHeader): boolean {
  const cells = rowCells(view, row);
  if (cells.length === 0 || !mayBeGroups(cells)) return false;
  if (cells.some(([column]) => spansDown(mergeAt(view, row, column), below))) return true;
  const merges = cells.map(([column]) => mergeAt(view, row, column)).filter(isWide);
  if (cells.length === 1) return isLoneGroup(view, row, below, merges[0]);
  if (merges.length > 0) return true;
  return areGroupWords(view, cells, below, known);
}

/** One text alone is a title, unless it is a short name that stands over some columns in the midst of the header. */
function isLoneGroup(
  view: SheetView,
  row: number,
  below: number,
  merge: CellRange | undefined,
): boolean {
  const [[column, content] = [0, '']] = rowCells(view, row);
  const text = typeof content === 'string' ? bareText(content) : '';
  if (text.length > 12 || /\d/.test(text) || TITLE_WORDS.test(text)) return false;
  const columns = rowCells(view, below).map(([place]) => place);
  const [left = 0] = columns;
  if (column <= left) return false;
  return merge ? widthShare(merge, left, columns.at(-1) ?? 0) < 0.6 : columns.includes(column);
}

/** Unmerged words over groups of leaves: fewer than the leaves, or filling the gaps that the leaves leave. */
function areGroupWords(
  view: SheetView,
  cells: FilledCells,
  below: number,
  known: KnownHeader,
): boolean {
  const leaves = new Set(rowCells(view, below).map(([column]) => column));
  const overGap = cells.filter(([column]) => !leaves.has(column));
  if (cells.some(([, content]) => isTitle(content))) return false;
  if (overGap.some(([, content]) => typeof content === 'string' && known(content))) return true;
  return cells.length * 5 <= leaves.size * 3 && overGap.length * 2 <= cells.length;
}

function isTitle(content: CellContent): boolean {
  return typeof content === 'string' && TITLE_WORDS.test(bareText(content));
}

function isChildRow(view: SheetView, block: HeaderBlock, known: KnownHeader): boolean {
  const row = block.last + 1;
  const cells = rowCells(view, row).filter(([, content]) => !isOwnHeader(content));
  if (cells.length === 0) return mostlyMergedInto(view, block, row);
  if (!mayBeLeaves(cells)) return false;
  const texts = cells.map(([, content]) => (typeof content === 'string' ? content : ''));
  const named = texts.filter(known).length;
  if (named >= 2 && named * 2 >= cells.length) return true;
  if (texts.every((text) => leafWord(readHeader(text).name) !== undefined)) return true;
  if (mergedInto(view, block, row).length >= 2) return true;
  const places = cells.map(([column]) => placeBelow(view, block, cells, column));
  if (places.includes('conflict')) return false;
  return (
    places.includes('underMerge') || places.filter((place) => place === 'underWord').length >= 2
  );
}

type Place = 'underMerge' | 'underWord' | 'conflict';

/** Where a text in the row below stands: under a merged group, under a group word, or under a header of its own. */
function placeBelow(
  view: SheetView,
  block: HeaderBlock,
  below: FilledCells,
  column: number,
): Place {
  if (isWide(mergeAt(view, block.last, column))) return 'underMerge';
  const words = rowCells(view, block.last).map(([place]) => place);
  if (!words.includes(column))
    return words.some((word) => word < column) ? 'underWord' : 'conflict';
  const goesOn = !words.includes(column + 1) && below.some(([place]) => place === column + 1);
  return goesOn ? 'underWord' : 'conflict';
}

/** Every header cell is merged over this row too, which holds nothing of its own. */
function mostlyMergedInto(view: SheetView, block: HeaderBlock, row: number): boolean {
  const merged = mergedInto(view, block, row);
  return merged.length > 0 && merged.length * 2 >= rowCells(view, block.last).length;
}

/** Merges that begin in the header and reach down into a row. */
function mergedInto(view: SheetView, block: HeaderBlock, row: number): readonly CellRange[] {
  return view.merges
    .at(row)
    .filter((merge) => merge.firstRow >= block.first && spansDown(merge, row));
}

function mayBeLeaves(cells: FilledCells): boolean {
  if (areColumnNumbers(cells) || areUnits(cells) || areRules(cells) || isSample(cells))
    return false;
  return cells.every(([, content]) => typeof content === 'string' && isLeafText(content));
}

/** A leaf is a name: short, and no day, number or code. A year may be part of a name: 2025年度得分. */
export function isLeafText(text: string): boolean {
  const bare = bareText(text);
  return bare.length <= 24 && !/\d{4}(?!年度?[^\d度])|^\d+(?:\.\d+)?$/.test(bare);
}

function rowCells(view: SheetView, row: number): FilledCells {
  return filledCells(view.rowAt.get(row), 1, view.lastColumn);
}

function isWide(merge: CellRange | undefined): merge is CellRange {
  return merge !== undefined && merge.lastColumn > merge.firstColumn;
}

function spansDown(merge: CellRange | undefined, row: number): boolean {
  return merge !== undefined && merge.firstRow < row && merge.lastRow >= row;
}

function widthShare(merge: CellRange, left: number, right: number): number {
  return (merge.lastColumn - merge.firstColumn + 1) / Math.max(1, right - left + 1);
}
