import { contains, type CellRange, type PlannedCell } from '../../../rules/index.ts';
import type { RowRun, SheetUndo } from '../own/journal.ts';
import type { ReadSheet } from '../read/read-workbook.ts';
import { type CellPlace, rowCells } from '../read/row-cells.ts';
import type { Splice } from '../xml/splice.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { cellXml } from './cell-xml.ts';
import { Replacements } from './replacements.ts';
import type { StyleBook } from './style-book.ts';

export interface RowEdits {
  readonly splices: readonly Splice[];
  readonly undo: Pick<SheetUndo, 'addedRows' | 'openedRows' | 'replaced' | 'replacedRaw' | 'kept'>;
}

/** Adds the planned cells to the rows of a sheet; whatever stands there stays. */
export function editRows(
  sheet: ReadSheet,
  cells: readonly PlannedCell[],
  ranges: readonly CellRange[],
  styles: StyleBook,
): RowEdits {
  refuseBlocked(sheet, cells);
  const editor = new RowsEditor(sheet, ranges, styles);
  const planned = byRow(cells);
  for (const row of [...planned.keys()].sort((one, other) => one - other)) {
    editor.edit(row, planned.get(row) ?? []);
  }
  editor.keepWhatStandsIn(planned);
  return editor.result();
}

function byRow(cells: readonly PlannedCell[]): Map<number, PlannedCell[]> {
  const rows = new Map<number, PlannedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  for (const row of rows.values()) row.sort((one, other) => one.column - other.column);
  return rows;
}

/** The planner must keep out of merged cells and tables: a cell of ours would break them. */
function refuseBlocked({ entry, content, tables }: ReadSheet, cells: readonly PlannedCell[]): void {
  const firstColumn = cells.reduce((least, { column }) => Math.min(least, column), Infinity);
  const blocked = [...content.merges, ...tables].filter((each) => each.lastColumn >= firstColumn);
  for (const { row, column } of blocked.length > 0 ? cells : []) {
    if (blocked.some((range) => contains(range, row, column))) {
      throw new Error(
        `a planned cell lies in a merge or table of ${entry.name}: ${row}, ${column}`,
      );
    }
  }
}

class RowsEditor {
  private readonly sheet: ReadSheet;
  private readonly ranges: readonly CellRange[];
  private readonly styles: StyleBook;
  private readonly scanner: XmlScanner;
  private readonly indexes: ReadonlyMap<number, number>;
  private readonly splices: Splice[] = [];
  private readonly added: number[] = [];
  private readonly opened: number[] = [];
  private readonly kept: [row: number, column: number][] = [];
  private readonly replacements = new Replacements();

  constructor(sheet: ReadSheet, ranges: readonly CellRange[], styles: StyleBook) {
    this.sheet = sheet;
    this.ranges = ranges;
    this.styles = styles;
    this.scanner = new XmlScanner(sheet.content.bytes, sheet.part);
    const { rows } = sheet.content.layout.rowPlaces;
    this.indexes = new Map(rows.map((row, index) => [row, index]));
  }

  edit(row: number, cells: readonly PlannedCell[]): void {
    const index = this.indexes.get(row);
    if (index === undefined) this.addRow(row, cells);
    else if (this.sheet.content.layout.rowPlaces.closesItself[index]) this.openRow(index, cells);
    else this.fillRow(index, cells);
  }

  /** Notes the user's cells in our ranges, so that they are never taken for ours. */
  keepWhatStandsIn(planned: ReadonlyMap<number, readonly PlannedCell[]>): void {
    const { rowPlaces } = this.sheet.content.layout;
    const firstColumn = this.ranges.reduce(
      (least, each) => Math.min(least, each.firstColumn),
      Infinity,
    );
    rowPlaces.rows.forEach((row, index) => {
      if ((rowPlaces.lastColumns[index] ?? 0) < firstColumn) return;
      const columns = new Set(planned.get(row)?.map(({ column }) => column));
      for (const cell of this.cellsOf(index, firstColumn)) {
        const inside = this.ranges.some((range) => contains(range, row, cell.column));
        if (cell.holds && inside && !columns.has(cell.column)) this.kept.push([row, cell.column]);
      }
    });
  }

  result(): RowEdits {
    const { added, opened, kept, replacements } = this;
    return {
      splices: this.splices.sort((one, other) => one.at - other.at),
      undo: {
        addedRows: runsOf(added),
        openedRows: runsOf(opened),
        kept,
        ...replacements.result(),
      },
    };
  }

  private addRow(row: number, cells: readonly PlannedCell[]): void {
    const { prefix } = this.sheet.content;
    const insert = `<${prefix}row r="${row}">${this.xmlOf(cells)}</${prefix}row>`;
    this.splices.push({ at: this.placeForRow(row), remove: 0, insert });
    this.added.push(row);
  }

  private placeForRow(row: number): number {
    const { elements, rowPlaces } = this.sheet.content.layout;
    const next = rowPlaces.rows.findIndex((each) => each > row);
    if (next >= 0) return rowPlaces.starts[next] ?? 0;
    const data = elements.find(({ local }) => local === 'sheetData');
    if (!data || data.selfClosed) throw new Error(`there is no row in ${this.sheet.entry.name}`);
    return this.sheet.content.bytes.lastIndexOf(60, data.end - 1);
  }

  private openRow(index: number, cells: readonly PlannedCell[]): void {
    const { prefix, layout } = this.sheet.content;
    const end = layout.rowPlaces.closes[index] ?? 0;
    this.splices.push({ at: end - 2, remove: 2, insert: `>${this.xmlOf(cells)}</${prefix}row>` });
    this.opened.push(layout.rowPlaces.rows[index] ?? 0);
  }

  private fillRow(index: number, cells: readonly PlannedCell[]): void {
    const { closes, lastColumns } = this.sheet.content.layout.rowPlaces;
    const close = closes[index] ?? 0;
    const firstColumn = cells[0]?.column ?? 0;
    if ((lastColumns[index] ?? 0) < firstColumn) {
      this.splices.push({ at: close, remove: 0, insert: this.xmlOf(cells) });
      return;
    }
    const places = this.cellsOf(index, firstColumn);
    for (const cell of cells) this.fillCell(cell, places, close);
  }

  private fillCell(cell: PlannedCell, places: readonly CellPlace[], close: number): void {
    const next = places.find(({ column }) => column >= cell.column);
    if (next?.column === cell.column) this.replace(cell, next);
    else this.splices.push({ at: next?.start ?? close, remove: 0, insert: this.xmlOf([cell]) });
  }

  /** An empty cell of the user's has a look at most: ours stands in for it until it is cleared. */
  private replace(cell: PlannedCell, { start, end, holds }: CellPlace): void {
    const { bytes, prefix } = this.sheet.content;
    if (holds) {
      const place = `${this.sheet.entry.name} ${cell.row}, ${cell.column}`;
      throw new Error(`a planned cell is occupied by the user's own content: ${place}`);
    }
    const raw = new TextDecoder().decode(bytes.subarray(start, end));
    this.replacements.add(cell.row, cell.column, raw, prefix);
    this.splices.push({ at: start, remove: end - start, insert: this.xmlOf([cell]) });
  }

  private cellsOf(index: number, fromColumn: number): readonly CellPlace[] {
    return rowCells(
      this.scanner,
      this.sheet.content.layout.rowPlaces.starts[index] ?? 0,
      fromColumn,
    );
  }

  private xmlOf(cells: readonly PlannedCell[]): string {
    let xml = '';
    for (const cell of cells)
      xml += cellXml(cell, this.styles.cell(cell), this.sheet.content.prefix);
    return xml;
  }
}

function runsOf(rows: readonly number[]): readonly RowRun[] {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
