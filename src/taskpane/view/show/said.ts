import {
  type Fault,
  type Language,
  type Policy,
  localText,
  sayFault,
} from '../../../rules/index.ts';
import { type SaidWords, saidWords } from '../../words/said-words.ts';
import type { PaneState } from '../../session/state.ts';
import type { FaultView } from '../shared-views.ts';

export interface Voice {
  readonly language: Language;
  readonly words: SaidWords;
}

export function voiceOf({ preferences: { language } }: PaneState): Voice {
  return { language, words: saidWords[language] };
}

/** Each said once, however many ledgers it was found through. */
export function faultViews(faults: readonly Fault[], voice: Voice): readonly FaultView[] {
  const seen = new Map<string, FaultView>();
  for (const fault of faults) {
    const view = faultView(fault, voice);
    seen.set(view.id, view);
  }
  return [...seen.values()];
}

/** Its id is the place that it leads to, so that whoever is asked to go there need not look it up. */
function faultView(fault: Fault, { language, words }: Voice): FaultView {
  const { sentence, repair } = sayFault(fault, language);
  const { sheet, cell, line, column } = fault.place;
  const inCell = sheet !== undefined && cell !== undefined;
  const inFile = line !== undefined && column !== undefined;
  const place = inCell
    ? words.place(sheet, cell)
    : inFile
      ? words.filePlace(line, column)
      : (sheet ?? null);
  const id = [place ?? '', fault.code, sentence].join('\u0001');
  return { id, sentence, repair, place, leadsToCell: inCell };
}

/** The cell that the id of a fault leads to. */
export function placeOfFault(id: string): string {
  return id.split('\u0001')[0] ?? '';
}

/** Said where there is no room for more than lines. */
export function faultLines(faults: readonly Fault[], language: Language): readonly string[] {
  return faults.flatMap((fault) => {
    const { sentence, repair } = sayFault(fault, language);
    return repair === '' ? [sentence] : [sentence, repair];
  });
}

export function titleOf(policy: Policy, { language }: Voice): string {
  return localText(policy.title, language);
}
