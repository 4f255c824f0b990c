import {
  localText,
  planResults,
  readRuns,
  readWaivers,
  sayFault,
  sayPlanNote,
  type CheckRun,
  type ResultsContext,
} from '../../rules/index.ts';
import { applyPlan, ownState, permittedPlan } from '../../workbook/xlsx/index.ts';
import type { Command, Options } from '../arguments/command-line.ts';
import { isTime } from '../arguments/option-values.ts';
import { timeOn } from '../clock.ts';
import type { OpenedWorkbook } from '../files/open-workbook.ts';
import { foreignTroubles } from '../files/foreign-file.ts';
import type { StagedFiles } from '../files/staged-files.ts';
import { saidWhole } from '../formats/said-whole.ts';
import { trouble, type Trouble } from '../trouble.ts';
import type { World } from '../world.ts';

export interface StagedResults {
  readonly marked: boolean;
  /** What could not be written as usual, in sentences. */
  readonly notes: readonly string[];
  readonly troubles: readonly Trouble[];
}

/** Writes a workbook's results into a copy of it that waits to be moved into place. */
export async function stageResults(
  { workbook }: OpenedWorkbook,
  run: CheckRun,
  out: string,
  staged: StagedFiles,
  command: Command,
  world: World,
): Promise<StagedResults> {
  const { language } = command.options;
  const plan = planResults(run, workbook.grids, contextOf(workbook, command, world));
  const permitted = permittedPlan(workbook, plan);
  const bytes = permitted.plan ? applyPlan(workbook, permitted.plan) : workbook.contents.bytes;
  const planned = (plan.notes ?? []).map((note) =>
    sayPlanNote(note, language, (ledger) => {
      const found = run.ledgers.find(({ compiled }) => compiled.policy.id === ledger);
      return found === undefined ? ledger : localText(found.compiled.policy.title, language);
    }),
  );
  const notes = [
    ...permitted.faults.map((fault) => saidWhole(sayFault(fault, language))),
    ...planned,
  ];
  const foreign = await foreignTroubles(out, bytes);
  const marked = permitted.plan !== undefined;
  const troubles = foreign.length > 0 ? foreign : await staged.stage(out, bytes);
  return { marked, notes, troubles };
}

/** A time that the environment gives is held to what the option is held to. */
export function timeTroubles({ at }: Options, { environment }: World): readonly Trouble[] {
  const given = environment['LEDGER_RULES_AT'];
  if (at !== undefined || given === undefined || isTime(given)) return [];
  return [trouble('badTime', { option: 'LEDGER_RULES_AT', given })];
}

function contextOf(
  workbook: OpenedWorkbook['workbook'],
  { options }: Command,
  world: World,
): ResultsContext {
  const { environment } = world;
  const { ownSheets, otherSheetNames, runs } = ownState(workbook);
  return {
    language: options.language,
    time: options.at ?? environment['LEDGER_RULES_AT'] ?? timeOn(world.now()),
    person: options.by ?? environment['LEDGER_RULES_BY'] ?? world.userName(),
    ownSheets,
    otherSheetNames,
    runs: runs === undefined ? [] : readRuns(runs).runs,
    waivers: readWaivers(workbook.ownGrids.waivers),
    startWaivers: options.withWaivers,
  };
}
