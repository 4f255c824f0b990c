import type { CellRange } from '../../../rules/index.ts';
import { isOn } from '../package/workbook-part.ts';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/xml-scanner.ts';
import type { CellContext } from './cell-reader.ts';
import { LAST_COLUMN } from './limits.ts';
import { readRange } from './range-text.ts';
import { readRows, type RowsRead } from './read-rows.ts';
import type { ElementPlace, SheetPart } from './sheet-part.ts';

/** Reads one sheet: its cells, and what of its other elements matters to us. */
export function readSheet(bytes: Uint8Array, part: string, context: CellContext): SheetPart {
  const scanner = new XmlScanner(bytes, part);
  let token = scanner.next();
  while (token !== OPEN) token = scanner.next();
  if (scanner.local() !== 'worksheet') scanner.malformed();
  const prefix = scanner.ascii(scanner.nameStart, scanner.localStart);
  const about = new SheetElements(scanner);
  let rows: RowsRead | undefined;
  let rootClose = scanner.start;
  const elements: ElementPlace[] = [];
  const emptyRoot = scanner.selfClosed;
  for (token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE && scanner.depth === 0) rootClose = scanner.start;
    if (token !== OPEN) continue;
    const local = scanner.local();
    const { start, end: openEnd, selfClosed } = scanner;
    if (local === 'sheetData' && !rows) rows = readRows(scanner, context);
    else about.read(local);
    elements.push({ local, start, openEnd, end: scanner.end, selfClosed });
  }
  if (!rows || emptyRoot) return scanner.malformed();
  const { places: rowPlaces, ...read } = rows;
  const { lastPriority, ...found } = about.found;
  const layout = { elements, rowPlaces, rootClose, lastPriority };
  return { bytes, prefix, ...read, ...found, layout };
}

/** Gathers what the elements around the rows say. */
class SheetElements {
  private readonly scanner: XmlScanner;
  readonly found = {
    merges: [] as CellRange[],
    hiddenColumns: new Set<number>(),
    filter: undefined as CellRange | undefined,
    locked: false,
    tables: [] as string[],
    lastPriority: 0,
  };

  constructor(scanner: XmlScanner) {
    this.scanner = scanner;
  }

  /** Reads the element whose OPEN was just met; ends behind its CLOSE. */
  read(local: string): void {
    const { scanner, found } = this;
    if (local === 'autoFilter') found.filter = readRange(scanner.value('ref') ?? '');
    if (local === 'sheetProtection') found.locked = isOn(scanner.value('sheet'));
    if (scanner.selfClosed) return;
    const outside = scanner.depth - 1;
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE && scanner.depth === outside) return;
      if (token === END) scanner.malformed();
      if (token === OPEN) this.readInner(local, scanner.local());
    }
  }

  private readInner(outer: string, local: string): void {
    const { scanner, found } = this;
    if (outer === 'mergeCells' && local === 'mergeCell') {
      const range = readRange(scanner.value('ref') ?? '');
      if (range) found.merges.push(range);
    } else if (outer === 'cols' && local === 'col') {
      this.readColumn();
    } else if (outer === 'tableParts' && local === 'tablePart') {
      found.tables.push(this.relationshipId());
    } else if (local === 'cfRule') {
      found.lastPriority = Math.max(found.lastPriority, Number(scanner.value('priority') ?? 0));
    }
  }

  private readColumn(): void {
    const { scanner, found } = this;
    if (!isOn(scanner.value('hidden'))) return;
    const last = Math.min(Number(scanner.value('max')), LAST_COLUMN);
    for (let column = Number(scanner.value('min')); column <= last; column++) {
      found.hiddenColumns.add(column);
    }
  }

  /** The id's attribute has a prefix, whatever it is. */
  private relationshipId(): string {
    const { scanner } = this;
    for (let at = 0; at < 4 * scanner.attributeCount; at += 4) {
      const [from, to, valueFrom, valueTo] = scanner.attributes.subarray(at, at + 4);
      if (/:id$/.test(scanner.ascii(from ?? 0, to ?? 0))) {
        return scanner.ascii(valueFrom ?? 0, valueTo ?? 0);
      }
    }
    return '';
  }
}
