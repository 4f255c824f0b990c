import type { Language } from '../words/language.ts';
import { resultsWords } from '../words/results-words.ts';
import type { PlanNote } from './write-plan.ts';

/** The sentence of a note of the plan, for the pane and the command line as for 校验结果. */
export function sayPlanNote(
  note: PlanNote,
  language: Language,
  title: (ledger: string) => string,
): string {
  const words = resultsWords[language];
  switch (note.kind) {
    case 'noRoom':
      return words.noRoom(title(note.ledger), note.sheet);
    case 'noIdentity':
      return words.noIdentity(title(note.ledger), note.sheet);
    case 'notUnique':
      return words.notUniqueNote(title(note.ledger), note.sheet, note.records);
    case 'errorInKey':
      return words.errorInKeyNote(title(note.ledger), note.sheet, note.records);
    case 'linesLeftOut':
      return words.linesLeftOut(note.count);
    case 'linksLeftOut':
      return words.linksLeftOut(note.count);
    case 'signaturePartial':
      return words.signaturePartial(note.readings);
  }
}
