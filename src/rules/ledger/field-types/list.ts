import { bareText, numberText } from '../cell-text.ts';
import type { FieldType } from './field-type.ts';
import { splitItems } from './split-items.ts';

/** Several things in a cell. 无 says that there are none: an answer, with nothing in it. */
export const list: FieldType = {
  name: 'list',
  fillsDown: true,
  wordsAnswer: true,
  prepare: () => (content) => {
    if (typeof content === 'number') return { kind: 'list', items: [numberText(content)] };
    if (typeof content !== 'string') return undefined;
    if (bareText(content) === '无') return { kind: 'list', items: [] };
    const items = splitItems(content, (part) => /^[\u4e00-\u9fff()]{2,}$/.test(part));
    return items.length === 0 ? undefined : { kind: 'list', items: [...new Set(items)] };
  },
};
