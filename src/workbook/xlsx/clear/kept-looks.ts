import { cellAddress } from '../../../rules/index.ts';
import type { Journal, OwnRange } from '../own/journal.ts';
import type { OwnColumn } from '../own/own-signs.ts';
import type { OwnPlaces } from '../own/own-places.ts';
import { plainEmptyCell, styleOf } from '../own/plain-cell.ts';
import { type UndoLookup, undoLookup } from '../own/undo-lookup.ts';
import { rowCells } from '../read/row-cells.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';

/** What the journal knows of cells that have moved since: where our columns stand now tells where they stood then. */
export interface KeptLooks {
  /** What stands in place of a cell of ours: nothing, the user's empty cell; undefined where the cell is the user's. */
  emptyCell(own: OwnColumn, row: number, column: number, prefix: string): string | undefined;
  /** Columns, as they stand now, whose widths we set. */
  widths(columns: readonly OwnColumn[]): ReadonlySet<number>;
}

interface Before {
  readonly range: OwnRange;
  readonly lookup: UndoLookup;
  readonly widths: readonly number[];
}

export function keptLooks(own: OwnPlaces): KeptLooks {
  const before = placesBefore(own.journal);
  const styles = stylesNow(own);
  return {
    emptyCell(column, row, at, prefix) {
      const then = before.get(column.name);
      if (!then) return '';
      const [firstRow, firstColumn] = then.range;
      const rowThen = row - column.range.firstRow + firstRow;
      const columnThen = at - column.range.firstColumn + firstColumn;
      if (then.lookup.isKept(rowThen, columnThen)) return undefined;
      const replaced = then.lookup.replaced(rowThen, columnThen);
      if (replaced === undefined) return '';
      const style = typeof replaced === 'number' ? replaced : styleOf(replaced);
      const now = styles.get(style) ?? 0;
      return now === 0
        ? `<${prefix}c r="${cellAddress(row, at)}"/>`
        : plainEmptyCell(row, at, now, prefix);
    },
    widths(columns) {
      const set = columns.filter(({ name }) => {
        const then = before.get(name);
        return then?.widths.includes(then.range[1]) ?? false;
      });
      return new Set(set.map(({ range }) => range.firstColumn));
    },
  };
}

function placesBefore(journal: Journal | undefined): ReadonlyMap<string, Before> {
  const places = new Map<string, Before>();
  for (const undo of journal?.sheets ?? []) {
    const lookup = undoLookup(undo);
    for (const range of undo.ranges) {
      if (range[4] !== '') places.set(range[4], { range, lookup, widths: undo.widths });
    }
  }
  return places;
}

/** The numbers that the kept styles have now: programs that write a workbook anew number its styles anew. */
export function stylesNow({ journal, sheets }: OwnPlaces): ReadonlyMap<number, number> {
  const sheet = sheets.find(({ role }) => role === 'journal')?.sheet;
  if (!journal || !sheet) return new Map();
  const { rows, starts } = sheet.content.layout.rowPlaces;
  const { bytes } = sheet.content;
  const scanner = new XmlScanner(bytes, sheet.part);
  return new Map(
    journal.keptStyles.map((style, index): [number, number] => {
      const place = rows.indexOf(index + 1);
      const cells = place < 0 ? [] : rowCells(scanner, starts[place] ?? 0, 2);
      const cell = cells.find(({ column }) => column === 2);
      const raw = cell ? new TextDecoder().decode(bytes.subarray(cell.start, cell.end)) : '';
      return [style, styleOf(raw)];
    }),
  );
}
