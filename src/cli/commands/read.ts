import type { Command } from '../arguments/command-line.ts';
import { dayOn } from '../clock.ts';
import { freshnessOf, openLedgers } from '../files/open-workbook.ts';
import { findWorkbooks } from '../files/workbook-files.ts';
import { readHuman } from '../formats/read-human.ts';
import { readJson } from '../formats/read-json.ts';
import { loadPolicies } from '../policies/load-policies.ts';
import { reportRead } from '../report/report-read.ts';
import type { World } from '../world.ts';
import { done, refused, type CommandResult } from './command-result.ts';
import { humanOptions } from './human-options.ts';

/** Shows how workbooks are understood. Where that worked it is in order, whatever the records hold. */
export async function read({ operands, options }: Command, world: World): Promise<CommandResult> {
  const { policies, troubles } = await loadPolicies(options.policies);
  if (troubles.length > 0) return refused(troubles);
  const found = await findWorkbooks(operands);
  if (found.troubles.length > 0) return refused(found.troubles);
  const openings = [];
  for (const file of found.files) {
    openings.push(await openLedgers(file, policies, options.language));
  }
  const failed = openings.flatMap((each) => (each.kind === 'troubles' ? each.troubles : []));
  if (failed.length > 0) return refused(failed);
  const opened = openings.flatMap((each) => (each.kind === 'opened' ? [each.opened] : []));
  const today = dayOn(world.now());
  if (options.format === 'json') {
    const fresh = opened.map((each) => ({
      ...each,
      freshness: freshnessOf(each, policies, today),
    }));
    return done(readJson(fresh), true);
  }
  const reports = opened.map((each) => reportRead(each, policies, options.language, today));
  return done(readHuman(reports, humanOptions(options, world)), true);
}
