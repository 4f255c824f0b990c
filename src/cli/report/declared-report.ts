import {
  localText,
  sayColumn,
  sayScore,
  type CompiledPolicy,
  type Language,
  type LedgerRun,
  type RecordResult,
} from '../../rules/index.ts';
import type { DeclaredReport } from './check-report.ts';

/** What the result columns and the scores of its policy say of a record. */
export function declaredReport(
  { columns, scores }: RecordResult,
  run: LedgerRun,
  policies: readonly CompiledPolicy[],
  language: Language,
): DeclaredReport {
  const { compiled } = run;
  const namedAs = (
    declared: (typeof compiled.columns | typeof compiled.scores)[number] | undefined,
  ) => ({
    id: declared?.id ?? '',
    title: declared === undefined ? '' : localText(declared.title, language),
  });
  return {
    columns: columns.map((result) => ({
      ...namedAs(compiled.columns[result.column]),
      light: result.light,
      isOpen: result.unknown !== null,
      get text() {
        return sayColumn(result, run, language, policies);
      },
    })),
    scores: scores.map((result) => ({
      ...namedAs(compiled.scores[result.score]),
      points: { from: result.from, until: result.until, of: result.of },
      criteria: result.criteria.map(({ from, until, of }, place) => ({
        id: compiled.scores[result.score]?.criteria[place]?.id ?? '',
        points: { from, until, of },
      })),
      get text() {
        return sayScore(result, run, language);
      },
    })),
  };
}
