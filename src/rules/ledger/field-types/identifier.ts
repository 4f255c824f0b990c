import { numberText } from '../cell-text.ts';
import type { FieldType } from './field-type.ts';

/** A number of a record or person, character by character. A date in its place is what Excel made of "2024-3". */
export const identifier: FieldType = {
  name: 'identifier',
  fillsDown: true,
  wordsAnswer: false,
  prepare: () => (content) => {
    if (typeof content === 'string') return { kind: 'text', text: content };
    if (typeof content !== 'number' || !Number.isFinite(content)) return undefined;
    return { kind: 'text', text: numberText(content) };
  },
};
