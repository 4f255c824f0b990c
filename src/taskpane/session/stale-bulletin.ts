import type { WorkbookCells, WorkbookChange } from '../../workbook/workbook.ts';
import type { BulletinState, MadeBulletin } from './bulletin-state.ts';
import { isCertain } from './live.ts';
import { sameGrids } from './same-cells.ts';
import type { PaneState } from './state.ts';

/** Why a bulletin that was made does not say any more what it would say now. */
export type StaleReason = 'cells' | 'policies' | 'day';

/** Waivers are no reason: what is waived is counted like any other record. */
export function staleness(state: PaneState, made: MadeBulletin): StaleReason | null {
  const { basis, bulletin, edits, seen } = made;
  const { policies, saved, draft, today, looked } = state;
  const isLater = looked !== null && looked.cells !== seen;
  if (edits !== state.bulletin.edits || (isLater && !areSame(basis.cells, looked.cells)))
    return 'cells';
  const isSame = basis.policies === policies && sameSaved(basis.saved, draft ?? saved);
  if (!isSame) return 'policies';
  return bulletin.period.last > basis.today && today !== basis.today ? 'day' : null;
}

const compared = new WeakMap<WorkbookCells, WeakMap<WorkbookCells, boolean>>();

/** Cells are replaced and never changed: two of them are compared once. */
function areSame(one: WorkbookCells, other: WorkbookCells): boolean {
  const known = compared.get(one) ?? new WeakMap<WorkbookCells, boolean>();
  compared.set(one, known);
  const same = known.get(other) ?? sameGrids(one, other);
  known.set(other, same);
  return same;
}

/** Cells were changed, as far as Excel is sure of it. */
export function edited(bulletin: BulletinState, changes: readonly WorkbookChange[]): BulletinState {
  return changes.some(isCertain) ? { ...bulletin, edits: bulletin.edits + 1 } : bulletin;
}

/** Switched off and on again is the same. */
function sameSaved(one: PaneState['saved'], other: PaneState['saved']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
