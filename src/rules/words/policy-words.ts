import type { Language } from './language.ts';
import { policyBulletinWords } from './policy-bulletin-words.ts';
import { policyNameWords } from './policy-name-words.ts';
import { policyResultWords } from './policy-result-words.ts';
import { policyRuleWords } from './policy-rule-words.ts';
import { policyTextWords } from './policy-text-words.ts';
import type { PolicyWords } from './policy-vocabulary.ts';

/** What every fault and every piece of advice of a policy says, and how to mend it. */
export const policyFaultWords: Readonly<Record<Language, PolicyWords>> = {
  'zh-CN': {
    ...policyTextWords['zh-CN'],
    ...policyNameWords['zh-CN'],
    ...policyRuleWords['zh-CN'],
    ...policyResultWords['zh-CN'],
    ...policyBulletinWords['zh-CN'],
  },
  'en-US': {
    ...policyTextWords['en-US'],
    ...policyNameWords['en-US'],
    ...policyRuleWords['en-US'],
    ...policyResultWords['en-US'],
    ...policyBulletinWords['en-US'],
  },
};
