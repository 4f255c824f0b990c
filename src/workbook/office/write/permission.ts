import type { SheetProtection } from '../read/inventory.ts';

/** What may be done on a sheet; from most to least: everything, columns without marks, nothing. */
export interface Permission {
  readonly cells: boolean;
  readonly formats: boolean;
  readonly widths: boolean;
}

/** Protection is never taken off: whoever put it there had a reason, and it could not be put back as it was. */
export function permissionOn(
  protection: SheetProtection | undefined,
  cellsAreLocked: boolean,
): Permission {
  if (protection === undefined) return { cells: true, formats: true, widths: true };
  return {
    cells: !cellsAreLocked,
    formats: protection.formatCells,
    widths: protection.formatColumns,
  };
}
