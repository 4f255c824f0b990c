import type { CheckRun, Outcomes } from '../check/check-run.ts';
import type { Grid } from '../ledger/grid.ts';
import { isWaived } from '../waivers/is-waived.ts';
import { text } from './block-cells.ts';
import { signature } from './signature.ts';
import type { Voice } from './voice.ts';
import type { CellLook, PlannedCell, PlannedContent, PlanNote } from './write-plan.ts';

/** What stands above the table of 校验结果: as of when, the four outcomes, counts, and whether the data has changed. */
export function resultsHead(
  run: CheckRun,
  grids: readonly Grid[],
  voice: Voice,
): {
  readonly cells: readonly PlannedCell[];
  readonly rows: number;
  readonly notes: readonly PlanNote[];
} {
  const { words, asOf } = voice;
  const outcomes = sumOutcomes(run);
  const { finding, clear, unchecked, notInForce } = outcomes;
  const judged = finding + clear + unchecked + notInForce;
  const records = run.ledgers.reduce((total, ledger) => total + ledger.records.length, 0);
  const partial = run.partial ? words.partial : '';
  const watch = signature(run, grids, voice);
  const lines: readonly (readonly [PlannedContent, CellLook])[] = [
    [text(words.title), 'title'],
    [text(partial + words.headline({ asOf, records, judged })), 'note'],
    [text(words.outcomes(outcomes, countWaived(run))), 'note'],
    [text(`${saySeverities(run, voice)} ${sayLevels(run, voice)}`), 'note'],
    [watch.content, 'note'],
  ];
  const cells = lines.map(([content, look], index) => ({
    row: index + 1,
    column: 1,
    content,
    look,
  }));
  const notes: readonly PlanNote[] =
    watch.watched < watch.readings ? [{ kind: 'signaturePartial', readings: watch.watched }] : [];
  return { cells, rows: lines.length, notes };
}

function sumOutcomes(run: CheckRun): Outcomes {
  const sum = (name: keyof Outcomes) =>
    run.ledgers.reduce((total, { outcomes }) => total + outcomes[name], 0);
  return {
    finding: sum('finding'),
    clear: sum('clear'),
    unchecked: sum('unchecked'),
    notInForce: sum('notInForce'),
  };
}

function saySeverities(run: CheckRun, { words }: Voice): string {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of run.ledgers) {
    for (const finding of findings) if (!isWaived(finding)) counts[finding.severity] += 1;
  }
  return words.severityCounts(counts.error, counts.warning, counts.info, countWaived(run));
}

function countWaived({ ledgers }: CheckRun): number {
  return ledgers.reduce((sum, { findings }) => sum + findings.filter(isWaived).length, 0);
}

/** Open: no level holds for certain, and one could not be judged. */
function sayLevels(run: CheckRun, { words }: Voice): string {
  const counts = { red: 0, orange: 0, yellow: 0, none: 0 };
  let open = 0;
  for (const { records } of run.ledgers) {
    for (const { level, reasons } of records) {
      counts[level] += 1;
      if (level === 'none' && reasons.length > 0) open += 1;
    }
  }
  return words.levelCounts(counts.red, counts.orange, counts.yellow, open);
}
