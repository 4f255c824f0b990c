import { cliCheckWords, cliPolicyWords, type TestFailure } from '../../rules/index.ts';
import type { TestReport } from '../report/test-report.ts';
import { visible } from '../terminal/visible.ts';
import { capped } from './capped.ts';
import type { HumanOptions } from './human-options.ts';

/** The cases that failed and how, then the rules that no case tries. */
export function testHuman(reports: readonly TestReport[], options: HumanOptions): string {
  const words = cliPolicyWords[options.language];
  const tests = reports.flatMap((report) => report.tests);
  const texts = reports.map((report) => policyLines(report, options).join('\n'));
  const total = words.testTotal(tests.filter(passed).length, tests.length);
  return `${[...texts, total].join('\n\n')}\n`;
}

function passed({ failures }: TestReport['tests'][number]): boolean {
  return failures.length === 0;
}

function policyLines(report: TestReport, options: HumanOptions): readonly string[] {
  const { language, paint } = options;
  const words = cliPolicyWords[language];
  const { title, version, tests } = report;
  const headline = words.testHeadline(title, version, tests.filter(passed).length, tests.length);
  return [
    paint('bold', headline),
    ...tests
      .filter((test) => options.all || !passed(test))
      .flatMap((test) => {
        const { name, failures } = test;
        if (passed(test)) return [`  ${paint('green', '✓')} ${visible(name)}`];
        return [
          `  ${paint('red', '✗')} ${visible(name)}`,
          ...failures.map((failure) => `      ${failureText(failure, options)}`),
        ];
      }),
    ...coverageLines(report, options).map((line) => `  ${line}`),
    ...branchLines(report, options).map((line) => `  ${line}`),
  ];
}

function failureText(failure: TestFailure, { language }: HumanOptions): string {
  const words = cliPolicyWords[language];
  if (failure.kind !== 'level') return words.failures[failure.kind](failure.rule);
  const { levels } = cliCheckWords[language];
  return words.level(levels[failure.expected], levels[failure.found]);
}

/** As many as a person mends at a sitting. */
const MOST_OPEN = 12;

function branchLines({ branches }: TestReport, options: HumanOptions): readonly string[] {
  const words = cliPolicyWords[options.language];
  const { seen, total, open } = branches;
  const { shown, left } = capped(open, MOST_OPEN, options.all);
  return [
    words.branches(seen, total),
    ...shown.map(({ owner, kind, pointer, line }) => {
      const place = line === null ? pointer : words.line(line);
      return `  ${words.openBranches[kind](owner, place)}`;
    }),
    ...(left === 0 ? [] : [`  ${words.moreBranches(left)}`]),
  ];
}

function coverageLines({ coverage }: TestReport, { language }: HumanOptions): readonly string[] {
  const words = cliPolicyWords[language];
  const names = (rules: TestReport['coverage']) => rules.map(({ rule }) => rule).join(words.joint);
  const neverFired = coverage.filter(({ fired }) => !fired);
  const neverSilent = coverage.filter(({ silent }) => !silent);
  const covered = coverage.filter(({ fired, silent }) => fired && silent);
  return [
    words.coverage(covered.length, coverage.length),
    ...(neverFired.length === 0 ? [] : [words.neverFired(names(neverFired))]),
    ...(neverSilent.length === 0 ? [] : [words.neverSilent(names(neverSilent))]),
  ];
}
