import type { FaultWords } from '../../rules/index.ts';

/** What is wrong and how to mend it, as one text; Chinese puts no space after a full stop. */
export function saidWhole({ sentence, repair }: FaultWords): string {
  const joint = /[。！？：；]$/.test(sentence) || repair === '' ? '' : ' ';
  return sentence + joint + repair;
}
