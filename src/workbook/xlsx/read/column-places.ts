import { CLOSE, END, OPEN, XmlScanner } from '../xml/xml-scanner.ts';
import type { ElementPlace } from './sheet-part.ts';

/** Where one `col` element stands, and the columns that it covers. */
export interface ColumnPlace {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

export function columnPlaces(
  bytes: Uint8Array,
  cols: ElementPlace | undefined,
): readonly ColumnPlace[] {
  if (!cols) return [];
  const scanner = new XmlScanner(bytes, '');
  scanner.restart(cols.start);
  scanner.next();
  const places: ColumnPlace[] = [];
  if (scanner.selfClosed) return places;
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE && scanner.depth === 0) return places;
    if (token === END) scanner.malformed();
    if (token !== OPEN || scanner.local() !== 'col') continue;
    const first = Number(scanner.value('min'));
    const last = Number(scanner.value('max'));
    const { start } = scanner;
    scanner.skip();
    places.push({ first, last, start, end: scanner.end });
  }
}
