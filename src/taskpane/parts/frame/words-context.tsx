import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '../../../rules/index.ts';
import { partWords, type PartWords } from '../../words/part-words.ts';

const WordsContext = createContext<PartWords>(partWords['zh-CN']);

/** Gives the labels of a language to all parts inside. */
export function WordsProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <WordsContext value={partWords[language]}>{children}</WordsContext>;
}

/** The labels in the user's language. */
export const useWords = (): PartWords => useContext(WordsContext);
