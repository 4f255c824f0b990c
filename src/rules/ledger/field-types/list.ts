import { bareText, numberText } from '../cell-text.ts';
import { choiceWord, choiceWords } from './choice.ts';
import type { FieldType } from './field-type.ts';
import { splitItems } from './split-items.ts';

const CIRCLED = /[①-⑳⑴-⒇❶-❿➀-➉㈠-㈩]/g;
/** Behind a group of people: (12人), 30余人, 8名. */
const HEADCOUNT = /(?:\([^()]*\)|约?\d+余?(?:人次?|名|位|户))$/;

/**
 * Several things in a cell; where the field declares choices, each by the name of its choice, and what is none of them
 * as it stands. 无 says that there are none: an answer, with nothing in it.
 */
export const list: FieldType = {
  name: 'list',
  fillsDown: true,
  wordsAnswer: true,
  beforeCleaning: (text) => text.replace(CIRCLED, '\n'),
  prepare: (field) => {
    const known = choiceWords(field);
    const nameOf = (item: string): string =>
      known.get(choiceWord(item)) ?? known.get(choiceWord(item.replace(HEADCOUNT, ''))) ?? item;
    return (content) => {
      if (typeof content === 'object' || typeof content === 'boolean') return undefined;
      if (isCount(content)) return undefined;
      if (typeof content === 'number') return { kind: 'list', items: [numberText(content)] };
      if (bareText(content) === '无') return { kind: 'list', items: [] };
      const items = splitItems(content, (part) => /^[\u4e00-\u9fff()]{2,}$/.test(part));
      return items.length === 0 ? undefined : { kind: 'list', items: distinct(items.map(nameOf)) };
    };
  },
};

/** How many there are does not say what they are. */
function isCount(content: string | number): boolean {
  return /^\d{1,4}$/.test(String(content));
}

function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
