import { CLOSE, END, OPEN, type XmlScanner } from '../xml/xml-scanner.ts';
import { LAST_COLUMN } from './limits.ts';
import { readColumn } from './number-text.ts';

/** Where the cells of one row stand in its part. */
export interface CellPlace {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** It has a value, a text or a formula; otherwise it has a look at most. */
  readonly holds: boolean;
}

/** The cells, from a column on, of the row element that opens at an offset. */
export function rowCells(
  scanner: XmlScanner,
  start: number,
  fromColumn: number,
): readonly CellPlace[] {
  scanner.restart(start);
  scanner.next();
  const cells: CellPlace[] = [];
  if (scanner.selfClosed) return cells;
  let column = 0;
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE && scanner.depth === 0) return cells;
    if (token === END) scanner.malformed();
    if (token !== OPEN) continue;
    if (scanner.local() !== 'c') {
      scanner.skip();
      continue;
    }
    column = columnOf(scanner) ?? column + 1;
    const from = scanner.start;
    const holds = readHolds(scanner);
    if (column >= fromColumn) cells.push({ column, start: from, end: scanner.end, holds });
  }
}

function columnOf(scanner: XmlScanner): number | undefined {
  const at = scanner.attribute('r');
  if (at < 0) return undefined;
  const { bytes, attributes } = scanner;
  const column = readColumn(bytes, attributes[at + 2] as number, attributes[at + 3] as number);
  return column < 1 || column > LAST_COLUMN ? scanner.malformed() : column;
}

function readHolds(scanner: XmlScanner): boolean {
  if (scanner.selfClosed) return false;
  let holds = false;
  while (scanner.depth > 1) {
    const token = scanner.next();
    if (token === OPEN && scanner.local() !== 'extLst') holds = true;
  }
  return holds;
}
