import { contains } from '../../../rules/index.ts';
import { type RowThen, rowsThen } from '../own/align-rows.ts';
import { readFlags } from '../own/column-flags.ts';
import { isKey, readingOf } from '../own/column-names.ts';
import type { Journal, OwnRange } from '../own/journal.ts';
import { styleOf } from '../own/plain-cell.ts';
import type { OwnColumn } from '../own/own-signs.ts';
import type { OwnPlaces } from '../own/own-places.ts';
import { readText, sumsOf } from '../own/row-sums.ts';
import { type UndoLookup, undoLookup } from '../own/undo-lookup.ts';
import type { ReadSheet, WorkbookContents } from '../read/read-workbook.ts';
import { rowCells } from '../read/row-cells.ts';
import type { TextStyles } from './text-styles.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';

/** What the journal knows of cells that have moved since: where our columns stand now tells where they stood then. */
export interface KeptLooks {
  /** The cell is the user's: they had something there before we came, or have now. */
  isKept(own: OwnColumn, row: number): boolean;
  /** The style of the user's empty cell beneath ours, which has a style now; undefined where there was no cell. */
  styleBeneath(own: OwnColumn, row: number, now: number): number | undefined;
  /** The style is one that we gave to cells beside ledgers. */
  isOurs(style: number, sheet: string): boolean;
  /** We set the width of the column. */
  isWidened(own: OwnColumn): boolean;
}

interface Before {
  readonly range: OwnRange;
  readonly lookup: UndoLookup;
  readonly widths: readonly number[];
  readonly rowSums: readonly number[] | undefined;
}

/** Programs tell styles apart that we did not: LibreOffice gives a formula a number format, and Chinese text its own font. */
function stylesWithin(
  columns: readonly OwnColumn[],
  sheets: readonly ReadSheet[],
  isTheirs: (column: OwnColumn, row: number, style: number) => boolean,
): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map(
    sheets.map((sheet) => {
      const here = columns.filter((each) => each.sheet === sheet.entry.name);
      const styles = cellStyles(sheet, here).filter(
        ({ column, row, style }) => !isTheirs(column, row, style),
      );
      return [sheet.entry.name, new Set(styles.map(({ style }) => style))];
    }),
  );
}

/** The styles of cells of ours that hold something. */
function cellStyles({ content, part }: ReadSheet, columns: readonly OwnColumn[]) {
  if (columns.length === 0) return [];
  const { bytes, layout } = content;
  const scanner = new XmlScanner(bytes, part);
  const byColumn = new Map(columns.map((column) => [column.range.firstColumn, column]));
  const first = Math.min(...byColumn.keys());
  return layout.rowPlaces.rows.flatMap((row, index) =>
    rowCells(scanner, layout.rowPlaces.starts[index] ?? 0, first).flatMap((cell) => {
      const column = byColumn.get(cell.column);
      if (!column || !cell.holds || !contains(column.range, row, cell.column)) return [];
      const raw = new TextDecoder().decode(bytes.subarray(cell.start, cell.end));
      return [{ column, row, style: styleOf(raw.slice(0, raw.indexOf('>'))) }];
    }),
  );
}

export function keptLooks(
  own: OwnPlaces,
  { sheets }: WorkbookContents,
  texts: TextStyles,
): KeptLooks {
  const before = placesBefore(own.journal);
  const hasJournal = own.sheets.some(({ role }) => role === 'journal');
  const { kept, ours } = stylesNow(own);
  const ourStyles = new Set(ours.values());
  const typed = new Set(own.typed.map(({ sheet, row, column }) => `${row} ${column} ${sheet}`));
  const rowsThen = alignedRows(own, sheets, before);
  const place = (column: OwnColumn, row: number) => {
    const then = before.get(column.name);
    return then && { then, rows: rowsThen(column, then), index: row - column.range.firstRow };
  };
  const looks: KeptLooks = {
    isKept(column, row) {
      if (typed.has(`${row} ${column.range.firstColumn} ${column.sheet}`)) return true;
      const at = place(column, row);
      const rowThen = at?.rows(at.index);
      return rowThen !== undefined && at?.then.lookup.isKept(rowThen, at.then.range[1]) === true;
    },
    styleBeneath(column, row, now) {
      const at = place(column, row);
      if (!at) return hasJournal ? undefined : styleOfUser(column, row, now, texts);
      let index = at.index;
      // A row that came in looks like the one above it.
      while (index > 0 && at.rows(index) === undefined) index--;
      const replaced = at.then.lookup.replaced(at.rows(index) ?? 0, at.then.range[1]);
      if (replaced === undefined) return undefined;
      return kept.get(typeof replaced === 'number' ? replaced : styleOf(replaced)) ?? 0;
    },
    isOurs: (style, sheet) =>
      style !== 0 && (ourStyles.has(style) || further.get(sheet)?.has(style) === true),
    isWidened({ name, comment }) {
      const then = before.get(name);
      return then ? then.widths.includes(then.range[1]) : readFlags(comment).widened;
    },
  };
  const further = stylesWithin(
    hasJournal ? own.columns : [],
    sheets,
    (column, row, style) =>
      looks.isKept(column, row) || looks.styleBeneath(column, row, style) === style,
  );
  return looks;
}

/** Excel's adapter writes contents and no looks, but for text: what a cell looks like is the user's. */
function styleOfUser(
  { comment, range }: OwnColumn,
  row: number,
  now: number,
  texts: TextStyles,
): number | undefined {
  const wasText = readFlags(comment).wasText && row > range.firstRow;
  const style = wasText ? texts.of(now) : now;
  return style === 0 ? undefined : style;
}

function placesBefore(journal: Journal | undefined): ReadonlyMap<string, Before> {
  const places = new Map<string, Before>();
  for (const { ranges, widths, rowSums = [], ...undo } of journal?.sheets ?? []) {
    const lookup = undoLookup(undo);
    const sums = new Map(rowSums.map(([name, each]) => [readingOf(name), each]));
    for (const range of ranges) {
      const [, , , , name] = range;
      if (name === '') continue;
      places.set(name, { range, lookup, widths, rowSums: sums.get(readingOf(name)) });
    }
  }
  return places;
}

/** For each block, worked out once: where its rows stood, counted from the header. */
function alignedRows(
  { columns }: OwnPlaces,
  sheets: readonly ReadSheet[],
  before: ReadonlyMap<string, Before>,
): (column: OwnColumn, then: Before) => RowThen {
  const known = new Map<string, RowThen>();
  return (column, then) => {
    const key = `${column.sheet} ${readingOf(column.name)}`;
    const rows = known.get(key) ?? rowsThenOf(column, then);
    known.set(key, rows);
    return rows;
  };

  function rowsThenOf({ sheet, name, range }: OwnColumn, { range: [firstRow], rowSums }: Before) {
    const keys = columns.filter(
      (each) =>
        each.sheet === sheet && readingOf(each.name) === readingOf(name) && isKey(each.name),
    );
    const read = sheets.find(({ entry }) => entry.name === sheet);
    return rowsThen(firstRow, keys.length === 0 ? undefined : rowSums, () => {
      const cells = new Map(read?.content.rows.map((each) => [each.row, each.cells]));
      return sumsOf(
        range,
        keys.filter((each) => before.has(each.name)).map((each) => each.range.firstColumn),
        (row, column) => readText(cells.get(row)?.[column - 1]),
      );
    });
  }
}

interface StylesNow {
  readonly kept: ReadonlyMap<number, number>;
  readonly ours: ReadonlyMap<number, number>;
}

/** The numbers that styles have now: programs that write a workbook anew number its styles anew. */
export function stylesNow({ journal, sheets }: OwnPlaces): StylesNow {
  const sheet = sheets.find(({ role }) => role === 'journal')?.sheet;
  if (!journal || !sheet) return { kept: new Map(), ours: new Map() };
  return {
    kept: bornBy(sheet, 2, journal.keptStyles),
    ours: bornBy(sheet, 3, journal.ownStyles ?? []),
  };
}

function bornBy(
  { content, part }: ReadSheet,
  column: number,
  styles: readonly number[],
): ReadonlyMap<number, number> {
  const { bytes, layout } = content;
  const { rows, starts } = layout.rowPlaces;
  const scanner = new XmlScanner(bytes, part);
  return new Map(
    styles.map((style, index): [number, number] => {
      const place = rows.indexOf(index + 1);
      const cells = place < 0 ? [] : rowCells(scanner, starts[place] ?? 0, column);
      const cell = cells.find((each) => each.column === column);
      const raw = cell ? new TextDecoder().decode(bytes.subarray(cell.start, cell.end)) : '';
      return [style, styleOf(raw)];
    }),
  );
}
