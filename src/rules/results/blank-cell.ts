import { BLANK_CHARACTERS } from '../ledger/cell-text.ts';
import type { CellContent } from '../ledger/grid.ts';
import { asText } from './sheet-cells.ts';

const CONTROL = /[\t\n\r]/;

/** A formula: does this cell show nothing? An error value for an error value. */
export function blankFormula(address: string): string {
  const bare = BLANK_CHARACTERS.reduce(
    (inner, character) => `SUBSTITUTE(${inner},${inFormula(character)},"")`,
    address,
  );
  return `LEN(${bare})=0`;
}

/** What `blankFormula` says of this content. */
export function showsNothing(content: CellContent | undefined): boolean {
  const text = asText(content);
  return text !== undefined && Array.from(text).every((each) => BLANK_CHARACTERS.includes(each));
}

/** XML turns line ends into others: they are written by number. */
function inFormula(character: string): string {
  return CONTROL.test(character) ? `CHAR(${character.charCodeAt(0)})` : `"${character}"`;
}
