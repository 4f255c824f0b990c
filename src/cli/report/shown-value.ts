import { cliReadWords, sayValue, type Language, type Value } from '../../rules/index.ts';

/** A value of a list of values; '' for a blank, which needs no words there. */
export function shownValue(value: Value, language: Language): string {
  const words = cliReadWords[language];
  switch (value.kind) {
    case 'noColumn':
      return '';
    case 'blank':
      return value.pending ?? '';
    case 'notApplicable':
      return words.notApplicable(value.raw);
    case 'unreadable':
      return words.unreadable(value.raw);
    case 'text':
    case 'number':
    case 'mark':
    case 'choice':
    case 'list':
    case 'day':
      return sayValue(value, language);
  }
}
