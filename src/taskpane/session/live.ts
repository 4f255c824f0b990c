import type { SheetRows, WorkbookChange } from '../../workbook/workbook.ts';
import type { PaneState } from './state.ts';
import { beginJob, step, type Step } from './step.ts';

/** More rows than these are read with the rest of the workbook. */
const MOST_ROWS = 500;

/**
 * Checks again what others have changed, where somebody has checked in this session and wants it. Only the one who has
 * changed something writes: a colleague's own pane writes what comes of the colleague's changes.
 */
export function liveStep(state: PaneState): Step {
  const { changes, job, result, preferences } = state;
  if (job !== null || changes.length === 0) return step(state);
  // Not forgotten: they are re-checked when somebody switches it on.
  if (result === null || !preferences.live) return step({ ...state, changes: fewest(changes) });
  const isColleagues = changes.every(({ by }) => by === 'coauthor');
  const writes = !isColleagues && state.written !== null;
  const rows = rowsOf(changes);
  const isUncertain = changes.every((change) => change.kind === 'rows' && !change.certain);
  const begun = beginJob(
    { ...state, changes: [] },
    { kind: 'live', phase: 'reading', writes, isColleagues, isUncertain },
  );
  return step(
    begun.state,
    rows === undefined
      ? { kind: 'read', job: begun.job.id }
      : { kind: 'readRows', job: begun.job.id, before: result.cells, rows },
  );
}

/** Excel said that something changed; a look at a row is told of cells that mostly have not. */
export function isCertain(change: WorkbookChange): boolean {
  return change.kind !== 'rows' || change.certain;
}

/** Of more than these only that something changed is kept. */
const MOST_KEPT = 100;

function fewest(changes: readonly WorkbookChange[]): readonly WorkbookChange[] {
  if (changes.length <= MOST_KEPT) return changes;
  const isUsers = changes.some(({ by }) => by === 'user');
  return [{ kind: 'sheets', by: isUsers ? 'user' : 'coauthor' }];
}

/** Undefined where the whole workbook has to be read. */
function rowsOf(changes: readonly WorkbookChange[]): readonly SheetRows[] | undefined {
  const rows: SheetRows[] = [];
  let count = 0;
  for (const change of changes) {
    if (change.kind !== 'rows') return undefined;
    const { sheet, first, last } = change;
    rows.push({ sheet, first, last });
    count += last - first + 1;
  }
  return count > MOST_ROWS ? undefined : rows;
}
