import { refuse } from '../refusal.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const encoder = new TextEncoder();

/** Longer texts go through the platform's decoder; for a cell's few characters its call costs more than it saves. */
const SHORT = 1024;
const units = new Uint16Array(SHORT);

const AMPERSAND = 38;
const UNDERSCORE = 95;
const RETURN = 13;

/** The text of a stretch of XML bytes: UTF-8, entities, line ends, and the `_xHHHH_` of spreadsheets undone. */
export function readText(bytes: Uint8Array, from: number, to: number, part: string): string {
  if (to - from > SHORT) return readSlowly(bytes, from, to, part);
  let escaped = false;
  let count = 0;
  let at = from;
  while (at < to) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      if (byte === AMPERSAND || byte === RETURN) {
        const reference = byte === AMPERSAND ? plainReference(bytes, at, to) : -1;
        if (reference < 0) return readSlowly(bytes, from, to, part);
        units[count++] = reference;
        at = bytes.indexOf(SEMICOLON, at) + 1;
        continue;
      }
      escaped ||= byte === UNDERSCORE;
      units[count++] = byte;
      at++;
    } else {
      const unit = threeByteUnit(bytes, at, to);
      if (unit < 0) return readSlowly(bytes, from, to, part);
      units[count++] = unit;
      at += 3;
    }
  }
  const text = String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  return escaped ? unescapeSpreadsheet(text) : text;
}

/** Chinese characters take three bytes; -1 for other characters than such. */
function threeByteUnit(bytes: Uint8Array, at: number, to: number): number {
  const byte = bytes[at] as number;
  if (byte < 0xe1 || byte > 0xec || at + 2 >= to) return -1;
  return (
    ((byte & 15) << 12) | (((bytes[at + 1] as number) & 63) << 6) | ((bytes[at + 2] as number) & 63)
  );
}

const SEMICOLON = 59;
const HASH = 35;

/** The character of `&#21306;`, as some programs write every Chinese one; -1 for other references. */
function plainReference(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at + 1] !== HASH) return -1;
  let code = 0;
  for (let index = at + 2; index < to; index++) {
    const byte = bytes[index] as number;
    if (byte === SEMICOLON) return code > 0 && code < 0xd800 ? code : -1;
    if (byte < 48 || byte > 57) return -1;
    code = code * 10 + byte - 48;
  }
  return -1;
}

function readSlowly(bytes: Uint8Array, from: number, to: number, part: string): string {
  const raw = decoder.decode(bytes.subarray(from, to));
  return unescapeSpreadsheet(unescapeXml(raw.replace(/\r\n?/g, '\n'), part));
}

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore of a text that looks so. */
export function unescapeSpreadsheet(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Only the five entities that XML knows by itself: others would need a DTD, and those are refused. */
export function unescapeXml(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(\w*));?/g, (whole, ...groups) => {
    const [hex, decimal, name] = groups as (string | undefined)[];
    if (!whole.endsWith(';')) refuse('xmlMalformed', { part, offset: 0 });
    if (name !== undefined) return ENTITIES[name] ?? refuse('xmlDtd', { part });
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > 0x10ffff) refuse('xmlMalformed', { part, offset: 0 });
    return String.fromCodePoint(code);
  });
}

/** For text between tags. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For attribute values in double quotes. A reader makes a space of a bare line end there. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A cell's text: what XML cannot hold becomes `_xHHHH_`, and what only looks so is kept apart from it. */
export function escapeCellText(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the very characters that XML cannot hold
  if (!/[&<>_\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(text)) return text;
  const plain = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // eslint-disable-next-line no-control-regex -- these are the very characters that XML cannot hold
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
  return escapeText(plain);
}

/** A small part whole, as text that gives the same bytes back. */
export function decodePart(bytes: Uint8Array, part: string): string {
  try {
    return strict.decode(bytes);
  } catch {
    return refuse('xmlEncoding', { part });
  }
}

export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}
