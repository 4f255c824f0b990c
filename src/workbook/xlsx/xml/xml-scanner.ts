import { refuse } from '../refusal.ts';

/** What `next` met. Text is no token: it is what lies between one token and the next. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
/** A comment or an instruction: nothing to a reader. */
const ASIDE = 3;
export const CDATA = 4;

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const COLON = 58;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * Walks over the bytes of an XML part, tag by tag, with exact offsets, and refuses what is not well-formed. Written by
 * hand for the sheets: a parser that makes objects and strings of everything takes three times as long.
 */
export class XmlScanner {
  readonly bytes: Uint8Array;
  readonly part: string;
  /** From where the token starts to where it ends. */
  start = 0;
  end = 0;
  /** Where the text before this token starts; it ends at `start`. */
  textStart = 0;
  nameStart = 0;
  /** Where the name without its prefix starts. */
  localStart = 0;
  nameEnd = 0;
  selfClosed = false;
  depth = 0;
  attributeCount = 0;
  /** Four offsets an attribute: name from, name to, value from, value to. */
  attributes = new Int32Array(4 * 16);
  private stack = new Int32Array(2 * 32);
  private seenRoot = false;

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes;
    this.part = part;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.end = 3;
    if (bytes[0] === 0xfe || bytes[0] === 0xff) refuse('xmlEncoding', { part });
  }

  /** Goes on to the next token. A tag that closes itself is one OPEN with `selfClosed`; no CLOSE follows. */
  next(): number {
    const { bytes } = this;
    let at = this.end;
    this.textStart = at;
    const length = bytes.length;
    while (at < length && bytes[at] !== LT) at++;
    this.start = at;
    if (at >= length) return this.atEnd();
    const second = bytes[at + 1];
    if (second === SLASH) return this.closeTag(at + 2);
    if (second === BANG || second === QUESTION) return this.aside(at);
    return this.openTag(at + 1);
  }

  /** Starts over at the element that opens at an offset, as if it were a document of its own. */
  restart(at: number): void {
    this.end = at;
    this.depth = 0;
    this.seenRoot = false;
  }

  /** The local name of the tag. */
  local(): string {
    return this.ascii(this.localStart, this.nameEnd);
  }

  /** Skips to the end of the element whose OPEN was just met. */
  skip(): void {
    if (this.selfClosed) return;
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** The offset in `attributes` of an attribute without prefix, or -1. */
  attribute(name: string): number {
    for (let index = 0; index < this.attributeCount; index++) {
      const from = this.attributes[4 * index] as number;
      const to = this.attributes[4 * index + 1] as number;
      if (to - from === name.length && this.matches(from, name)) return 4 * index;
    }
    return -1;
  }

  /** The raw text of an attribute; undefined where there is none. */
  value(name: string): string | undefined {
    const at = this.attribute(name);
    if (at < 0) return undefined;
    return this.ascii(this.attributes[at + 2] as number, this.attributes[at + 3] as number);
  }

  ascii(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) text += String.fromCharCode(this.bytes[at] as number);
    return text;
  }

  malformed(): never {
    return refuse('xmlMalformed', { part: this.part, offset: this.start });
  }

  private matches(from: number, name: string): boolean {
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[from + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  private openTag(from: number): number {
    const at = this.readName(from);
    this.nameStart = from;
    this.nameEnd = at;
    this.readAttributes(at);
    if (this.depth === 0) {
      if (this.seenRoot) this.malformed();
      this.seenRoot = true;
    }
    if (!this.selfClosed) this.push(from, at);
    return OPEN;
  }

  private readName(from: number): number {
    const { bytes } = this;
    let at = from;
    this.localStart = from;
    for (; ; at++) {
      const byte = bytes[at];
      if (byte === undefined || byte === LT) this.malformed();
      if (byte === GT || byte === SLASH || byte <= 32) break;
      if (byte === COLON) this.localStart = at + 1;
    }
    if (at === this.localStart) this.malformed();
    return at;
  }

  /** From behind the name to behind the `>`. */
  private readAttributes(from: number): void {
    const { bytes } = this;
    let at = from;
    this.attributeCount = 0;
    for (;;) {
      while ((bytes[at] as number) <= 32) at++;
      const byte = bytes[at];
      if (byte === GT) {
        this.selfClosed = false;
        this.end = at + 1;
        return;
      }
      if (byte === SLASH) {
        if (bytes[at + 1] !== GT) this.malformed();
        this.selfClosed = true;
        this.end = at + 2;
        return;
      }
      at = this.readAttribute(at);
    }
  }

  private readAttribute(from: number): number {
    const nameEnd = this.attributeNameEnd(from);
    let at = this.skipSpace(nameEnd);
    if (this.bytes[at] !== EQUALS || nameEnd === from) this.malformed();
    at = this.skipSpace(at + 1);
    const valueEnd = this.valueEnd(at);
    this.keepAttribute(from, nameEnd, at + 1, valueEnd);
    return valueEnd + 1;
  }

  private attributeNameEnd(from: number): number {
    const { bytes } = this;
    let at = from;
    for (let byte = bytes[at]; byte !== EQUALS; byte = bytes[++at]) {
      if (byte === undefined || byte <= 32 || byte === GT || byte === LT) break;
    }
    return at;
  }

  private skipSpace(from: number): number {
    let at = from;
    while ((this.bytes[at] as number) <= 32) at++;
    return at;
  }

  /** From the opening quote to the closing one; a `>` in between is text. */
  private valueEnd(from: number): number {
    const { bytes } = this;
    const quote = bytes[from];
    if (quote !== QUOTE && quote !== APOSTROPHE) this.malformed();
    let at = from + 1;
    for (let byte = bytes[at]; byte !== quote; byte = bytes[++at]) {
      if (byte === undefined || byte === LT) this.malformed();
    }
    return at;
  }

  private keepAttribute(from: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const at = 4 * this.attributeCount++;
    if (at === this.attributes.length) this.attributes = grown(this.attributes);
    this.attributes[at] = from;
    this.attributes[at + 1] = nameEnd;
    this.attributes[at + 2] = valueStart;
    this.attributes[at + 3] = valueEnd;
  }

  private closeTag(from: number): number {
    let at = this.readName(from);
    this.nameStart = from;
    this.nameEnd = at;
    this.selfClosed = false;
    while ((this.bytes[at] as number) <= 32) at++;
    if (this.bytes[at] !== GT || this.depth === 0) this.malformed();
    this.end = at + 1;
    this.pop();
    return CLOSE;
  }

  private push(from: number, to: number): void {
    if (2 * this.depth === this.stack.length) this.stack = grown(this.stack);
    this.stack[2 * this.depth] = from;
    this.stack[2 * this.depth + 1] = to;
    this.depth++;
  }

  private pop(): void {
    const { bytes, nameStart } = this;
    this.depth--;
    const from = this.stack[2 * this.depth] as number;
    const length = (this.stack[2 * this.depth + 1] as number) - from;
    if (length !== this.nameEnd - nameStart) this.malformed();
    for (let index = 0; index < length; index++) {
      if (bytes[from + index] !== bytes[nameStart + index]) this.malformed();
    }
  }

  private aside(at: number): number {
    if (this.bytes[at + 1] === QUESTION) return this.until('?>', at + 2, ASIDE);
    if (this.matches(at, '<!--')) return this.until('-->', at + 4, ASIDE);
    if (this.matches(at, '<![CDATA[')) return this.until(']]>', at + 9, CDATA);
    return refuse('xmlDtd', { part: this.part });
  }

  private until(ending: string, from: number, kind: number): number {
    const { bytes } = this;
    const last = ending.charCodeAt(0);
    let at = bytes.indexOf(last, from);
    while (at >= 0 && !this.matches(at, ending)) at = bytes.indexOf(last, at + 1);
    if (at < 0) this.malformed();
    this.end = at + ending.length;
    return kind;
  }

  private atEnd(): number {
    if (this.depth > 0 || !this.seenRoot) this.malformed();
    this.end = this.bytes.length;
    return END;
  }
}

function grown(offsets: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * offsets.length);
  larger.set(offsets);
  return larger;
}
