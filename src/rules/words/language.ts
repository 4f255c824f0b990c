import type { LocalText } from '../policy/shape/text-shape.ts';

export type Language = 'zh-CN' | 'en-US';

/** What a fault says: what is wrong and where, and how to mend it. */
export interface FaultWords {
  readonly sentence: string;
  readonly repair: string;
}

/** Words of a policy in a language; a policy that is written in Chinese alone is shown in Chinese. */
export function localText(text: LocalText, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
