import type { Language } from '../../rules/index.ts';
import { bulletinPartWords, type BulletinPartWords } from './bulletin-words.ts';
import { checkWords, type CheckWords } from './check-words.ts';
import { commonWords, type CommonWords } from './common-words.ts';
import { dialogWords, type DialogWords } from './dialog-words.ts';
import { findingsWords, type FindingsWords } from './findings-words.ts';
import { rulesWords, settingsWords, type RulesWords, type SettingsWords } from './rules-words.ts';

/** Labels of the parts that never change. */
export interface PartWords {
  readonly common: CommonWords;
  readonly check: CheckWords;
  readonly findings: FindingsWords;
  readonly bulletin: BulletinPartWords;
  readonly dialogs: DialogWords;
  readonly rules: RulesWords;
  readonly settings: SettingsWords;
}

const inLanguage = (language: Language): PartWords => ({
  common: commonWords[language],
  check: checkWords[language],
  findings: findingsWords[language],
  bulletin: bulletinPartWords[language],
  dialogs: dialogWords[language],
  rules: rulesWords[language],
  settings: settingsWords[language],
});

export const partWords: Readonly<Record<Language, PartWords>> = {
  'zh-CN': inLanguage('zh-CN'),
  'en-US': inLanguage('en-US'),
};
