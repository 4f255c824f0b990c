import type { CellContent, SerialDay } from '../../../rules/index.ts';
import { CLOSE, END, OPEN, type XmlScanner } from '../xml/xml-scanner.ts';
import { encodeText, escapeCellText, readText } from '../xml/xml-text.ts';
import { isoSerial } from './iso-day.ts';
import { readIndex, readNumber } from './number-text.ts';
import { readPlainText, readRichText } from './shared-strings.ts';

export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

/** What Excel shows while a value is being fetched. A formula that was never calculated is not blank: not known. */
export const NOT_CALCULATED: CellContent = { error: '#GETTING_DATA' };

/** The same day stands in many cells: one object does for all of them. */
const MOST_DAYS_KEPT = 50_000;

const B = 98;
const D = 100;
const E = 101;
const F = 102;
const N = 110;
const S = 115;
const T = 116;
const V = 118;
const ONE = 49;

/** Reads cell after cell of one sheet. */
export class CellReader {
  private readonly scanner: XmlScanner;
  private readonly context: CellContext;
  private readonly days = new Map<number, SerialDay>();
  /** First letter of the cell's type, and whether the type is a word: str or inlineStr. */
  private type = N;
  private isText = false;
  private style = 0;

  constructor(scanner: XmlScanner, context: CellContext) {
    this.scanner = scanner;
    this.context = context;
  }

  /** The content of the cell whose OPEN was just met; ends behind its CLOSE. */
  read(): CellContent | undefined {
    const { scanner } = this;
    if (scanner.selfClosed) return undefined;
    this.readAttributes();
    const outside = scanner.depth - 1;
    let content: CellContent | undefined;
    let formula = false;
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE && scanner.depth === outside) break;
      if (token === END) scanner.malformed();
      if (token !== OPEN) continue;
      const letter = this.letter();
      if (letter === V) content = this.readValue();
      else if (letter === F) formula = true;
      else if (scanner.local() === 'is') content = readRichText(scanner);
      else scanner.skip();
    }
    return formula ? (content ?? NOT_CALCULATED) : content;
  }

  /** The tag's name where it is one letter. */
  private letter(): number {
    const { bytes, localStart, nameEnd } = this.scanner;
    return nameEnd - localStart === 1 ? (bytes[localStart] as number) : 0;
  }

  private readAttributes(): void {
    const { scanner } = this;
    const { bytes, attributes } = scanner;
    this.type = N;
    this.isText = false;
    this.style = 0;
    for (let at = 0; at < 4 * scanner.attributeCount; at += 4) {
      const nameStart = attributes[at] as number;
      if ((attributes[at + 1] as number) - nameStart !== 1) continue;
      const from = attributes[at + 2] as number;
      const to = attributes[at + 3] as number;
      if (bytes[nameStart] === S) this.style = readIndex(bytes, from, to);
      if (bytes[nameStart] !== T) continue;
      this.type = bytes[from] as number;
      this.isText = to - from > 1;
    }
  }

  private readValue(): CellContent | undefined {
    const { scanner } = this;
    if (scanner.selfClosed) return this.isText ? '' : undefined;
    const token = scanner.next();
    if (token === CLOSE) return this.typed(scanner.bytes, scanner.textStart, scanner.start);
    // A comment or a CDATA section in a value: nobody writes it, but it is allowed.
    const bytes = encodeText(escapeCellText(readPlainText(scanner, token)));
    return this.typed(bytes, 0, bytes.length);
  }

  private typed(bytes: Uint8Array, from: number, to: number): CellContent | undefined {
    const { sharedStrings, date1904 } = this.context;
    const { part } = this.scanner;
    if (this.isText) return readText(bytes, from, to, part);
    if (from === to) return undefined;
    if (this.type === S) return sharedStrings[readIndex(bytes, from, to)] ?? this.damaged();
    if (this.type === N) return this.number(bytes, from, to);
    if (this.type === B) return bytes[from] === ONE || bytes[from] === T;
    const text = readText(bytes, from, to, part);
    if (this.type === E) return { error: text };
    const serial = this.type === D ? isoSerial(text, date1904) : undefined;
    return serial === undefined ? text : this.day(serial);
  }

  private number(bytes: Uint8Array, from: number, to: number): CellContent {
    const number = readNumber(bytes, from, to);
    if (Number.isNaN(number)) return readText(bytes, from, to, this.scanner.part);
    return this.context.dateStyles[this.style] === true ? this.day(number) : number;
  }

  private day(serial: number): SerialDay {
    const known = this.days.get(serial);
    if (known) return known;
    const day = { serial };
    if (this.days.size < MOST_DAYS_KEPT) this.days.set(serial, day);
    return day;
  }

  /** A shared text that does not exist. */
  private damaged(): never {
    return this.scanner.malformed();
  }
}
