import {
  assembleLedgers,
  check as checkLedgers,
  cliCheckWords,
  readWaivers,
  type CheckRun,
  type CompiledPolicy,
} from '../../rules/index.ts';
import type { Command } from '../arguments/command-line.ts';
import { dayOn } from '../clock.ts';
import { findDestinations } from '../files/destinations.ts';
import { openLedgers, type OpenedWorkbook } from '../files/open-workbook.ts';
import { stageFiles, type StagedFiles } from '../files/staged-files.ts';
import { findWorkbooks } from '../files/workbook-files.ts';
import { loadPolicies } from '../policies/load-policies.ts';
import type { CheckReport } from '../report/check-report.ts';
import { reportCheck } from '../report/report-check.ts';
import { isInOrder } from '../report/totals.ts';
import { calendar } from '../../shipped/shipped.ts';
import type { Trouble } from '../trouble.ts';
import type { World } from '../world.ts';
import { checkOutput } from './check-output.ts';
import { done, refused, type CommandResult } from './command-result.ts';
import { showProgress } from './progress.ts';
import { stageResults, timeTroubles } from './stage-results.ts';

/** Checks workbooks and, where asked, saves copies with marks: all of them, or none where one could not be checked. */
export async function check(command: Command, world: World): Promise<CommandResult> {
  const { operands, options } = command;
  const badTime = timeTroubles(options, world);
  if (badTime.length > 0) return refused(badTime);
  const { policies, troubles } = await loadPolicies(options.policies);
  if (troubles.length > 0) return refused(troubles);
  const found = await findWorkbooks(operands);
  if (found.troubles.length > 0) return refused(found.troubles);
  const out =
    options.write === undefined ? undefined : await findDestinations(found, options.write);
  if (out !== undefined && out.troubles.length > 0) return refused(out.troubles);

  const staged = stageFiles(world);
  try {
    const job = { command, world, policies, staged, of: out?.of ?? new Map<string, string>() };
    const checked: Checked[] = [];
    for (const file of found.files) checked.push(await checkFile(file, job));
    const failed = checked.flatMap((each) => each.troubles);
    const unwritten = failed.length > 0 ? failed : await staged.commit();
    if (unwritten.length > 0) return refused(unwritten);
    const reports = checked.flatMap(({ report }) => report ?? []);
    return done(checkOutput(reports, command, world), reports.every(isInOrder));
  } finally {
    await staged.discard();
  }
}

interface Job {
  readonly command: Command;
  readonly world: World;
  readonly policies: readonly CompiledPolicy[];
  readonly staged: StagedFiles;
  /** Workbook → where its result goes; empty where nothing is written. */
  readonly of: ReadonlyMap<string, string>;
}

interface Checked {
  readonly report?: CheckReport;
  readonly troubles: readonly Trouble[];
}

async function checkFile(file: string, job: Job): Promise<Checked> {
  const { policies, command, world, staged } = job;
  const { language } = command.options;
  const opening = await openLedgers(file, policies, language);
  if (opening.kind === 'troubles') return { troubles: opening.troubles };
  const { opened } = opening;
  const run = await judge(opened, job);
  const report = reportCheck(opened, run, policies, language, dayOn(world.now()));
  const out = job.of.get(file);
  if (out === undefined) return { report, troubles: [] };
  const { troubles, ...written } = await stageResults(opened, run, out, staged, command, world);
  return { report: { ...report, written: { file: out, ...written } }, troubles };
}

async function judge({ file, reading, workbook }: OpenedWorkbook, job: Job): Promise<CheckRun> {
  const { policies, command, world } = job;
  const { asOf, language } = command.options;
  const ledgers = assembleLedgers(
    reading,
    policies.map(({ policy }) => policy),
  );
  const progress = showProgress(
    (done, total) => cliCheckWords[language].progressing(file, done, total),
    world,
  );
  const day = asOf ?? dayOn(world.now());
  const waivers = readWaivers(workbook.ownGrids.waivers);
  const run = await checkLedgers(ledgers, policies, day, calendar, progress, waivers);
  progress.end();
  return run;
}
