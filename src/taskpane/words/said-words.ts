import type { Language } from '../../rules/index.ts';
import { saidBulletinWords } from './said-bulletin-words.ts';
import { saidCheckWords } from './said-check-words.ts';
import { saidDialogWords } from './said-dialog-words.ts';
import { saidFindingsWords } from './said-findings-words.ts';
import { saidMessageWords } from './said-message-words.ts';
import { saidRulesWords } from './said-rules-words.ts';

const inLanguage = (language: Language) => ({
  ...saidBulletinWords[language],
  ...saidCheckWords[language],
  ...saidDialogWords[language],
  ...saidFindingsWords[language],
  ...saidMessageWords[language],
  ...saidRulesWords[language],
});

export type SaidWords = ReturnType<typeof inLanguage>;

/** The sentences that the views make of a state. */
export const saidWords: Readonly<Record<Language, SaidWords>> = {
  'zh-CN': inLanguage('zh-CN'),
  'en-US': inLanguage('en-US'),
};
