import type { FactValue } from '../check/check-run.ts';
import { sayWhen } from '../ledger/say-when.ts';
import type { PresentValue } from '../ledger/value.ts';
import { checkWords, type CheckWords } from './check-words.ts';
import type { Language } from './language.ts';

/** A value as people read it in a sentence. */
export function sayValue(value: FactValue | undefined, language: Language): string {
  const words = checkWords[language];
  if (value === undefined || value.kind === 'unknown') return words.untold;
  if (value.kind === 'noColumn') return words.noColumn;
  if (value.kind === 'blank') return value.pending ?? words.blank;
  const isRaw = value.kind === 'notApplicable' || value.kind === 'unreadable';
  return isRaw ? value.raw : sayPresent(value, words);
}

function sayPresent(value: PresentValue, words: CheckWords): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'choice':
      return value.choice;
    case 'number':
      return sayNumber(value.number);
    case 'mark':
      return value.yes ? words.yes : words.no;
    case 'list':
      return value.items.join(words.joint);
    case 'day':
      return sayWhen(value);
  }
}

/** Sums of decimal numbers are not shown with the dust of their arithmetic. */
function sayNumber(number: number): string {
  return String(Number(number.toPrecision(12)));
}
