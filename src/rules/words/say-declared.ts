import type { ColumnResult, LedgerRun, ScoreResult } from '../check/check-run.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { localText, type Language } from './language.ts';
import { resultsWords } from './results-words.ts';
import { filled, sayWhyUntold } from './say.ts';

/** ●红 不可结案：缺民事部门初评意见；李某意见未决定是否采纳; 未能检查：… where a case cannot be told; '' where none holds. */
export function sayColumn(
  result: ColumnResult,
  run: LedgerRun,
  language: Language,
  policies: readonly CompiledPolicy[] = [],
): string {
  const words = resultsWords[language];
  const { cases = [], lead } = run.compiled.columns[result.column] ?? {};
  const shown = result.shown.flatMap(({ case: place, evidence }) => {
    const held = cases[place];
    return held === undefined ? [] : [{ held, said: filled(held.text, evidence, language) }];
  });
  const isLed = lead !== undefined && shown.some(({ held }) => held.conditions !== undefined);
  const before = isLed ? filled(lead, result.shown[0]?.evidence ?? {}, language) : '';
  const why =
    result.unknown && words.untoldColumn(sayWhyUntold(result.unknown, run, language, policies));
  const parts = [...shown.map(({ said }) => said), ...(why === null ? [] : [why])];
  const light = result.light === null ? '' : `${words.lights[result.light]} `;
  return light + before + parts.join(words.sentenceComma);
}

/** 76/100（基层年限 20/20；岗位 16/20；…）; 60–70/100 where some points cannot be told. */
export function sayScore(result: ScoreResult, run: LedgerRun, language: Language): string {
  const words = resultsWords[language];
  const { criteria = [] } = run.compiled.scores[result.score] ?? {};
  const parts = result.criteria.map(({ from, until, of, unknown }, index) => {
    const criterion = criteria[index];
    const title = criterion === undefined ? '' : localText(criterion.title, language);
    const part = `${title} ${words.points(from, until, of)}`;
    return unknown ? words.untoldPart(part) : part;
  });
  return words.scoreParts(words.points(result.from, result.until, result.of), parts);
}
