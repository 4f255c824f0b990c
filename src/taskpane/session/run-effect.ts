import {
  type CheckInputs,
  explain,
  type Explanation,
  type Finding,
  inParts,
  type LedgerRun,
  proposeChange,
} from '../../rules/index.ts';
import { calendar } from '../../shipped/shipped.ts';
import type { WorkbookWatch, WriteReport } from '../../workbook/workbook.ts';
import type { PaneEffect } from './effects.ts';
import type { PaneEvent } from './events.ts';
import { bulletinOf } from './make-bulletin.ts';
import { judge, understand } from './judge-workbook.ts';
import { listingItems } from './list-items.ts';
import type { Result } from './state.ts';
import { type PaneWorld, timeText } from './world.ts';

export interface EffectRunner {
  /** Does it, and tells what came of it. Never throws: a bug of ours is told as well. */
  readonly run: (effect: PaneEffect) => Promise<void>;
}

export function effectRunner(world: PaneWorld, tell: (event: PaneEvent) => void): EffectRunner {
  // One for all phases of a job: what is cancelled while it reads is not judged either.
  let cancelling = { job: 0, controller: new AbortController() };
  const watch = (job: number): Required<WorkbookWatch> => {
    if (cancelling.job !== job) cancelling = { job, controller: new AbortController() };
    return {
      progress: (done, total) => {
        tell({ kind: 'progressed', job, done, total });
      },
      signal: cancelling.controller.signal,
      pause: world.pause,
    };
  };
  const jobs = jobEffects(world, tell, watch);
  const others = otherEffects(world, tell);
  const runOne = async (effect: PaneEffect): Promise<void> => {
    if (effect.kind === 'cancel') cancelling.controller.abort();
    else if ('job' in effect) await jobs(effect);
    else await others(effect);
  };
  return {
    async run(effect) {
      try {
        await runOne(effect);
      } catch (error) {
        const job = 'job' in effect ? effect.job : null;
        tell({ kind: 'broke', job, what: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}

type JobEffect = Extract<PaneEffect, { readonly job: number }>;
type OtherEffect = Exclude<PaneEffect, JobEffect | { readonly kind: 'cancel' }>;

function jobEffects(
  { workbook, now, pause }: PaneWorld,
  tell: (event: PaneEvent) => void,
  watch: (job: number) => Required<WorkbookWatch>,
): (effect: JobEffect) => Promise<void> {
  return async (effect) => {
    const { job } = effect;
    const watching = watch(job);
    switch (effect.kind) {
      case 'read':
        tell({ kind: 'cellsRead', job, reading: await workbook.read(watching) });
        return;
      case 'readRows': {
        const reading = await workbook.readRows(effect.before, effect.rows, watching);
        tell({ kind: 'cellsRead', job, reading });
        return;
      }
      case 'understand':
        tell({
          kind: 'understood',
          job,
          looked: await understand(effect.cells, effect.by, { pause }),
        });
        return;
      case 'judge': {
        const person = effect.by.preferences.person.trim();
        const judging = { ...watching, pause, person, time: timeText(now()) };
        const result = await judge(effect.cells, effect.by, effect.waivers, effect.before, judging);
        await inParts(pause, listingItems(result.run));
        tell({ kind: 'judged', job, result });
        return;
      }
      case 'makeBulletin': {
        const { cells, by, asked } = effect;
        const made = await bulletinOf(cells, by, asked, { ...watching, pause });
        tell({ kind: 'bulletinMade', job, made });
        return;
      }
      case 'write':
      case 'writeBulletin':
      case 'clear':
      case 'save':
        tell({ kind: 'reported', job, report: await writing(workbook, effect, watching) });
    }
  };
}

type WriteEffect = Extract<
  JobEffect,
  { readonly kind: 'write' | 'writeBulletin' | 'clear' | 'save' }
>;

function writing(
  workbook: PaneWorld['workbook'],
  effect: WriteEffect,
  watching: Required<WorkbookWatch>,
): Promise<WriteReport> {
  switch (effect.kind) {
    case 'write':
      return workbook.write(effect.plan, effect.before ?? undefined, watching);
    case 'writeBulletin':
      return workbook.writeBulletin(effect.plan, watching);
    case 'clear':
      return workbook.clear(watching, { withWaivers: effect.withWaivers });
    case 'save':
      return workbook.save(effect.state);
  }
}

function otherEffects(
  { workbook, keep, download, pause }: PaneWorld,
  tell: (event: PaneEvent) => void,
): (effect: OtherEffect) => Promise<void> {
  const proposing = changeProposer(pause);
  return async (effect) => {
    switch (effect.kind) {
      case 'readSaved':
        tell({ kind: 'savedRead', reading: await workbook.readSaved() });
        return;
      case 'watch':
        tell({ kind: 'watched', tells: await watchAll(workbook, tell) });
        return;
      case 'show':
        tell({ kind: 'shown', faults: await workbook.show(effect.sheet, effect.cell) });
        return;
      case 'explain': {
        const { finding, ledger, result } = effect;
        const explanation = await explainFinding(finding, ledger, result);
        tell({ kind: 'explained', id: effect.id, explanation });
        const change = await proposing(finding, ledger, result);
        if (change.kind === 'ways' || change.why !== 'cancelled') {
          tell({ kind: 'proposed', id: effect.id, change });
        }
        return;
      }
      case 'readFile':
        tell({ kind: 'fileRead', file: effect.file.name, text: await textOf(effect.file) });
        return;
      case 'download':
        download(effect.name, effect.text);
        return;
      case 'keep':
        keep(effect.preferences);
    }
  };
}

/** False where this Excel does not tell of changes: nothing but live re-checks is lost. */
async function watchAll(
  workbook: PaneWorld['workbook'],
  tell: (event: PaneEvent) => void,
): Promise<boolean> {
  try {
    await workbook.watch((changes) => {
      tell({ kind: 'changed', changes });
    });
    await workbook.watchSheet((sheet) => {
      tell({ kind: 'sheetInFront', sheet });
    });
    return true;
  } catch {
    return false;
  }
}

async function explainFinding(
  { subject }: Finding,
  { compiled }: LedgerRun,
  result: Result,
): Promise<Explanation | null> {
  if (subject.kind !== 'record') return null;
  const { row, sheet, index } = subject.record;
  const explained = await explain(inputsOf(result), compiled.policy.id, { row, sheet });
  return explained.find(({ record }) => record.index === index) ?? null;
}

/** Only what was opened last is worked out to the end. */
function changeProposer(pause: PaneWorld['pause']) {
  let controller = new AbortController();
  return ({ rule, subject }: Finding, { compiled }: LedgerRun, result: Result) => {
    controller.abort();
    controller = new AbortController();
    const asked = { ledger: compiled.policy.id, rule: rule.id, subject };
    return proposeChange(inputsOf(result), asked, { pause, signal: controller.signal });
  };
}

function inputsOf({ run, policies }: Result): CheckInputs {
  const ledgers = run.ledgers.map(({ ledger }) => ledger);
  return { ledgers, policies, asOf: run.asOf, calendar };
}

async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
