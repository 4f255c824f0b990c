import { bareText } from '../cell-text.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import type { FieldType } from './field-type.ts';
import { tickedAnswer } from './ticked.ts';

/** One of the declared choices, by its name or another spelling. Two in a cell are no choice. */
export const choice: FieldType = {
  name: 'choice',
  fillsDown: true,
  wordsAnswer: false,
  prepare(field) {
    const known = choiceWords(field);
    const find = (word: string): string | undefined =>
      known.get(choiceWord(word)) ?? bracketed(word, known);
    return (content) => {
      if (typeof content === 'object' || typeof content === 'boolean') return undefined;
      const word = choiceWord(String(content));
      const choice = find(word) ?? find(tickedAnswer(word) ?? '');
      return choice === undefined ? undefined : { kind: 'choice', choice };
    };
  },
};

/** Every spelling → its choice. */
export function choiceWords(field: Field): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const choices = Object.entries(field.choices ?? {});
  for (const [name, spellings] of choices) {
    for (const spelling of spellings) known.set(choiceWord(spelling), name);
  }
  for (const [name] of choices) known.set(choiceWord(name), name);
  return known;
}

export function choiceWord(text: string): string {
  return bareText(text)
    .toLowerCase()
    .replace(/^[([【"“'](.+)[)\]】"”']$/, '$1')
    .replace(/[。.;]$/, '');
}

/** 高(A级): what stands in brackets must say the same choice again. */
function bracketed(word: string, known: ReadonlyMap<string, string>): string | undefined {
  const match = /^([^()]+)\(([^()]+)\)$/.exec(word);
  if (!match) return undefined;
  const outer = known.get(match[1] ?? '');
  return outer !== undefined && known.get(match[2] ?? '') === outer ? outer : undefined;
}
