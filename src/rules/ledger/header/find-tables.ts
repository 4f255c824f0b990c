import type { Parts } from '../../parts.ts';
import type { SheetMapping } from '../ledger-mapping.ts';
import { lookAbove } from '../sheet/rows-above.ts';
import { filledCells, type SheetView } from '../sheet/sheet-view.ts';
import { findHeaders } from './find-headers.ts';
import { isLeafText, type HeaderBlock } from './header-block.ts';
import { headerColumns } from './header-columns.ts';
import type { HeaderIndex } from './header-index.ts';
import type { KnownHeaders } from './known-headers.ts';
import type { Table, TablePlace } from './table.ts';
import { tablesAt, type Refusal } from './tables-at.ts';

export interface TablesFound {
  readonly tables: readonly Table[];
  /** What was a header of no ledger, or of two kinds alike. */
  readonly refused: readonly Refusal[];
}

/** All ledgers of a sheet, one below the other or side by side. */
export function* findTables(
  view: SheetView,
  indexes: readonly HeaderIndex[],
  known: KnownHeaders,
  mapping: SheetMapping | undefined,
): Parts<TablesFound> {
  const blocks = mapping?.header ? [mapping.header] : yield* findHeaders(view, known);
  const refused: Refusal[] = [];
  const kept: (TablePlace & Start)[] = [];
  const look = lookOnce((place) => tablesAt(view, place, indexes, mapping));
  for (const place of placesOf(view, startsOf(view, blocks))) {
    const found = look(place);
    if ('kind' in found) refused.push(found);
    // A row of the ledger above may name two fields by chance: a table of its own stands apart.
    if (!('kind' in found) || (place.isApart && isAllNames(view, place.block))) kept.push(place);
    yield;
  }
  const tables: Table[] = [];
  for (const place of placesOf(view, kept)) {
    const found = look(place);
    if (!('kind' in found)) tables.push(...found);
    yield;
  }
  return { tables: withForeignRows(tables, kept, view.lastRow), refused };
}

/** Most headers still rule the same rows when those that are none have been left out: they were understood before. */
function lookOnce<Found>(look: (place: TablePlace) => Found): (place: TablePlace) => Found {
  const known = new Map<string, Found>();
  return (place) => {
    const { block, top, until } = place;
    const name = [block.first, block.last, top, until].join();
    const found = known.get(name) ?? look(place);
    known.set(name, found);
    return found;
  };
}

interface Start {
  readonly block: HeaderBlock;
  readonly top: number;
  /** Below a blank row, a title or a fill-in line. */
  readonly isApart: boolean;
}

/** A header repeated among its own records, as on every printed page, starts nothing. */
function startsOf(view: SheetView, blocks: readonly HeaderBlock[]): readonly Start[] {
  const starts: Start[] = [];
  for (const block of blocks) {
    const before = starts.at(-1);
    const top = furnitureAbove(view, block, before?.block.last ?? 0);
    const isApart = top < block.first || !view.rowAt.has(block.first - 1);
    const again = before ? repeats(view, before.block, block) : 'none';
    if (again === 'none' || (again === 'all' && isApart)) starts.push({ block, top, isApart });
  }
  return starts;
}

/** Each header rules the rows down to the furniture of the next one. */
function placesOf(view: SheetView, starts: readonly Start[]): readonly (TablePlace & Start)[] {
  return starts.map((start, index) => ({
    ...start,
    top: index === 0 ? 1 : start.top,
    until: (starts[index + 1]?.top ?? view.lastRow + 1) - 1,
    foreign: [],
  }));
}

/** Rows of tables that are no ledgers go to the ledger above them (or below, where none is above) to be set aside. */
function withForeignRows(
  tables: readonly Table[],
  places: readonly Start[],
  lastRow: number,
): readonly Table[] {
  const tops = [...new Set(tables.map(({ top }) => top))];
  const [first = 1] = tops;
  const owned = new Set(tables.map(({ block }) => block.first));
  const strangers = places
    .map(({ block, top }, index) => ({
      isLedger: owned.has(block.first),
      first: index === 0 ? 1 : top,
      last: (places[index + 1]?.top ?? lastRow + 1) - 1,
    }))
    .filter(({ isLedger }) => !isLedger);
  return tables.map((table) => {
    const top = table.top === first ? 1 : table.top;
    const next = tops.find((other) => other > table.top) ?? lastRow + 1;
    return {
      ...table,
      top,
      until: next - 1,
      foreign: strangers.filter((stranger) => stranger.first >= top && stranger.last < next),
    };
  });
}

/** The first of the title and fill-in rows that stand close above a header. */
function furnitureAbove(view: SheetView, block: HeaderBlock, notBefore: number): number {
  let top = block.first;
  for (let row = block.first - 1; row > notBefore; row -= 1) {
    const cells = filledCells(view.rowAt.get(row), 1, view.lastColumn);
    const isFurniture = cells.length === 1 || (cells.length > 0 && lookAbove(cells) === 'fillIn');
    if (!isFurniture || cells.some(([, content]) => typeof content !== 'string')) break;
    top = row;
  }
  return top;
}

function isAllNames(view: SheetView, block: HeaderBlock): boolean {
  const cells = filledCells(view.rowAt.get(block.last), 1, view.lastColumn);
  return cells.every(([, content]) => typeof content === 'string' && isLeafText(content));
}

/** The cells of the lower header as a part of the upper one: all of it, some columns of it, or another header. */
function repeats(view: SheetView, upper: HeaderBlock, lower: HeaderBlock): 'all' | 'some' | 'none' {
  const names = new Map(headerColumns(view, upper).map(({ column, leaf }) => [column, leaf.name]));
  const again = headerColumns(view, lower);
  if (!again.every(({ column, leaf }) => names.get(column) === leaf.name)) return 'none';
  return again.length === names.size ? 'all' : 'some';
}
