import { cliBulletinWords } from '../../rules/index.ts';
import type { Command } from '../arguments/command-line.ts';
import { askedBulletins } from '../bulletin/asked-bulletins.ts';
import { isCalm, type BulletinReport } from '../bulletin/bulletin-report.ts';
import { makeBulletins } from '../bulletin/make-bulletins.ts';
import { bulletinPlaces, stageBulletins } from '../bulletin/stage-bulletins.ts';
import { dayOn } from '../clock.ts';
import { stageFiles } from '../files/staged-files.ts';
import { findWorkbooks } from '../files/workbook-files.ts';
import { bulletinHuman } from '../formats/bulletin-human.ts';
import { bulletinJson } from '../formats/bulletin-json.ts';
import { loadPolicies } from '../policies/load-policies.ts';
import type { World } from '../world.ts';
import { done, refused, type CommandResult } from './command-result.ts';
import { humanOptions } from './human-options.ts';
import { showProgress } from './progress.ts';

/** Makes the bulletins of a period over all workbooks together: each district sends its own file. */
export async function bulletin(command: Command, world: World): Promise<CommandResult> {
  const { operands, options } = command;
  const { policies, troubles } = await loadPolicies(options.policies);
  if (troubles.length > 0) return refused(troubles);
  const today = options.asOf ?? dayOn(world.now());
  const asked = askedBulletins(policies, options, today);
  if (asked.troubles.length > 0) return refused(asked.troubles);
  const found = await findWorkbooks(operands);
  if (found.troubles.length > 0) return refused(found.troubles);
  const places = await bulletinPlaces(found, options);
  if (places.troubles.length > 0) return refused(places.troubles);

  const words = cliBulletinWords[options.language];
  const watch = (title: string) =>
    showProgress((step, steps) => words.progressing(title, step, steps), world);
  const reading = (files: readonly string[]) =>
    showProgress((done, total) => words.opening(files[done - 1] ?? '', done, total), world);
  const job = { options, policies, today, asked, watch, reading };
  const made = await makeBulletins(found.files, job);
  if (made.kind === 'troubles') return made;
  const written = { workbook: places.workbook, page: places.page };
  const report: BulletinReport = { ...made.report, written };
  const staged = stageFiles(world);
  try {
    const unstaged = await stageBulletins(report, made.opened, places, staged, options.language);
    const unwritten = unstaged.length > 0 ? unstaged : await staged.commit();
    if (unwritten.length > 0) return refused(unwritten);
    return done(printed(report, command, world), isCalm(report));
  } finally {
    await staged.discard();
  }
}

function printed(
  report: BulletinReport,
  { options }: Command,
  world: World,
): string | Iterable<string> {
  return options.format === 'json'
    ? bulletinJson(report, options.language)
    : bulletinHuman(report, humanOptions(options, world));
}
