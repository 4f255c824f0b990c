import type { LedgerRun, RecordResult } from '../check/check-run.ts';
import { localText } from '../words/language.ts';
import type { DeclaredName } from './own-names.ts';
import type { Voice } from './voice.ts';

/** The title of a result column or a score. */
export function declaredTitle(
  { compiled }: LedgerRun,
  name: DeclaredName,
  { language }: Voice,
): string {
  const declared = [...compiled.columns, ...compiled.scores].find(({ id }) => name === `x_${id}`);
  return declared === undefined ? name : localText(declared.title, language);
}

/** What the result columns and the scores say of a record. */
export function declaredTexts(
  { columns, scores }: RecordResult,
  run: LedgerRun,
  voice: Voice,
): readonly (readonly [DeclaredName, string])[] {
  const { compiled } = run;
  const nameOf = (id: string | undefined): DeclaredName => `x_${id ?? ''}`;
  return [
    ...columns.map(
      (each) => [nameOf(compiled.columns[each.column]?.id), voice.say.column(each, run)] as const,
    ),
    ...scores.map(
      (each) => [nameOf(compiled.scores[each.score]?.id), voice.say.score(each, run)] as const,
    ),
  ];
}
