import { localText, testPolicy } from '../../rules/index.ts';
import type { Command } from '../arguments/command-line.ts';
import { testHuman } from '../formats/test-human.ts';
import { testJson } from '../formats/test-json.ts';
import { loadSources } from '../policies/load-policies.ts';
import type { TestReport } from '../report/test-report.ts';
import { calendar } from '../../shipped/shipped.ts';
import { troubleOf } from '../trouble.ts';
import type { World } from '../world.ts';
import { done, refused, type CommandResult } from './command-result.ts';
import { humanOptions } from './human-options.ts';

/** Runs the cases that policies carry. A rule that no case tries is told, and fails nothing. */
export async function test({ operands, options }: Command, world: World): Promise<CommandResult> {
  const { sources, troubles } = await loadSources(operands);
  const faults = sources.flatMap((source) => source.faults.map(troubleOf));
  if (troubles.length + faults.length > 0) return refused([...troubles, ...faults]);
  const policies = sources.flatMap(({ compiled }) => compiled ?? []);
  const asked = sources.flatMap((source) => (source.asked ? (source.compiled ?? []) : []));
  const reports: TestReport[] = [];
  for (const compiled of asked) {
    const { version, title } = compiled.policy;
    const report = await testPolicy(compiled, policies, calendar);
    reports.push({ ...report, version, title: localText(title, options.language) });
  }
  const output =
    options.format === 'json'
      ? testJson(reports)
      : testHuman(reports, humanOptions(options, world));
  const failed = reports.flatMap(({ tests }) =>
    tests.filter(({ failures }) => failures.length > 0),
  );
  return done(output, failed.length === 0);
}
