import type { ColumnResult, LedgerRun, RecordResult, ScoreResult } from '../check/check-run.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { Light } from '../policy/shape/index.ts';
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
      (each) => [nameOf(compiled.columns[each.column]?.id), sayColumn(each, run, voice)] as const,
    ),
    ...scores.map(
      (each) => [nameOf(compiled.scores[each.score]?.id), sayScore(each, run, voice)] as const,
    ),
  ];
}

/** ●红 未报首办小组; 未能检查：… where it cannot be told. */
export function sayColumn(result: ColumnResult, run: LedgerRun, { say, words }: Voice): string {
  if (result.unknown) return words.untoldColumn(say.unchecked(result.unknown, run));
  const light = lightOf(result, run.compiled);
  const text = say.column(result, run);
  return light === undefined ? text : `${words.lights[light]} ${text}`;
}

export function lightOf(result: ColumnResult, { columns }: CompiledPolicy): Light | undefined {
  return result.case === null ? undefined : columns[result.column]?.cases[result.case]?.light;
}

/** 76/100（基层年限 20/20；岗位 16/20；…）; 60–70/100 where some points cannot be told. */
export function sayScore(result: ScoreResult, run: LedgerRun, { words, language }: Voice): string {
  const { criteria = [] } = run.compiled.scores[result.score] ?? {};
  const parts = result.criteria.map(({ from, until, of, unknown }, index) => {
    const criterion = criteria[index];
    const title = criterion === undefined ? '' : localText(criterion.title, language);
    const part = `${title} ${words.points(from, until, of)}`;
    return unknown ? words.untoldPart(part) : part;
  });
  return words.scoreParts(words.points(result.from, result.until, result.of), parts);
}
