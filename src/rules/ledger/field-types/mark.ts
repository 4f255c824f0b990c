import type { FieldType } from './field-type.ts';
import { markWord, markWords, saidByName } from './mark-words.ts';
import { tickedAnswer } from './ticked.ts';

/** Yes or no. A word outside the vocabulary is unreadable, never "no". */
export const mark: FieldType = {
  name: 'mark',
  fillsDown: false,
  wordsAnswer: false,
  prepare(field) {
    const words = markWords(field);
    return (content) => {
      if (typeof content === 'boolean') return { kind: 'mark', yes: content };
      if (typeof content === 'object') return undefined;
      const word = markWord(String(content));
      const yes = words.get(word) ?? words.get(tickedAnswer(word) ?? '') ?? saidByName(word, field);
      return yes === undefined ? undefined : { kind: 'mark', yes };
    };
  },
};
