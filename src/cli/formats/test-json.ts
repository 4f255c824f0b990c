import type { TestOutput } from '../output/test-output.ts';
import type { TestReport } from '../report/test-report.ts';
import { jsonPieces } from './json-pieces.ts';

/** The stable machine output of `test`, as docs/test-output.schema.json has it. */
export function testJson(reports: readonly TestReport[]): Iterable<string> {
  const output: TestOutput = reports.map(({ policy, version, tests, coverage, branches }) => ({
    policy,
    version,
    tests: tests.map(({ name, failures }) => ({
      name,
      passed: failures.length === 0,
      failures: failures.map((failure) => ({ ...failure })),
    })),
    coverage: coverage.map(({ rule, fired, silent }) => ({ rule, fired, silent })),
    branches: {
      total: branches.total,
      seen: branches.seen,
      open: branches.open.map((each) => ({ ...each })),
    },
  }));
  return jsonPieces(output, 3);
}
