import { chooseKind, type KindChoice } from '../columns/choose-kind.ts';
import { withCorrections } from '../columns/corrections.ts';
import {
  understandColumns,
  type ColumnSample,
  type ColumnsUnderstood,
} from '../columns/understand-columns.ts';
import type { SheetMapping } from '../ledger-mapping.ts';
import { lookAbove } from '../sheet/rows-above.ts';
import { filledCells, type SheetView } from '../sheet/sheet-view.ts';
import { sampleOf } from '../sheet/sample.ts';
import { findHeaders } from './find-headers.ts';
import type { HeaderBlock } from './header-block.ts';
import { headerColumns, type HeaderColumn } from './header-columns.ts';
import type { HeaderIndex } from './header-index.ts';
import type { KnownHeaders } from './known-headers.ts';
import { panelsOf, stretchesOf, type ColumnSpan } from './panels.ts';

/** A stretch of a sheet that is (part of) a ledger. */
export interface Table {
  readonly block: HeaderBlock;
  readonly span: ColumnSpan;
  /** The first row that belongs to this table: titles and fill-in lines above the header. */
  readonly top: number;
  /** The last row that may belong to it. */
  readonly until: number;
  readonly columns: ColumnsUnderstood;
}

export interface TablesFound {
  readonly tables: readonly Table[];
  /** What was a header of no ledger, or of two kinds alike. */
  readonly refused: readonly Exclude<KindChoice, { kind: 'chosen' }>[];
}

interface Place {
  readonly block: HeaderBlock;
  readonly top: number;
  readonly until: number;
}

export function findTables(
  view: SheetView,
  indexes: readonly HeaderIndex[],
  known: KnownHeaders,
  mapping: SheetMapping | undefined,
): TablesFound {
  const blocks = mapping?.header ? [mapping.header] : findHeaders(view, known);
  const tables: Table[] = [];
  const refused: TablesFound['refused'][number][] = [];
  for (const place of placesOf(view, blocks)) {
    const found = tablesAt(view, place, indexes, mapping);
    tables.push(...found.tables);
    refused.push(...found.refused);
  }
  return { tables, refused };
}

/** Each header rules the rows down to the furniture of the next one. A header repeated within its own rows rules none. */
function placesOf(view: SheetView, blocks: readonly HeaderBlock[]): readonly Place[] {
  const separate: { block: HeaderBlock; top: number }[] = [];
  for (const block of blocks) {
    const before = separate.at(-1);
    const top = furnitureAbove(view, block, before?.block.last ?? 0);
    const apart = top < block.first || !view.rowAt.has(block.first - 1);
    if (!before || apart || !sameHeader(view, before.block, block)) separate.push({ block, top });
  }
  return separate.map(({ block, top }, index) => ({
    block,
    top: index === 0 ? 1 : top,
    until: (separate[index + 1]?.top ?? view.lastRow + 1) - 1,
  }));
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

function sameHeader(view: SheetView, left: HeaderBlock, right: HeaderBlock): boolean {
  const whole = { first: 1, last: view.lastColumn };
  const [names, others] = [left, right].map((block) =>
    headerColumns(view, block, whole)
      .map(({ column, leaf }) => `${column} ${leaf.name}`)
      .join('\n'),
  );
  return names === others;
}

function tablesAt(
  view: SheetView,
  place: Place,
  indexes: readonly HeaderIndex[],
  mapping: SheetMapping | undefined,
): TablesFound {
  const { block, until } = place;
  const headers = headerColumns(view, block, { first: 1, last: view.lastColumn });
  const sample = sampleOf(view, block.last + 1, until);
  const about = aboutTable(view, place);
  const choose = (part: readonly HeaderColumn[]): KindChoice =>
    choiceFor(part, indexes, sample, about, mapping);
  const chosen = (span: ColumnSpan): Table | undefined => {
    const choice = choose(
      headers.filter(({ column }) => column >= span.first && column <= span.last),
    );
    return choice.kind === 'chosen' ? { ...place, span, columns: choice.columns } : undefined;
  };
  const panels = panelsOf(headers).map(chosen);
  if (panels.length > 1 && !panels.includes(undefined))
    return { tables: present(panels), refused: [] };
  const parts = present(stretchesOf(view, block, headers, until).map(chosen));
  if (parts.length > 1) return { tables: parts, refused: [] };
  const whole = choose(headers);
  const [part] = parts;
  if (whole.kind === 'chosen') {
    const table = { ...place, span: spanOf(headers), columns: whole.columns };
    return { tables: [part && tookAsMany(part, table) ? part : table], refused: [] };
  }
  return part ? { tables: [part], refused: [] } : { tables: [], refused: [whole] };
}

function choiceFor(
  headers: readonly HeaderColumn[],
  indexes: readonly HeaderIndex[],
  sample: ColumnSample,
  about: string,
  mapping: SheetMapping | undefined,
): KindChoice {
  const readings = indexes
    .map((index) => understandColumns(headers, index, sample))
    .map((columns) => withCorrections(columns, mapping));
  const said = readings.find(({ index }) => index.policy.id === mapping?.ledger);
  return said ? { kind: 'chosen', columns: said } : chooseKind(readings, about);
}

function tookAsMany(part: Table, whole: Table): boolean {
  return part.columns.assignment.taken.size >= whole.columns.assignment.taken.size;
}

function spanOf(headers: readonly HeaderColumn[]): ColumnSpan {
  return { first: headers[0]?.column ?? 1, last: headers.at(-1)?.column ?? 1 };
}

/** The sheet's name and the titles above the header: supporting evidence for the kind. */
function aboutTable(view: SheetView, { block, top }: Place): string {
  const texts = [view.sheet];
  for (let row = Math.max(top, block.first - 6); row < block.first; row += 1) {
    for (const [, content] of filledCells(view.rowAt.get(row), 1, view.lastColumn)) {
      if (typeof content === 'string') texts.push(content);
    }
  }
  return texts.join(' ');
}

function present<Item>(items: readonly (Item | undefined)[]): readonly Item[] {
  return items.filter((item) => item !== undefined);
}
