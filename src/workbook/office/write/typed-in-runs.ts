import { cellSum, isWhileSame, type PlannedCell, shownContent } from '../../../rules/index.ts';
import type { TypedCell } from '../../xlsx/own/typed-cells.ts';
import type { RawValue } from '../read/cell-values.ts';
import type { CellRun } from './plan-changes.ts';

/** Cells that are to be written, and no longer hold what was written there before. `formulas` are those of the run's cells. */
export function typedInRun(
  { sheet, row, column, before }: CellRun,
  formulas: readonly unknown[],
): readonly TypedCell[] {
  return before.flatMap((then, index) =>
    isTypedOver(then, formulas[index] as RawValue | undefined)
      ? [{ sheet, row, column: column + index }]
      : [],
  );
}

function isTypedOver(then: PlannedCell | undefined, now: RawValue | undefined): boolean {
  if (now === undefined || now === '') return false;
  if (then === undefined) return true;
  if (then.content.kind === 'formula') return !isWhileSame(String(now));
  return cellSum('key', now) !== cellSum('key', shownContent(then.content));
}
