import type { CellContent, GridRow } from '../../../rules/index.ts';
import { CLOSE, END, OPEN, type XmlScanner } from '../xml/xml-scanner.ts';
import { type CellContext, CellReader } from './cell-reader.ts';
import { LAST_COLUMN, LAST_ROW } from './limits.ts';
import { readColumn, readIndex } from './number-text.ts';
import type { RowPlaces } from './sheet-part.ts';

export interface RowsRead {
  readonly rows: readonly GridRow[];
  readonly places: RowPlaces;
  readonly hiddenRows: ReadonlySet<number>;
}

const R = 114;
const C = 99;

/** Reads the rows of a `sheetData` whose OPEN was just met; ends behind its CLOSE. */
export function readRows(scanner: XmlScanner, context: CellContext): RowsRead {
  const reader = new RowsReader(scanner, context);
  if (!scanner.selfClosed) reader.readAll();
  return reader.result();
}

class RowsReader {
  private readonly scanner: XmlScanner;
  private readonly cells: CellReader;
  private readonly rows: GridRow[] = [];
  private readonly places: RowPlaces = {
    rows: [],
    starts: [],
    closes: [],
    closesItself: [],
    lastColumns: [],
  };
  private readonly hiddenRows = new Set<number>();
  private row = 0;
  private column = 0;
  private inOrder = true;

  constructor(scanner: XmlScanner, context: CellContext) {
    this.scanner = scanner;
    this.cells = new CellReader(scanner, context);
  }

  readAll(): void {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE && scanner.depth === outside) return;
      if (token === END) scanner.malformed();
      if (token !== OPEN) continue;
      if (scanner.local() === 'row') this.readRow();
      else scanner.skip();
    }
  }

  result(): RowsRead {
    const { places, hiddenRows } = this;
    return {
      rows: this.inOrder ? this.rows : sorted(this.rows),
      places,
      hiddenRows,
    };
  }

  private readRow(): void {
    const { scanner, places } = this;
    const row = this.rowNumber();
    if (row <= this.row) this.inOrder = false;
    this.row = row;
    this.column = 0;
    const hidden = scanner.value('hidden');
    if (hidden === '1' || hidden === 'true') this.hiddenRows.add(row);
    places.rows.push(row);
    places.starts.push(scanner.start);
    places.closesItself.push(scanner.selfClosed);
    if (scanner.selfClosed) {
      places.closes.push(scanner.end);
    } else {
      const cells = this.readCells();
      places.closes.push(scanner.start);
      if (cells.length > 0) this.rows.push({ row, cells });
    }
    places.lastColumns.push(this.column);
  }

  /** A row without number follows the one before. */
  private rowNumber(): number {
    const { scanner } = this;
    const at = scanner.attribute('r');
    if (at < 0) return this.row + 1;
    const { bytes, attributes } = scanner;
    const row = readIndex(bytes, attributes[at + 2] as number, attributes[at + 3] as number);
    return row < 1 || row > LAST_ROW ? scanner.malformed() : row;
  }

  private readCells(): (CellContent | undefined)[] {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    const contents: (CellContent | undefined)[] = [];
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE && scanner.depth === outside) return contents;
      if (token === END) scanner.malformed();
      if (token !== OPEN) continue;
      if (scanner.nameEnd - scanner.localStart === 1 && scanner.bytes[scanner.localStart] === C) {
        this.readCell(contents);
      } else {
        scanner.skip();
      }
    }
  }

  private readCell(contents: (CellContent | undefined)[]): void {
    const column = this.columnNumber();
    const content = this.cells.read();
    if (column > this.column) this.column = column;
    if (content === undefined) return;
    // Without holes where the row is as wide as rows are; far out cells make a sparse array.
    if (column - contents.length < 512)
      while (contents.length < column - 1) contents.push(undefined);
    contents[column - 1] = content;
  }

  /** A cell without address follows the one before. */
  private columnNumber(): number {
    const { scanner } = this;
    const { bytes, attributes } = scanner;
    const short =
      scanner.attributeCount > 0 && (attributes[1] as number) - (attributes[0] as number) === 1;
    const at = short && bytes[attributes[0] as number] === R ? 0 : scanner.attribute('r');
    if (at < 0) return this.column + 1;
    const column = readColumn(bytes, attributes[at + 2] as number, attributes[at + 3] as number);
    return column < 1 || column > LAST_COLUMN ? scanner.malformed() : column;
  }
}

/** Rows in order; what stands twice is one row, the later cell over the earlier. */
function sorted(rows: readonly GridRow[]): readonly GridRow[] {
  const byRow = new Map<number, (CellContent | undefined)[]>();
  for (const { row, cells } of rows) {
    const known = byRow.get(row);
    if (!known) byRow.set(row, [...cells]);
    else cells.forEach((content, index) => (known[index] = content ?? known[index]));
  }
  return [...byRow].sort(([one], [other]) => one - other).map(([row, cells]) => ({ row, cells }));
}
