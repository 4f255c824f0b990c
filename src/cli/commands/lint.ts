import type { Language } from '../../rules/index.ts';
import type { Command } from '../arguments/command-line.ts';
import { lintHuman } from '../formats/lint-human.ts';
import { lintJson } from '../formats/lint-json.ts';
import { loadSources, type PolicySource } from '../policies/load-policies.ts';
import { faultReport } from '../report/fault-report.ts';
import type { LintReport } from '../report/lint-report.ts';

import { troubleOf } from '../trouble.ts';
import type { World } from '../world.ts';
import { done, refused, type CommandResult } from './command-result.ts';
import { humanOptions } from './human-options.ts';

/** Lists everything that is wrong with policies. That is what it looks for: only an unreadable file stops it. */
export async function lint({ operands, options }: Command, world: World): Promise<CommandResult> {
  const { sources, troubles } = await loadSources(operands);
  if (troubles.length > 0) return refused(troubles);
  const reports = sources
    .filter(({ asked, faults }) => asked || faults.length > 0)
    .map((source) => lintReport(source, options.language));
  const output =
    options.format === 'json'
      ? lintJson(reports)
      : lintHuman(reports, humanOptions(options, world));
  return done(
    output,
    reports.every(({ faults }) => faults.length === 0),
  );
}

function lintReport({ file, faults, advice }: PolicySource, language: Language): LintReport {
  return {
    policy: file,
    faults: faults.map((fault) => faultReport(troubleOf(fault), language)),
    advice: advice.map((fault) => faultReport(troubleOf(fault), language)),
  };
}
