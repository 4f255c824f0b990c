import { sayDay } from '../day/day.ts';
import type { CellContent } from './grid.ts';
import { daySerial } from './field-types/day-serial.ts';

/**
 * A cell that holds nothing but these shows nothing, so it is blank: for the reader, and for every formula of ours that
 * asks whether a cell is still empty. A test holds both to this one list.
 */
export const BLANK_CHARACTERS: readonly string[] = [
  ' ',
  '\u3000', // the full-width space of Chinese input
  '\u00a0', // no-break space, from web pages
  '\t',
  '\n',
  '\r',
  '\u200b', // zero-width space
  '\ufeff', // byte-order mark, from other programs' exports
];

/** Characters without width, which no reader of a sheet can see. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** What a person sees in a text cell: NFKC, no characters without width, no blanks at the ends. */
export function cleanText(text: string): string {
  if (isPlain(text)) return text.trim();
  return text.replace(UNSEEN, '').normalize('NFKC').replace(/\r\n?/g, '\n').trim();
}

/** Letters, digits and Han characters are the same under NFKC: most cells need no second look. */
function isPlain(text: string): boolean {
  return /^[\n -~\u4e00-\u9fff\u3001\u3002]*$/.test(text);
}

/** Cleaned, and without any white space: how words of a vocabulary are compared. */
export function bareText(text: string): string {
  return cleanText(text).replace(/\s+/g, '');
}

export function isBlankContent(content: CellContent | null | undefined): boolean {
  if (content === undefined || content === null) return true;
  return typeof content === 'string' && !startsVisibly(content) && cleanText(content) === '';
}

/** Asked of every cell: letters, digits and Han characters at its start settle the question. */
function startsVisibly(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

/** A cell's content as a person would read it aloud: what `unreadable` shows. */
export function rawText(content: CellContent, date1904: boolean): string {
  if (typeof content === 'string') return content.trim();
  if (typeof content === 'number') return numberText(content);
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if ('error' in content) return content.error;
  const day = daySerial(content.serial, date1904);
  return day === undefined ? numberText(content.serial) : sayDay(day);
}

/** Digits, never an exponent for a whole number: 1e17 in an identifier column is 100000000000000000. */
export function numberText(number: number): string {
  return Number.isInteger(number) && Math.abs(number) >= 1e21
    ? BigInt(number).toString()
    : String(number);
}
