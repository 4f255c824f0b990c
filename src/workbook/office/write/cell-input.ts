import type { PlannedContent } from '../../../rules/index.ts';

export type CellInput = string | number | boolean;

const LONGEST = 32_767;

/**
 * What to give Excel so that it stores this content and nothing else. Texts are typed in: "=1+1" would become a formula,
 * "5/7" a day, "00123" a number. An apostrophe before them, which Excel takes off, keeps them texts, whatever the format
 * of the cell, except that it stays in a cell that is formatted as text, where nothing is typed in anyway.
 */
export function cellInput(content: PlannedContent, isTextCell: boolean): CellInput {
  switch (content.kind) {
    case 'text':
      return isTextCell || content.text === '' || content.text.length >= LONGEST
        ? content.text
        : `'${content.text}`;
    case 'number':
      return content.number;
    case 'serialDay':
      return content.serial;
    case 'mark':
      return content.yes;
    case 'formula':
      return `=${content.formula}`;
  }
}

/** A link as a formula: one block of cells can hold thousands, and they keep to their lines when somebody sorts. */
export function linkFormula(sheet: string, cell: string, shown: string | number): string {
  const target = `#'${sheet.replaceAll("'", "''")}'!${cell}`;
  return `=HYPERLINK(${quote(target)},${typeof shown === 'number' ? shown : quote(shown)})`;
}

/** A text inside a formula is not longer. */
export const LONGEST_QUOTED = 255;

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Bytes of a line of cells in a request: three a character that is not of ASCII, as Chinese takes. */
export function lineBytes(line: readonly (CellInput | null)[]): number {
  return line.reduce<number>((sum, input) => {
    // 4 for quotes, comma and what JSON escapes
    return sum + (typeof input === 'string' ? bytesIn(input) + 4 : 12);
  }, 4);
}

/** As UTF-8, or a little more: what is outside the basic plane counts six. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1)
    bytes += text.charCodeAt(index) < 128 ? 1 : 3;
  return bytes;
}
