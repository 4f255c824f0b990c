import type { LintOutput } from '../output/lint-output.ts';
import type { LintReport } from '../report/lint-report.ts';
import { jsonPieces } from './json-pieces.ts';

/** The stable machine output of `lint`, as docs/lint-output.schema.json has it. */
export function lintJson(reports: readonly LintReport[]): Iterable<string> {
  const output: LintOutput = reports.map(({ policy, faults, advice }) => ({
    policy,
    faults: [...faults],
    advice: [...advice],
  }));
  return jsonPieces(output, 3);
}
