const OPEN = '([【《“{<';
const CLOSE = ')]】》”}>';
const SEPARATORS = new Set('、,，;；|/\n\t');
const ORDINAL = /(^|[\s、,，;；|])(?:\(\d{1,2}\)|\d{1,2}[.)、:](?!\d))\s*/g;

/**
 * The items of a cleaned text, split at 、 , ; / and line breaks, never inside brackets nor in 2024/3/5; numbering before
 * items is left out. Spaces split only where there is nothing else and every part looks like an item.
 */
export function splitItems(text: string, isItem: (part: string) => boolean): readonly string[] {
  const items = atSeparators(text.replace(ORDINAL, '$1\n'));
  const [only = ''] = items;
  if (items.length !== 1 || !/\s/.test(only)) return items;
  const parts = only.split(/\s+/);
  return parts.every(isItem) ? parts : items;
}

function atSeparators(text: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    if (OPEN.includes(character)) depth += 1;
    if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separates(characters, index)) {
      items.push(item);
      item = '';
    } else item += character;
  }
  return [...items, item].map((part) => part.trim()).filter((part) => part !== '');
}

function separates(characters: readonly string[], index: number): boolean {
  const character = characters[index] ?? '';
  if (!SEPARATORS.has(character)) return false;
  if (character !== '/' && character !== ',') return true;
  return !(isDigit(characters[index - 1]) && isDigit(characters[index + 1]));
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}
